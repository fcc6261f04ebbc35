using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class BetaExpectationTests
{
    /// <summary>The moments of a beta law: E p = a/(a + b), E p² = a(a + 1)/((a + b)(a + b + 1)), also far out.</summary>
    [Theory]
    [InlineData(2, 3)]
    [InlineData(0.01, 0.02)]
    [InlineData(300, 0.05)]
    [InlineData(4000, 9000)]
    [InlineData(0.5, 1e6)]
    public void Has_the_moments_of_the_law(double a, double b)
    {
        BetaExpectation.Of(a, b, new Power(0)).Should().BeApproximately(1, 1e-12);
        BetaExpectation.Of(a, b, new Power(1)).Should().BeApproximately(a / (a + b), 1e-12 * a / (a + b));
        double second = a * (a + 1) / ((a + b) * (a + b + 1));
        BetaExpectation.Of(a, b, new Power(2)).Should().BeApproximately(second, 1e-12 * second);
    }

    [Fact]
    public void Equals_the_hypergeometric_series_for_all_parameters() =>
        Gen.Select(Gen.Double[0.1, 40], Gen.Double[0.1, 40], Gen.Double[0.01, 0.9])
            .Sample(
                (a, b, z) =>
                {
                    // E 1/(1 − zp) = ₂F₁(1, a; a + b; z) = Σ z^k (a)_k / (a + b)_k.
                    double term = 1;
                    double sum = 1;
                    for (int k = 0; term > sum * 1e-17; k++)
                    {
                        term *= z * (a + k) / (a + b + k);
                        sum += term;
                    }
                    BetaExpectation.Of(a, b, new Geometric(z)).Should().BeApproximately(sum, 1e-11 * sum);
                },
                iter: 300
            );

    private readonly struct Power(int exponent) : IShareFunction
    {
        public double At(double p, double rest) => Math.Pow(p, exponent);
    }

    private readonly struct Geometric(double z) : IShareFunction
    {
        public double At(double p, double rest) => 1 / (1 - (z * p));
    }
}
