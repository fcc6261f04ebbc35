using System.Text.Json.Nodes;
using Ops.Domain.Series;

namespace Ops.Domain.Conformance;

/// <summary>Exponential smoothing models: given parameters, fitted ones, and the probability of a target.</summary>
internal sealed class EtsAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.forecast.etsEvaluate", Evaluate);
        operations.Add("kpis.forecast.etsFit", Fit);
        operations.Add("kpis.forecast.targetProbability", Target);
    }

    private static JsonNode Evaluate(Input input)
    {
        var parameters = new EtsParameters(
            input["alpha"].Double,
            input["initialLevel"].Double,
            input["beta"].DoubleOrNull,
            input["initialTrend"].DoubleOrNull,
            input["phi"].DoubleOrNull,
            input["gamma"].DoubleOrNull,
            input.Has("initialSeasonal") ? input["initialSeasonal"].Doubles : null
        );
        var fit = Ets.Evaluate(input["values"].Doubles, Specification(input), parameters, input["period"].Int);
        var forecast = fit.Forecast(input["horizon"].Int, input["levels"].Doubles);
        return new JsonObject
        {
            ["fitted"] = Output.List(fit.Fitted),
            ["logLikelihood"] = Output.Number(fit.LogLikelihood),
            ["k"] = fit.ParameterCount,
            ["aic"] = Output.Number(fit.Aic),
            ["aicc"] = Output.Number(fit.Aicc),
            ["bic"] = Output.Number(fit.Bic),
            ["sigma2"] = Output.Number(fit.Variance),
            ["pointForecast"] = Output.List(forecast.Points),
            ["expectedValue"] = Output.List(forecast.Expected),
            ["lower"] = ForecastAdapter.ByStep(forecast, band => band.Lower),
            ["upper"] = ForecastAdapter.ByStep(forecast, band => band.Upper),
        };
    }

    private static JsonNode Fit(Input input)
    {
        double[] values = input["values"].Doubles;
        int period = input["period"].Int;
        _ = input["criterion"].ChoiceOrFirst(("aicc", 0));
        var fit =
            input["model"].Text == "auto"
                ? Ets.Select(values, period).Best
                : Ets.Fit(values, Named(input["model"], input["damped"]), period);
        var forecast = fit.Forecast(input["horizon"].Int);
        return new JsonObject
        {
            ["model"] = fit.Specification.ToString(),
            ["logLikelihood"] = Output.Number(fit.LogLikelihood),
            ["aic"] = Output.Number(fit.Aic),
            ["aicc"] = Output.Number(fit.Aicc),
            ["bic"] = Output.Number(fit.Bic),
            ["pointForecast"] = Output.List(forecast.Points),
        };
    }

    private static JsonNode Target(Input input)
    {
        var model = input["model"];
        var parameters = new EtsParameters(
            model["alpha"].Double,
            model["level"].Double,
            model["beta"].DoubleOrNull,
            model["growth"].DoubleOrNull,
            model["phi"].DoubleOrNull,
            model["gamma"].DoubleOrNull,
            model.Has("seasonal") ? model["seasonal"].Doubles : null
        );
        var state = new EtsState(Specification(model), model["period"].Int, parameters, model["sigma2"].Double);
        int horizon = input["horizon"].Int;
        double target = input["target"].Double;
        var side = input["direction"].ChoiceOrFirst(("at-least", TargetSide.AtLeast), ("at-most", TargetSide.AtMost));
        var result = input["kind"].ChoiceOrFirst(("value", false), ("sum", true))
            ? TargetProbability.OfSum(state, horizon, input["actualToDate"].DoubleOrNull ?? 0, target, side)
            : TargetProbability.OfValue(state, horizon, target, side);
        return new JsonObject
        {
            ["mean"] = result.Mean,
            ["variance"] = result.Variance,
            ["standardDeviation"] = result.StandardDeviation,
            ["probability"] = result.Probability,
        };
    }

    internal static EtsSpecification Specification(Input input) =>
        new(
            input["error"].ChoiceOrFirst(("additive", ComponentForm.Additive), ("multiplicative", ComponentForm.Multiplicative)),
            Form(input["trend"]),
            Form(input["season"]),
            input.Has("damped") && input["damped"].Bool
        );

    /// <summary>A model's name, with its damping as a letter of the name or as a field of its own.</summary>
    internal static EtsSpecification Named(Input model, Input damped)
    {
        if (!EtsSpecification.TryParse(model.Text, out var specification))
            throw model.Bad("the name of a model");
        return damped.IsNull || !damped.Bool
            ? specification
            : new EtsSpecification(specification.Error, specification.Trend, specification.Season, isDamped: true);
    }

    private static ComponentForm Form(Input input) =>
        input.ChoiceOrFirst(
            ("none", ComponentForm.None),
            ("additive", ComponentForm.Additive),
            ("multiplicative", ComponentForm.Multiplicative)
        );
}
