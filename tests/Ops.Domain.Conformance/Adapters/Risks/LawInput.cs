using Ops.Domain.Numerics;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>Distributions as the vectors write them.</summary>
internal static class LawInput
{
    public static IDistribution Law(Input input)
    {
        double Field(string name) => input[name].Double;
        string type = input["type"].Text;
        return type switch
        {
            "pert" => new Pert(Field("low"), Field("mode"), Field("high"), input["lambda"].DoubleOrNull ?? 4),
            "triangular" => new Triangular(Field("low"), Field("mode"), Field("high")),
            "uniform" => new Uniform(Field("low"), Field("high")),
            "normal" => new Normal(Field("mean"), Field("sd")),
            "lognormal" => new LogNormal(Field("mu"), Field("sigma")),
            "gamma" => new Gamma(Field("shape"), Field("scale")),
            "exponential" => new Exponential(Field("rate")),
            "beta" => new Beta(Field("alpha"), Field("beta"), input["low"].DoubleOrNull ?? 0, input["high"].DoubleOrNull ?? 1),
            "weibull" => new Weibull(Field("shape"), Field("scale")),
            "pareto" => new Lomax(Field("shape"), Field("scale")),
            "poisson" => new Poisson(Field("mean")),
            "negative-binomial" => new NegativeBinomial(Field("size"), Field("mean")),
            "binomial" => new Binomial(
                input["n"].Long is var n and > 0 ? n : throw input["n"].Bad("a number of trials above 0"),
                Field("p")
            ),
            "mixture" => new Mixture([.. input["components"].Items.Select(Component)]),
            "truncated" => new Truncated(Law(input["base"]), input["low"].DoubleOrNull, input["high"].DoubleOrNull),
            _ => throw new OpsException(
                new Fault(FaultCode.UnknownReference, "type", $"'{type}' is not known", "use a known distribution")
            ),
        };
    }

    public static IDiscreteDistribution Frequency(Input input) =>
        Law(input) as IDiscreteDistribution ?? throw input.Bad("a law of event counts");

    private static MixtureComponent Component(Input input) => new(input["weight"].Double, Law(input["distribution"]));
}
