using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.layers.* (amounts without a currency: the adapter gives all of them the same one)</summary>
internal sealed class LayerAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.layers.apply", Apply);
        operations.Add("risks.layers.expected", Expected);
    }

    private static JsonObject Apply(Input input)
    {
        var events = input["events"].NotEmpty().Select(loss => new LossEvent(loss["year"].Int, Amount(loss["amount"])));
        var terms = input["layer"];
        var layer = new InsuranceLayer(
            Amount(terms["deductible"]),
            AmountOrNull(terms["limit"]),
            AmountOrNull(terms["aggregateDeductible"]),
            AmountOrNull(terms["aggregateLimit"]),
            terms["share"].DecimalOrNull ?? 1
        );
        var layered = LayeredLoss.Of([.. events], layer);
        return new JsonObject
        {
            ["years"] = Output.List(
                layered.Years,
                year => new JsonObject
                {
                    ["year"] = year.Year,
                    ["gross"] = Output.Exact(year.Gross.Amount),
                    ["ceded"] = Output.Exact(year.Ceded.Amount),
                    ["retained"] = Output.Exact(year.Retained.Amount),
                }
            ),
        };
    }

    private static JsonObject Expected(Input input)
    {
        var layer = LayerExpectation.Of(LawInput.Law(input["severity"]), input["deductible"].Double, input["limit"].Double);
        return new JsonObject
        {
            ["expectedPerEvent"] = layer.ExpectedPerEvent,
            ["probabilityAttach"] = layer.ProbabilityAttach,
            ["probabilityExhaust"] = layer.ProbabilityExhaust,
        };
    }

    private static Money Amount(Input input) => new(input.Decimal, Currency.Usd);

    private static Money? AmountOrNull(Input input) => input.IsNull ? null : Amount(input);
}
