using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.distribution.*</summary>
internal sealed class DistributionAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.distribution.describe", Describe);
        operations.Add("risks.distribution.fit", Fit);
    }

    private static JsonObject Describe(Input input)
    {
        var law = LawInput.Law(input["distribution"]);
        return new JsonObject
        {
            ["quantiles"] = Output.List(input["probabilities"].Doubles.Select(law.Quantile)),
            ["cdf"] = Output.List(input["points"].Doubles.Select(law.Cdf)),
            ["mean"] = Output.Number(law.Mean),
            ["variance"] = Output.Number(law.Variance),
            ["skewness"] = Output.Number(law.Skewness),
        };
    }

    private static JsonObject Fit(Input input)
    {
        string family = input["family"].Text;
        string from = input["from"].Text;
        return (family, from) switch
        {
            ("lognormal", "interval") => LogNormal(
                LogNormalFit.FromInterval(input["low"].Double, input["high"].Double, input["confidence"].Double)
            ),
            ("lognormal", "moments") => LogNormal(LogNormalFit.FromMoments(input["mean"].Double, input["sd"].Double)),
            ("lognormal", "sample") => LogNormal(
                input["threshold"].DoubleOrNull is { } threshold
                    ? LogNormalFit.Of(input["sample"].Doubles, threshold)
                    : LogNormalFit.Of(input["sample"].Doubles)
            ),
            ("gamma", "sample") when !input.Has("threshold") => Gamma(GammaFit.Of(input["sample"].Doubles)),
            ("weibull", "sample") when !input.Has("threshold") => Weibull(WeibullFit.Of(input["sample"].Doubles)),
            _ => throw input.Bad("a family and a source that go together"),
        };
    }

    private static JsonObject LogNormal(LogNormalFit fit) =>
        new()
        {
            ["mu"] = fit.LogMean,
            ["sigma"] = fit.LogStandardDeviation,
            ["mean"] = fit.Mean,
            ["median"] = fit.Median,
            ["probabilityBelowThreshold"] = Output.Number(fit.ProbabilityBelowThreshold),
        };

    private static JsonObject Gamma(GammaFit fit) => new() { ["shape"] = fit.Shape, ["scale"] = fit.Scale };

    private static JsonObject Weibull(WeibullFit fit) => new() { ["shape"] = fit.Shape, ["scale"] = fit.Scale };
}
