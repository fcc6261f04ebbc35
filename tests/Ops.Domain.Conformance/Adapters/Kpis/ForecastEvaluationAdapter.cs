using System.Text.Json.Nodes;
using Ops.Domain.Series;

namespace Ops.Domain.Conformance;

/// <summary>Rolling evaluation of methods, what is chosen by it, and conformal limits.</summary>
internal sealed class ForecastEvaluationAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.forecast.rollingOrigin", Rolling);
        operations.Add("kpis.forecast.conformal", Conformal);
        operations.Add("kpis.forecast.select", Select);
    }

    private static JsonNode Rolling(Input input)
    {
        double[] values = input["values"].Doubles;
        bool isFixed = input.Has("window") && input["window"].Choice(("expanding", false), ("fixed", true));
        var options = new RollingOriginOptions
        {
            WindowLength = isFixed ? input["windowLength"].Int : null,
            Step = input["step"].IntOrNull ?? 1,
        };
        var past = RollingOrigin.Of(values, Method(input, input), input["firstOrigin"].Int, input["horizon"].Int, options);
        return new JsonObject
        {
            ["origins"] = past.Origins,
            ["counts"] = Output.List(past.Counts),
            ["meanError"] = Output.List(past.MeanErrors),
            ["mae"] = Output.List(past.MeanAbsoluteErrors),
            ["rmse"] = Output.List(past.RootMeanSquaredErrors),
            ["overallMae"] = past.OverallMeanAbsoluteError,
            ["overallRmse"] = past.OverallRootMeanSquaredError,
        };
    }

    private static JsonNode Conformal(Input input)
    {
        var kind = input.Has("kind")
            ? input["kind"].Choice(("symmetric", ConformalKind.Symmetric), ("asymmetric", ConformalKind.Asymmetric))
            : ConformalKind.Symmetric;
        var result = ConformalForecast.Of(
            input["values"].Doubles,
            Method(input, input),
            input["firstOrigin"].Int,
            input["horizon"].Int,
            input["levels"].Doubles,
            kind
        );
        var json = ForecastAdapter.Points(result.Forecast);
        json["counts"] = Output.List(result.Past.Counts);
        return json;
    }

    private static JsonNode Select(Input input)
    {
        double[] values = input["values"].Doubles;
        var candidates = input["candidates"].Items;
        var selection = (input["criterion"].TextOrNull ?? "mae") switch
        {
            "mae" => ByErrors(ForecastCriterion.MeanAbsoluteError),
            "rmse" => ByErrors(ForecastCriterion.RootMeanSquaredError),
            "aicc" => ForecastSelection.ByAicc(values, [.. candidates.Select(Model)], input["period"].Int),
            _ => throw input["criterion"].Bad("mae, rmse or aicc"),
        };
        return new JsonObject
        {
            ["scores"] = Output.List(
                selection.Scores,
                score => new JsonObject { ["id"] = score.Id, ["score"] = Output.Number(score.Value) }
            ),
            ["ranking"] = Output.List(selection.Ranking),
            ["selected"] = selection.Selected,
        };

        ForecastSelection ByErrors(ForecastCriterion criterion) =>
            ForecastSelection.ByRollingOrigin(
                values,
                [.. candidates.Select(candidate => new ForecastCandidate(candidate["id"].Text, Method(candidate, input)))],
                criterion,
                input["firstOrigin"].Int,
                input["horizon"].Int
            );
    }

    private static EtsCandidate Model(Input candidate)
    {
        _ = candidate["method"].Choice(("ets", 0));
        return new EtsCandidate(candidate["id"].Text, EtsAdapter.Named(candidate["model"], candidate["damped"]));
    }

    /// <summary>A period counts from 1 even where the method does not look at it.</summary>
    internal static void CheckPeriod(Input input)
    {
        if (input["period"].IntOrNull < 1)
            throw input["period"].Bad("a whole number from 1");
    }

    private static ForecastMethod Method(Input method, Input series)
    {
        CheckPeriod(series);
        return (method["method"].TextOrNull ?? "naive") switch
        {
            "naive" => ForecastMethod.Naive,
            "seasonal-naive" => ForecastMethod.SeasonalNaive(series["period"].Int),
            "drift" => ForecastMethod.Drift,
            "mean" => ForecastMethod.Mean,
            "ses" => ForecastMethod.SimpleSmoothing(method["alpha"].Double),
            "ets" => ForecastMethod.Smoothing(EtsAdapter.Named(method["model"], method["damped"]), series["period"].Int),
            _ => throw method["method"].Bad("a method"),
        };
    }
}
