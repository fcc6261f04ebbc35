using System.Text.Json.Nodes;
using Ops.Domain.Numerics;

namespace Ops.Domain.Conformance.Adapters.Kpis;

internal sealed class StatsAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.stats.describe", Describe);
        operations.Add("kpis.stats.quantile", Quantile);
        operations.Add("kpis.stats.mergeMoments", MergeMoments);
        operations.Add("kpis.stats.robust", Robust);
        operations.Add("kpis.stats.outliers", Outliers);
        operations.Add("kpis.stats.correlation", Correlate);
        operations.Add("kpis.stats.linearTrend", Trend);
    }

    private static JsonObject Describe(Input input)
    {
        double[] values = input["values"].Doubles;
        var json = Json(Moments.Of(values));
        json["lag1Autocorrelation"] = Output.Number(Autocorrelation.At(values, 1));
        return json;
    }

    private static JsonObject MergeMoments(Input input)
    {
        var total = new MomentsAccumulator();
        foreach (var partition in input["partitions"].Items)
        {
            var part = new MomentsAccumulator();
            foreach (double value in partition.Doubles)
                part.Add(value);
            total.Merge(part);
        }
        return Json(total.ToResult());
    }

    private static JsonObject Json(Moments moments) =>
        new()
        {
            ["count"] = moments.Count,
            ["sum"] = moments.Sum,
            ["mean"] = moments.Mean,
            ["variance"] = Output.Number(moments.Variance),
            ["standardDeviation"] = Output.Number(moments.StandardDeviation),
            ["min"] = moments.Minimum,
            ["max"] = moments.Maximum,
            ["skewness"] = Output.Number(moments.Skewness),
            ["kurtosisExcess"] = Output.Number(moments.KurtosisExcess),
        };

    private static JsonObject Quantile(Input input)
    {
        var quantiles = Quantiles.Of(
            input["values"].Doubles,
            input["probabilities"].Doubles,
            input["method"]
                .Member(
                    ("type1", QuantileMethod.Type1),
                    ("type2", QuantileMethod.Type2),
                    ("type3", QuantileMethod.Type3),
                    ("type4", QuantileMethod.Type4),
                    ("type5", QuantileMethod.Type5),
                    ("type6", QuantileMethod.Type6),
                    ("type7", QuantileMethod.Type7),
                    ("type8", QuantileMethod.Type8),
                    ("type9", QuantileMethod.Type9)
                )
        );
        return new JsonObject { ["quantiles"] = Output.List(quantiles.Values) };
    }

    private static JsonObject Robust(Input input)
    {
        var robust = RobustSummary.Of(input["values"].Doubles, input["trim"].Double);
        return new JsonObject
        {
            ["median"] = robust.Median,
            ["mad"] = robust.MedianAbsoluteDeviation,
            ["madScaled"] = robust.ScaledMedianAbsoluteDeviation,
            ["iqr"] = robust.InterquartileRange,
            ["trimmedMean"] = robust.TrimmedMean,
            ["winsorizedMean"] = robust.WinsorizedMean,
        };
    }

    private static JsonObject Outliers(Input input)
    {
        _ = input["values"].NotEmpty();
        var outliers = input["method"]
            .Choice<Func<Input, JsonObject>>(("tukey", Tukey), ("modified-z", ModifiedZ), ("generalized-esd", GeneralizedEsd));
        return outliers(input);
    }

    private static JsonObject Tukey(Input input)
    {
        var outliers = TukeyOutliers.Of(input["values"].Doubles, input["k"].Double);
        return new JsonObject
        {
            ["lowerFence"] = outliers.LowerFence,
            ["upperFence"] = outliers.UpperFence,
            ["indices"] = Output.List(outliers.Indices),
        };
    }

    private static JsonObject ModifiedZ(Input input)
    {
        var outliers = ModifiedZOutliers.Of(input["values"].Doubles, input["threshold"].Double);
        return new JsonObject { ["scores"] = Output.List(outliers.Scores), ["indices"] = Output.List(outliers.Indices) };
    }

    private static JsonObject GeneralizedEsd(Input input)
    {
        var outliers = EsdOutliers.Of(input["values"].Doubles, input["maxOutliers"].Int, input["alpha"].Double);
        return new JsonObject
        {
            ["count"] = outliers.Indices.Length,
            ["indices"] = Output.List(outliers.Indices),
            ["statistics"] = Output.List(outliers.Statistics),
            ["criticalValues"] = Output.List(outliers.CriticalValues),
        };
    }

    private static JsonObject Correlate(Input input)
    {
        var correlation = Correlation.Of(
            input["x"].Doubles,
            input["y"].Doubles,
            input["method"]
                .Member(
                    ("pearson", CorrelationMethod.Pearson),
                    ("spearman", CorrelationMethod.Spearman),
                    ("kendall", CorrelationMethod.Kendall)
                )
        );
        return new JsonObject { ["coefficient"] = correlation.Coefficient, ["pValue"] = Output.Number(correlation.PValue) };
    }

    private static JsonObject Trend(Input input)
    {
        double[] y = input["y"].Doubles;
        double confidence = input["confidence"].DoubleOrNull ?? 0.95;
        var trend = input.Has("x") ? LinearTrend.Of(input["x"].Doubles, y, confidence) : LinearTrend.Of(y, confidence);
        return new JsonObject
        {
            ["slope"] = trend.Slope,
            ["intercept"] = trend.Intercept,
            ["slopeStandardError"] = Output.Number(trend.SlopeStandardError),
            ["interceptStandardError"] = Output.Number(trend.InterceptStandardError),
            ["residualStandardDeviation"] = Output.Number(trend.ResidualStandardDeviation),
            ["rSquared"] = Output.Number(trend.RSquared),
            ["slopeLower"] = Output.Number(trend.SlopeLower),
            ["slopeUpper"] = Output.Number(trend.SlopeUpper),
            ["pValue"] = Output.Number(trend.PValue),
        };
    }
}
