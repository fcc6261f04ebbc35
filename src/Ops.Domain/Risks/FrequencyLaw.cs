using System.Numerics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The laws of event counts: their generating functions, and what compounding makes of them.</summary>
internal static class FrequencyLaw
{
    public static IDiscreteDistribution Checked(IDiscreteDistribution frequency, string place) =>
        Guard.NotNull(frequency, place) is Poisson or NegativeBinomial or Binomial
            ? frequency
            : throw Faults.Invalid(
                place,
                $"{frequency.GetType().Name} is not a law of event counts",
                "give a Poisson, negative binomial or binomial distribution"
            );

    /// <summary>E[N] Var X + Var N E[X]².</summary>
    public static double? CompoundVariance(IDiscreteDistribution frequency, double? mean, double? variance) =>
        (frequency.Mean * variance) + (frequency.Variance * mean * mean);

    /// <summary>ln E[z^N] for |z| ≤ 1, and for a real z above 1 where it exists (otherwise infinity).</summary>
    public static Complex LogGenerating(IDiscreteDistribution frequency, Complex z) =>
        frequency switch
        {
            Poisson poisson => poisson.Rate * (z - 1),
            NegativeBinomial negative => -negative.Size * Complex.Log(1 - (negative.ExpectedCount / negative.Size * (z - 1))),
            Binomial binomial => Times(binomial.Trials, Complex.Log(1 + (binomial.SuccessProbability * (z - 1)))),
            _ => throw Faults.Invalid(
                "frequency",
                "not a law of event counts",
                "give a Poisson, negative binomial or binomial distribution"
            ),
        };

    /// <summary>ln E[z^N] for a real z of at least 0; infinity where the expectation is.</summary>
    public static double LogGenerating(IDiscreteDistribution frequency, double z) =>
        frequency switch
        {
            NegativeBinomial negative when negative.ExpectedCount * (z - 1) >= negative.Size => double.PositiveInfinity,
            _ => LogGenerating(frequency, new Complex(z, 0)).Real,
        };

    /// <summary>d/dz E[z^N].</summary>
    public static Complex Slope(IDiscreteDistribution frequency, Complex z) =>
        frequency switch
        {
            Poisson poisson => poisson.Rate * Complex.Exp(poisson.Rate * (z - 1)),
            NegativeBinomial negative => negative.ExpectedCount
                * Complex.Exp((-negative.Size - 1) * Complex.Log(1 - (negative.ExpectedCount / negative.Size * (z - 1)))),
            Binomial { Trials: 0 } => Complex.Zero,
            Binomial { Trials: 1 } one => one.SuccessProbability,
            Binomial binomial => (double)binomial.Trials
                * binomial.SuccessProbability
                * Power(1 + (binomial.SuccessProbability * (z - 1)), binomial.Trials - 1),
            _ => throw Faults.Invalid(
                "frequency",
                "not a law of event counts",
                "give a Poisson, negative binomial or binomial distribution"
            ),
        };

    /// <summary>Part by part: the product of .NET makes NaN of the logarithm of 0.</summary>
    private static Complex Times(double factor, Complex value) => new(factor * value.Real, factor * value.Imaginary);

    private static Complex Power(Complex value, double exponent) =>
        value == Complex.Zero ? Complex.Zero : Complex.Exp(exponent * Complex.Log(value));
}
