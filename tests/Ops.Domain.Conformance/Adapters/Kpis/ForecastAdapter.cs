using System.Text.Json.Nodes;
using Ops.Domain.Series;

namespace Ops.Domain.Conformance;

/// <summary>Benchmark methods, theta, intermittent demand, accuracy and combination.</summary>
internal sealed class ForecastAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.forecast.baseline", Benchmark);
        operations.Add("kpis.forecast.theta", ThetaMethod);
        operations.Add("kpis.forecast.croston", Intermittent);
        operations.Add("kpis.forecast.accuracy", Accuracy);
        operations.Add("kpis.forecast.combine", Combine);
    }

    /// <summary>Limits as a list per step, each with one limit per level.</summary>
    internal static JsonArray ByStep(Forecast forecast, Func<ForecastBand, ImmutableArray<double?>> side) =>
        Output.List(Enumerable.Range(0, forecast.Horizon), step => Output.List(forecast.Bands.Select(band => side(band)[step])));

    internal static JsonObject Points(Forecast forecast) =>
        new()
        {
            ["mean"] = Output.List(forecast.Points),
            ["lower"] = ByStep(forecast, band => band.Lower),
            ["upper"] = ByStep(forecast, band => band.Upper),
        };

    private static JsonNode Benchmark(Input input)
    {
        double[] values = input["values"].Doubles;
        int horizon = input["horizon"].Int;
        double[] levels = input["levels"].Doubles;
        ForecastEvaluationAdapter.CheckPeriod(input);
        return Points(
            (input["method"].TextOrNull ?? "mean") switch
            {
                "mean" => Baseline.Mean(values, horizon, levels),
                "naive" => Baseline.Naive(values, horizon, levels),
                "seasonal-naive" => Baseline.SeasonalNaive(values, input["period"].Int, horizon, levels),
                "drift" => Baseline.Drift(values, horizon, levels),
                _ => throw input["method"].Bad("mean, naive, seasonal-naive or drift"),
            }
        );
    }

    private static JsonNode ThetaMethod(Input input)
    {
        var fit = Theta.Of(input["values"].Doubles, input["period"].Int, input["alpha"].DoubleOrNull);
        var result = Points(fit.Forecast(input["horizon"].Int, input["levels"].Doubles));
        result["seasonal"] = fit.IsSeasonal;
        result["drift"] = fit.Drift;
        result["alpha"] = fit.Alpha;
        result["sse"] = fit.SumOfSquares;
        return result;
    }

    private static JsonNode Intermittent(Input input)
    {
        double[] values = input["values"].Doubles;
        double alpha = input["alpha"].Double;
        double? beta = input["beta"].DoubleOrNull;
        var forecast = (input["method"].TextOrNull ?? "croston") switch
        {
            "croston" => IntermittentDemand.Croston(values, alpha, beta),
            "sba" => IntermittentDemand.SyntetosBoylan(values, alpha, beta),
            "tsb" => IntermittentDemand.TeunterSyntetosBabai(values, alpha, beta),
            _ => throw input["method"].Bad("croston, sba or tsb"),
        };
        return new JsonObject
        {
            ["forecast"] = forecast.Value,
            ["level"] = forecast.Size,
            ["interval"] = Output.Number(forecast.Interval),
            ["probability"] = Output.Number(forecast.Probability),
            ["fitted"] = Output.List(forecast.Fitted),
        };
    }

    private static JsonNode Accuracy(Input input)
    {
        var accuracy = ForecastAccuracy.Of(
            input["training"].Doubles,
            input["actual"].Doubles,
            input["forecast"].Doubles,
            input["period"].Int
        );
        return new JsonObject
        {
            ["me"] = accuracy.MeanError,
            ["mae"] = accuracy.MeanAbsoluteError,
            ["rmse"] = accuracy.RootMeanSquaredError,
            ["mpe"] = Output.Number(accuracy.MeanPercentageError),
            ["mape"] = Output.Number(accuracy.MeanAbsolutePercentageError),
            ["smape"] = Output.Number(accuracy.SymmetricMeanAbsolutePercentageError),
            ["wape"] = Output.Number(accuracy.WeightedAbsolutePercentageError),
            ["mase"] = accuracy.MeanAbsoluteScaledError,
            ["rmsse"] = accuracy.RootMeanSquaredScaledError,
        };
    }

    private static JsonNode Combine(Input input)
    {
        ForecastMember[] members =
        [
            .. input["forecasts"]
                .Items.Select(item => new ForecastMember(item["id"].Text, item["mean"].DoublesOrNull, item["error"].DoubleOrNull)),
        ];
        var combination = (input["weighting"].TextOrNull ?? "equal") switch
        {
            "equal" => ForecastCombination.Weighted(members, ForecastWeighting.Equal),
            "inverse-error" => ForecastCombination.Weighted(members, ForecastWeighting.InverseError),
            "inverse-squared-error" => ForecastCombination.Weighted(members, ForecastWeighting.InverseSquaredError),
            "median" => ForecastCombination.Median(members),
            "trimmed" => ForecastCombination.Trimmed(members, input["trim"].Int),
            _ => throw input["weighting"].Bad("a way of weighting"),
        };
        return new JsonObject
        {
            ["weights"] = combination.Weights.IsEmpty ? null : Output.List(combination.Weights),
            ["mean"] = Output.List(combination.Points),
        };
    }
}
