using System.Text.Json.Nodes;
using Ops.Domain.Budgets;
using static Ops.Domain.Conformance.Adapters.Budgets.Amounts;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>budgets.forecast.*.</summary>
internal sealed class YearEndAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("budgets.forecast.yearEnd", YearEnd);
        operations.Add("budgets.forecast.weighted", Weighted);
        operations.Add("budgets.forecast.seasonal", Seasonal);
        operations.Add("budgets.forecast.probability", Probability);
    }

    private static JsonNode YearEnd(Input input)
    {
        NotEmpty(input["plan"]);
        decimal[] plan = input["plan"].Decimals;
        decimal[] actual = input["actual"].Decimals;
        return Told(YearEndForecast.Of(In(input["currency"], plan), In(input["currency"], actual)));
    }

    private static JsonNode Weighted(Input input)
    {
        NotEmpty(input["plan"]);
        decimal[] plan = input["plan"].Decimals;
        decimal[] actual = input["actual"].Decimals;
        decimal[] weights = input["weights"].Decimals;
        return Told(YearEndForecast.Of(In(input["currency"], plan), In(input["currency"], actual), weights));
    }

    private static JsonObject Told(YearEndForecast forecast) =>
        new()
        {
            ["yearToDate"] = Exact(forecast.YearToDate),
            ["runRate"] = Number(forecast.RunRate),
            ["remainingPlan"] = Exact(forecast.RemainingPlan),
            ["performanceAdjusted"] = Number(forecast.PerformanceAdjusted),
        };

    private static JsonNode Seasonal(Input input)
    {
        decimal[][] years = [.. NotEmpty(input["history"]).Select(year => year.Decimals)];
        decimal[] actual = input["actual"].Decimals;
        double confidence = input["confidence"].Double;
        var currency = input["currency"];
        var forecast = SeasonalYearEnd.Of(
            [.. years.Select(year => In(currency, year).ToImmutableArray())],
            In(currency, actual),
            confidence
        );
        return new JsonObject
        {
            ["yearToDate"] = Exact(forecast.YearToDate),
            ["share"] = forecast.Share,
            ["shareStandardDeviation"] = forecast.ShareStandardDeviation,
            ["forecast"] = Number(forecast.Forecast),
            ["lower"] = Output.Number(forecast.Lower),
            ["upper"] = Output.Number(forecast.Upper),
            ["remaining"] = Output.List(forecast.Remaining, amount => Number(amount)),
            ["backtest"] = Output.List(
                forecast.Backtest,
                year => new JsonObject { ["forecast"] = Number(year.Forecast), ["error"] = year.Error }
            ),
            ["meanAbsoluteError"] = forecast.MeanAbsoluteError,
        };
    }

    private static JsonNode Probability(Input input)
    {
        NotEmpty(input["plan"]);
        decimal[] plan = input["plan"].Decimals;
        decimal[] actual = input["actual"].Decimals;
        var budget = In(input["currency"], input["budget"].Decimal)[0];
        var options = new OverspendOptions
        {
            Law = input["distribution"].Choice(("normal", ResidualLaw.Normal), ("student-t", ResidualLaw.StudentT)),
            Drift = input["drift"].Bool,
            Confidence = input["confidence"].Double,
        };
        var forecast = OverspendForecast.Of(In(input["currency"], plan), In(input["currency"], actual), budget, options);
        return new JsonObject
        {
            ["residualMean"] = forecast.ResidualMean,
            ["residualStandardDeviation"] = forecast.ResidualStandardDeviation,
            ["forecast"] = Number(forecast.Forecast),
            ["standardError"] = forecast.StandardError,
            ["degreesOfFreedom"] = Output.Number(forecast.DegreesOfFreedom),
            ["probabilityOver"] = forecast.ProbabilityOver,
            ["lower"] = forecast.Lower,
            ["upper"] = forecast.Upper,
        };
    }
}
