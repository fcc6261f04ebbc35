using System.Text.Json.Nodes;
using Ops.Domain.Kpis;

namespace Ops.Domain.Conformance.Adapters.Kpis;

/// <summary>The traffic light of an indicator.</summary>
internal sealed class KpiStatusAdapter : IAdapter
{
    public void Register(Operations operations) => operations.Add("kpis.status.evaluate", Evaluate);

    private static JsonObject Evaluate(Input input)
    {
        var value = input["value"].Decimal;
        var target = input["direction"].Text switch
        {
            "higher-is-better" => KpiTarget.AtLeast(input["target"].Decimal, input["green"].Decimal, input["amber"].Decimal),
            "lower-is-better" => KpiTarget.AtMost(input["target"].Decimal, input["green"].Decimal, input["amber"].Decimal),
            "target-band" => KpiTarget.Within(input["low"].Decimal, input["high"].Decimal, input["margin"].Decimal),
            _ => throw input["direction"].Bad("a direction"),
        };
        var status = KpiStatus.Of(target, value);
        return new JsonObject
        {
            ["status"] = status.Status switch
            {
                Status.Green => "green",
                Status.Amber => "amber",
                _ => "red",
            },
            ["variance"] = Output.Number((double?)status.Variance),
            ["attainment"] = Output.Number(status.Attainment),
            ["favourable"] = status.Favourable,
        };
    }
}
