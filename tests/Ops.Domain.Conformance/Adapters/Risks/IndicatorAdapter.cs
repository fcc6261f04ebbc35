using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.kri.*</summary>
internal sealed class IndicatorAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.kri.evaluate", Evaluate);
        operations.Add("risks.kri.trend", Trend);
    }

    private static JsonObject Evaluate(Input input)
    {
        var indicator = new KeyRiskIndicator(DirectionOf(input["direction"]), input["amber"].Double, input["red"].Double);
        var status = IndicatorStatus.Of(indicator, input["values"].DoublesOrNull);
        return new JsonObject
        {
            ["statuses"] = Output.List(status.Statuses.Select(Name)),
            ["current"] = Name(status.Current),
            ["consecutiveRed"] = status.ConsecutiveRed,
            ["breachRate"] = Output.Number(status.BreachRate),
        };
    }

    private static JsonObject Trend(Input input)
    {
        double red = input["red"].Double;
        var indicator = new KeyRiskIndicator(DirectionOf(input["direction"]), red, red);
        var trend = IndicatorTrend.Of(indicator, input["values"].DoublesOrNull, input["significance"].Double);
        return new JsonObject
        {
            ["slope"] = trend.Slope,
            ["intercept"] = trend.Intercept,
            ["s"] = trend.Score,
            ["variance"] = trend.ScoreVariance,
            ["z"] = trend.Z,
            ["pValue"] = trend.PValue,
            ["trend"] = trend.Drift switch
            {
                IndicatorDrift.Worsening => "worsening",
                IndicatorDrift.Improving => "improving",
                _ => "none",
            },
            ["periodsToRed"] = trend.PeriodsToRed,
        };
    }

    private static Direction DirectionOf(Input input) =>
        input.Choice(("higher-is-worse", Direction.LowerIsBetter), ("lower-is-worse", Direction.HigherIsBetter));

    private static string Name(Status status) =>
        status switch
        {
            Status.Green => "green",
            Status.Amber => "amber",
            Status.Red => "red",
            _ => "no-data",
        };
}
