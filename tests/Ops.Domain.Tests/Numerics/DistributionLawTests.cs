using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>Laws that hold for every distribution at every point.</summary>
public sealed class DistributionLawTests
{
    private static readonly Gen<double> Shape = Gen.Double[-2, 5].Select(e => Math.Pow(10, e));

    /// <summary>Below a tenth, quantiles of one in a billion lie beyond double; that they are refused then has tests of its own.</summary>
    private static readonly Gen<double> TailShape = Gen.Double[-1, 5].Select(e => Math.Pow(10, e));

    private static readonly Gen<IDistribution> Any = Gen.OneOf<IDistribution>(
        Gen.Select(Gen.Double[-5, 5], Shape, (m, s) => (IDistribution)new Normal(m, s)),
        Gen.Select(Gen.Double[-3, 3], Gen.Double[0.01, 2], (m, s) => (IDistribution)new LogNormal(m, s)),
        TailShape.Select(v => (IDistribution)new StudentT(v)),
        Shape.Select(v => (IDistribution)new ChiSquared(v)),
        Gen.Select(Shape, TailShape, (a, b) => (IDistribution)new FDistribution(a, b)),
        Gen.Select(Shape, Shape, (a, b) => (IDistribution)new Gamma(a, b)),
        Gen.Select(Shape, Shape, (a, b) => (IDistribution)new Beta(a, b)),
        Shape.Select(r => (IDistribution)new Exponential(r)),
        Gen.Select(Gen.Double[0.2, 9], Shape, (a, b) => (IDistribution)new Weibull(a, b)),
        Gen.Select(Gen.Double[0.3, 9], Shape, (a, b) => (IDistribution)new Lomax(a, b)),
        Gen.Select(Shape, Gen.Double[-2, 2], (a, b) => (IDistribution)new GeneralizedPareto(1, a, b)),
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], (a, b) => (IDistribution)new Triangular(0, a, a + b + 0.01)),
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], (a, b) => (IDistribution)new Pert(0, a, a + b + 0.01)),
        Shape.Select(m => (IDistribution)new Poisson(m)),
        Gen.Select(Gen.Long[0, 100000], Gen.Double[0, 1], (n, p) => (IDistribution)new Binomial(n, p)),
        Gen.Select(Shape, Shape, (n, p) => (IDistribution)new NegativeBinomial(n, p)),
        Gen.Select(
            Gen.Long[0, 300],
            Gen.Long[0, 300],
            Gen.Double[0, 1],
            (k, rest, f) => (IDistribution)new Hypergeometric(k + rest + 1, k, (long)(f * (k + rest + 1)))
        )
    );

    private static readonly Gen<double> Probability = Gen.Double[1e-9, 1 - 1e-9];

    [Fact]
    public void Both_tails_add_to_one_for_all_distributions() =>
        Gen.Select(Any, Probability)
            .Sample(
                (law, p) =>
                {
                    double x = law.Quantile(p);
                    (law.Cdf(x) + law.Survival(x)).Should().BeApproximately(1, 1e-15);
                }
            );

    [Fact]
    public void Cdf_never_falls_for_all_distributions() =>
        Gen.Select(Any, Probability, Probability)
            .Sample(
                (law, p, q) =>
                {
                    double low = law.Quantile(Math.Min(p, q));
                    double high = law.Quantile(Math.Max(p, q));
                    low.Should().BeLessThanOrEqualTo(high + (1e-12 * Math.Abs(high)), "{0}", law);
                    law.Cdf(low).Should().BeLessThanOrEqualTo(law.Cdf(Math.Max(low, high)) + 1e-13, "{0}", law);
                }
            );

    [Fact]
    public void Quantile_inverts_cdf_for_all_distributions() =>
        Gen.Select(Any, Probability)
            .Sample(
                (law, p) =>
                {
                    double x = law.Quantile(p);
                    if (law is IDiscreteDistribution)
                    {
                        law.Cdf(x).Should().BeGreaterThanOrEqualTo(p * (1 - 1e-12), "{0}", law);
                        if (x > law.Minimum)
                            law.Cdf(x - 1).Should().BeLessThan(p * (1 + 1e-12), "{0}", law);
                        return;
                    }
                    // One step of the last bit either way passes p.
                    double step = 1e-14 * Math.Max(Math.Abs(x), 1e-300);
                    if (law.Minimum is { } low && law.Maximum is { } high)
                        step = Math.Max(step, 1e-16 * Math.Max(Math.Abs(low), Math.Abs(high)));
                    law.Cdf(x - step).Should().BeLessThanOrEqualTo(p * (1 + 2e-12), "{0} at {1}", law, p);
                    law.Cdf(x + step).Should().BeGreaterThanOrEqualTo(p * (1 - 2e-12), "{0} at {1}", law, p);
                }
            );

    [Fact]
    public void Upper_quantile_is_the_quantile_of_the_complement() =>
        Gen.Select(Any, Gen.Double[0.01, 0.99])
            .Sample(
                (law, p) =>
                {
                    if (law is IDiscreteDistribution)
                        return;
                    double gap = Math.Abs(law.UpperQuantile(1 - p) - law.Quantile(p));
                    gap.Should()
                        .BeLessThanOrEqualTo(
                            1e-10 * Math.Max(Math.Abs(law.Quantile(p)), Math.Sqrt(Math.Min(law.Variance ?? 0, 1e6))) + 1e-300,
                            "{0} at {1}",
                            law,
                            p
                        );
                }
            );
}
