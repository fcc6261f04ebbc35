using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.measure.*</summary>
internal sealed class MeasureAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.measure.tail", Tail);
        operations.Add("risks.measure.exceedance", Exceedance);
        operations.Add("risks.measure.contributions", Contributions);
        operations.Add("risks.measure.backtest", Backtest);
    }

    public static JsonObject Point(ExceedancePoint point) =>
        new()
        {
            ["threshold"] = point.Threshold,
            ["probability"] = point.Probability,
            ["lower"] = point.Lower,
            ["upper"] = point.Upper,
            ["returnPeriod"] = Output.Number(point.ReturnPeriod),
        };

    private static JsonObject Tail(Input input)
    {
        var tail = TailEstimate.Of(input["losses"].Doubles, input["level"].Double, input["confidence"].Double);
        return new JsonObject
        {
            ["valueAtRisk"] = tail.ValueAtRisk,
            ["valueAtRiskInterpolated"] = tail.ValueAtRiskInterpolated,
            ["tailValueAtRisk"] = tail.TailValueAtRisk,
            ["lower"] = Output.Number(tail.Lower),
            ["upper"] = Output.Number(tail.Upper),
            ["coverage"] = tail.Coverage,
        };
    }

    private static JsonObject Exceedance(Input input)
    {
        var curve = ExceedanceCurve.Of(input["losses"].Doubles, input["thresholds"].Doubles, input["confidence"].Double);
        return new JsonObject { ["points"] = Output.List(curve.Points, Point) };
    }

    private static JsonObject Contributions(Input input)
    {
        var risks = input["risks"].Items.Select(risk => new RiskLosses(risk["id"].Text, risk["losses"].Doubles));
        var tail = TailContributions.Of([.. risks], input["level"].Double);
        return new JsonObject
        {
            ["valueAtRisk"] = tail.ValueAtRisk,
            ["tailValueAtRisk"] = tail.TailValueAtRisk,
            ["contributions"] = Output.List(
                tail.Contributions,
                share => new JsonObject
                {
                    ["id"] = share.Id,
                    ["contribution"] = share.Contribution,
                    ["share"] = Output.Number(share.Share),
                }
            ),
        };
    }

    private static JsonObject Backtest(Input input)
    {
        var test = TailBacktest.Of(input["observations"].Long, input["exceptions"].Long, input["level"].Double);
        return new JsonObject
        {
            ["expected"] = test.Expected,
            ["likelihoodRatio"] = test.LikelihoodRatio,
            ["pValue"] = test.PValue,
            ["cumulativeProbability"] = test.CumulativeProbability,
            ["zone"] = test.Zone switch
            {
                BacktestZone.Green => "green",
                BacktestZone.Yellow => "yellow",
                _ => "red",
            },
        };
    }
}
