using System.Text.Json.Nodes;
using Ops.Domain.Series;

namespace Ops.Domain.Conformance;

/// <summary>Trend tests, streaks, change points and anomalies.</summary>
internal sealed class TrendAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.trend.mannKendall", Kendall);
        operations.Add("kpis.trend.seasonalMannKendall", SeasonalKendall);
        operations.Add("kpis.trend.theilSen", Sen);
        operations.Add("kpis.trend.streak", Row);
        operations.Add("kpis.trend.ljungBox", Portmanteau);
        operations.Add("kpis.trend.regressionBreak", Chow);
        operations.Add("kpis.changepoint.mean", Means);
        operations.Add("kpis.changepoint.pettitt", OneChange);
        operations.Add("kpis.anomaly.residual", Residual);
    }

    private static JsonNode Kendall(Input input)
    {
        var test = MannKendall.Of(input["values"].Doubles, input["confidence"].Double);
        return new JsonObject
        {
            ["s"] = test.Score,
            ["varianceS"] = test.ScoreVariance,
            ["z"] = test.Z,
            ["pValue"] = test.PValue,
            ["tauB"] = Output.Number(test.TauB),
            ["senSlope"] = test.SenSlope,
            ["senIntercept"] = test.SenIntercept,
            ["trend"] = Lower($"{test.Direction}"),
        };
    }

    private static JsonNode SeasonalKendall(Input input)
    {
        var test = SeasonalMannKendall.Of(
            input["values"].DoublesOrNull,
            input["period"].Int,
            input["correction"].Bool,
            input["confidence"].Double
        );
        return new JsonObject
        {
            ["s"] = test.Score,
            ["varianceS"] = test.ScoreVariance,
            ["z"] = test.Z,
            ["pValue"] = test.PValue,
            ["seasonalS"] = Output.List(test.SeasonalScores),
            ["senSlopePerCycle"] = test.SenSlopePerCycle,
            ["trend"] = Lower($"{test.Direction}"),
        };
    }

    private static JsonNode Sen(Input input)
    {
        double confidence = input["confidence"].Double;
        double[] y = input["y"].Doubles;
        var line = input.Has("x") ? TheilSen.Of(input["x"].Doubles, y, confidence) : TheilSen.Of(y, confidence);
        return new JsonObject
        {
            ["slope"] = line.Slope,
            ["intercept"] = line.Intercept,
            ["lower"] = Output.Number(line.Lower),
            ["upper"] = Output.Number(line.Upper),
            ["pairs"] = line.Pairs,
        };
    }

    private static JsonNode Row(Input input)
    {
        decimal?[] values = [.. input["values"].Items.Select(item => item.DecimalOrNull)];
        var improvement = input["improvement"]
            .ChoiceOrFirst(("higher-is-better", Direction.HigherIsBetter), ("lower-is-better", Direction.LowerIsBetter));
        var streak = Streak.Of(values, improvement, input["minimumChange"].DecimalOrNull ?? 0);
        return new JsonObject
        {
            ["currentDirection"] = Lower($"{streak.CurrentDirection}"),
            ["currentLength"] = streak.CurrentLength,
            ["currentStart"] = streak.CurrentStart,
            ["longestUp"] = streak.LongestUp,
            ["longestDown"] = streak.LongestDown,
            ["consecutiveDeteriorations"] = streak.ConsecutiveDeteriorations,
        };
    }

    private static JsonNode Portmanteau(Input input)
    {
        var kind = input.Has("type")
            ? input["type"].Choice(("ljung-box", PortmanteauKind.LjungBox), ("box-pierce", PortmanteauKind.BoxPierce))
            : PortmanteauKind.LjungBox;
        var test = LjungBox.Of(input["values"].Doubles, input["lags"].Int, input["fittedParameters"].IntOrNull ?? 0, kind);
        return new JsonObject
        {
            ["statistic"] = test.Statistic,
            ["degreesOfFreedom"] = test.DegreesOfFreedom,
            ["pValue"] = test.PValue,
            ["autocorrelations"] = Output.List(test.Autocorrelations),
        };
    }

    private static JsonNode Chow(Input input)
    {
        double[] y = input["y"].Doubles;
        int index = input["breakIndex"].Int;
        var test = input.Has("x") ? RegressionBreak.Of(input["x"].Doubles, y, index) : RegressionBreak.Of(y, index);
        return new JsonObject
        {
            ["statistic"] = test.Statistic,
            ["degreesOfFreedom"] = Output.List((int[])[test.NumeratorDegreesOfFreedom, test.DenominatorDegreesOfFreedom]),
            ["pValue"] = test.PValue,
            ["rssPooled"] = test.PooledResidual,
            ["rssBefore"] = test.BeforeResidual,
            ["rssAfter"] = test.AfterResidual,
            ["before"] = Line(test.Before),
            ["after"] = Line(test.After),
        };
    }

    private static JsonObject Line(FittedLine line) => new() { ["intercept"] = line.Intercept, ["slope"] = line.Slope };

    private static JsonNode Means(Input input)
    {
        double[] values = input["values"].Doubles;
        int shortest = input["minSegment"].Int;
        if (input["selection"].Choice(("bic", true), ("penalty", false)))
        {
            var byBic = ChangePoints.ByBic(values, shortest, input["maxBreaks"].Int);
            return new JsonObject
            {
                ["rss"] = Output.List(byBic.Residuals),
                ["bic"] = Output.List(byBic.Bics),
                ["breaks"] = Output.List(byBic.Positions),
            };
        }
        var byPenalty = ChangePoints.ByPenalty(values, shortest, input["penalty"].Double);
        return new JsonObject { ["rss"] = byPenalty.Residual, ["breaks"] = Output.List(byPenalty.Positions) };
    }

    private static JsonNode OneChange(Input input)
    {
        var test = Pettitt.Of(input["values"].Doubles);
        return new JsonObject
        {
            ["statistic"] = test.Statistic,
            ["position"] = test.Position,
            ["pValue"] = test.PValue,
        };
    }

    private static JsonNode Residual(Input input)
    {
        var scale = input.Has("scale")
            ? input["scale"].Choice(("mean-sd", AnomalyScale.MeanAndDeviation), ("median-mad", AnomalyScale.MedianAndMad))
            : AnomalyScale.MeanAndDeviation;
        var found = ResidualAnomalies.Of(
            input["values"].Doubles,
            input["period"].Int,
            input["maxOutliers"].Int,
            input["alpha"].Double,
            scale
        );
        return new JsonObject
        {
            ["count"] = found.Anomalies.Length,
            ["anomalies"] = Output.List(
                found.Anomalies,
                anomaly => new JsonObject
                {
                    ["index"] = anomaly.Index,
                    ["direction"] = Lower($"{anomaly.Side}"),
                    ["expected"] = anomaly.Expected,
                    ["residual"] = anomaly.Residual,
                    ["score"] = anomaly.Score,
                    ["criticalValue"] = anomaly.CriticalValue,
                }
            ),
            ["statistics"] = Output.List(found.Statistics),
            ["criticalValues"] = Output.List(found.CriticalValues),
        };
    }

    private static string Lower(string name) => name.ToLowerInvariant();
}
