using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.appetite.* (amounts without a currency: the adapter gives all of them the same one)</summary>
internal sealed class AppetiteAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.appetite.evaluate", Evaluate);
        operations.Add("risks.appetite.tail", Tail);
    }

    private static JsonObject Evaluate(Input input)
    {
        var limits = input["limits"]
            .Fields.Select(limit => new AppetiteLimit(
                limit.Key,
                Amount(limit.Value["appetite"]),
                Amount(limit.Value["tolerance"]),
                Amount(limit.Value["capacity"])
            ));
        var exposures = input["exposures"].Items.Select(item => new CategoryExposure(item["category"].Text, Amount(item["amount"])));
        var report = AppetiteReport.Of([.. limits], [.. exposures]);
        return new JsonObject
        {
            ["categories"] = Output.List(
                report.Categories,
                category => new JsonObject
                {
                    ["category"] = category.Limit.Category,
                    ["exposure"] = Output.Exact(category.Exposure.Amount),
                    ["status"] = Word(category.Status),
                    ["headroom"] = Output.Exact(category.Headroom.Amount),
                }
            ),
        };
    }

    private static JsonObject Tail(Input input)
    {
        var measure = input["measure"]
            .Choice(("value-at-risk", TailMeasure.ValueAtRisk), ("tail-value-at-risk", TailMeasure.TailValueAtRisk));
        var limit = new TailLimit(
            measure,
            input["level"].Double,
            input["appetite"].Double,
            input["tolerance"].Double,
            input["capacity"].Double
        );
        var tail = TailAppetite.Of(input["losses"].Doubles, limit, input["confidence"].Double);
        return new JsonObject
        {
            ["value"] = tail.Value,
            ["status"] = Word(tail.Status),
            ["headroom"] = tail.Headroom,
            ["capacityExceedance"] = MeasureAdapter.Point(tail.CapacityExceedance),
        };
    }

    private static string Word(AppetiteStatus status) =>
        status switch
        {
            AppetiteStatus.WithinAppetite => "within-appetite",
            AppetiteStatus.WithinTolerance => "within-tolerance",
            AppetiteStatus.AboveTolerance => "above-tolerance",
            _ => "above-capacity",
        };

    private static Money Amount(Input input) => new(input.Decimal, Currency.Usd);
}
