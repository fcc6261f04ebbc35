using System.Text.Json.Nodes;
using Ops.Domain.Rules;

namespace Ops.Domain.Conformance.Adapters.Rules;

internal sealed class TableEvaluateAdapter : IAdapter
{
    public void Register(Operations operations) => operations.Add("rules.table.evaluate", Evaluate);

    private static JsonNode Evaluate(Input input)
    {
        var table = TableJson.Read(input["table"]);
        var decisions = table.Table.TraceAll(table.Facts(input["facts"]));
        return new JsonObject
        {
            ["results"] = Output.List(
                decisions,
                decision =>
                {
                    var json = table.Write(decision.Outcome);
                    json["matched"] = Output.List(decision.Matched);
                    json["selected"] = Output.List(decision.Selected);
                    return json;
                }
            ),
        };
    }
}
