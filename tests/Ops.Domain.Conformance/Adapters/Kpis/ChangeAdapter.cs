using System.Text.Json.Nodes;
using Ops.Domain.Numerics;

namespace Ops.Domain.Conformance;

/// <summary>Comparisons of before and after, what they could detect, and ratios of sums.</summary>
internal sealed class ChangeAdapter : IAdapter
{
    private static readonly (string, ChangeKind)[] Kinds =
    [
        ("mean", ChangeKind.Mean),
        ("proportion", ChangeKind.Proportion),
        ("rate", ChangeKind.Rate),
    ];

    public void Register(Operations operations)
    {
        operations.Add("kpis.change.compare", Compare);
        operations.Add("kpis.change.detectable", Detectable);
        operations.Add("kpis.ratio.interval", Ratio);
    }

    private static JsonNode Compare(Input input)
    {
        var before = input["before"];
        var after = input["after"];
        double confidence = input["confidence"].Double;
        var found = input["kind"].ChoiceOrFirst<ChangeKind>(Kinds) switch
        {
            ChangeKind.Mean => ChangeComparison.Means(before["values"].Doubles, after["values"].Doubles, confidence),
            ChangeKind.Proportion => ChangeComparison.Proportions(Counts(before), Counts(after), confidence),
            _ => ChangeComparison.Rates(
                before["count"].Long,
                before["exposure"].Double,
                after["count"].Long,
                after["exposure"].Double,
                confidence
            ),
        };
        return new JsonObject
        {
            ["before"] = found.Before,
            ["after"] = found.After,
            ["difference"] = found.Difference,
            ["lower"] = Output.Number(found.Lower),
            ["upper"] = Output.Number(found.Upper),
            ["statistic"] = Output.Number(found.Statistic),
            ["degreesOfFreedom"] = Output.Number(found.DegreesOfFreedom),
            ["pValue"] = Output.Number(found.PValue),
            ["relativeChange"] = Output.Number(found.RelativeChange),
            ["rateRatio"] = Output.Number(found.RateRatio),
            ["significant"] = found.IsSignificant,
        };
    }

    private static Proportion Counts(Input input) => new(input["successes"].Long, input["trials"].Long);

    private static JsonNode Detectable(Input input)
    {
        var options = new DetectableOptions
        {
            Alpha = input["alpha"].Double,
            Power = input["power"].Double,
            IsTwoSided = !input.Has("sides") || Sides(input["sides"]),
            IsDecrease = input.Has("direction") && input["direction"].Choice(("increase", false), ("decrease", true)),
        };
        double baseline = input["baseline"].Double;
        double size1 = input["size1"].Double;
        double size2 = input["size2"].Double;
        var found = input["kind"].ChoiceOrFirst<ChangeKind>(Kinds) switch
        {
            ChangeKind.Mean => DetectableChange.Mean(baseline, input["standardDeviation"].Double, size1, size2, options),
            ChangeKind.Proportion => DetectableChange.Proportion(baseline, size1, size2, options),
            _ => DetectableChange.Rate(baseline, size1, size2, options),
        };
        return new JsonObject
        {
            ["change"] = Output.Number(found.Change),
            ["value"] = Output.Number(found.Value),
            ["relativeChange"] = Output.Number(found.RelativeChange),
        };
    }

    private static bool Sides(Input sides) =>
        sides.Int switch
        {
            1 => false,
            2 => true,
            _ => throw sides.Bad("1 or 2"),
        };

    private static JsonNode Ratio(Input input)
    {
        var method = input["method"].ChoiceOrFirst(("delta", RatioMethod.Delta), ("fieller", RatioMethod.Fieller));
        var found = RatioInterval.Of(input["numerators"].Doubles, input["denominators"].Doubles, input["confidence"].Double, method);
        return new JsonObject
        {
            ["ratio"] = found.Ratio,
            ["standardError"] = found.StandardError,
            ["kind"] = $"{found.Kind}".ToLowerInvariant(),
            ["lower"] = Output.Number(found.Lower),
            ["upper"] = Output.Number(found.Upper),
        };
    }
}
