using System.Text.Json.Nodes;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.bayes.* and risks.incidents.*</summary>
internal sealed class IncidentAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.bayes.frequency", Frequency);
        operations.Add("risks.bayes.proportion", Share);
        operations.Add("risks.incidents.rate", Rate);
        operations.Add("risks.incidents.frequencyFit", FitFrequency);
        operations.Add("risks.incidents.trend", Trend);
    }

    private static JsonObject Frequency(Input input)
    {
        var prior = new GammaPrior(input["prior"]["shape"].Double, input["prior"]["rate"].Double);
        var update = FrequencyUpdate.Of(
            prior,
            input["incidents"].Long,
            input["exposure"].Double,
            input["credibility"].Double,
            input["horizon"].Double
        );
        return new JsonObject
        {
            ["shape"] = update.Shape,
            ["rate"] = update.Rate,
            ["mean"] = update.Mean,
            ["standardDeviation"] = update.StandardDeviation,
            ["lower"] = update.Lower,
            ["upper"] = update.Upper,
            ["predictive"] = new JsonObject
            {
                ["mean"] = update.PredictedMean,
                ["variance"] = update.PredictedVariance,
                ["probabilityZero"] = update.PredictedNone,
                ["probabilityAtLeastTwo"] = update.PredictedAtLeastTwo,
            },
        };
    }

    private static JsonObject Share(Input input)
    {
        var prior = new BetaPrior(input["prior"]["alpha"].Double, input["prior"]["beta"].Double);
        var update = ProportionUpdate.Of(prior, new Proportion(input["successes"].Long, input["trials"].Long), input["credibility"].Double);
        return new JsonObject
        {
            ["alpha"] = update.Alpha,
            ["beta"] = update.Beta,
            ["mean"] = update.Mean,
            ["lower"] = update.Lower,
            ["upper"] = update.Upper,
        };
    }

    private static JsonObject Rate(Input input)
    {
        var rate = IncidentRate.Of(input["incidents"].Long, input["exposure"].Double, input["confidence"].Double);
        return new JsonObject
        {
            ["rate"] = rate.Rate,
            ["lower"] = rate.Lower,
            ["upper"] = rate.Upper,
        };
    }

    private static JsonObject FitFrequency(Input input)
    {
        var fit = FrequencyFit.Of([.. input["counts"].Items.Select(count => count.Long)], input["significance"].Double);
        return new JsonObject
        {
            ["mean"] = fit.Mean,
            ["variance"] = fit.Variance,
            ["dispersionIndex"] = Output.Number(fit.DispersionIndex),
            ["statistic"] = Output.Number(fit.Statistic),
            ["pValue"] = Output.Number(fit.PValue),
            ["family"] = fit.IsOverdispersed ? "negative-binomial" : "poisson",
            ["negativeBinomial"] = fit.Size is { } size ? new JsonObject { ["size"] = size, ["mean"] = fit.Mean } : null,
        };
    }

    private static JsonObject Trend(Input input)
    {
        var trend = IncidentTrend.Of(input["times"].Doubles, input["end"].Double);
        return new JsonObject
        {
            ["laplace"] = trend.Laplace,
            ["pValue"] = trend.PValue,
            ["growthShape"] = Output.Number(trend.GrowthShape),
        };
    }
}
