using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>Densities at and beyond the ends of the possible values, where the closed forms take a power of 0.</summary>
public sealed class DensityEndsTests
{
    private const double Infinite = double.PositiveInfinity;

    /// <summary>The law is made inside the test, so that its constructor is part of what is tested.</summary>
    private static void Is(IContinuousDistribution law, double x, double density)
    {
        double got = law.Density(x);
        if (double.IsInfinity(density))
            got.Should().Be(density, "{0} at {1}", law, x);
        else
            got.Should().BeApproximately(density, Math.Abs(density) * 1e-14, "{0} at {1}", law, x);
    }

    [Fact]
    public void A_uniform_density_includes_both_ends()
    {
        var law = new Uniform(2, 6);
        Is(law, 1.9, 0);
        Is(law, 2, 0.25);
        Is(law, 5, 0.25);
        Is(law, 6, 0.25);
        Is(law, 6.1, 0);
    }

    /// <summary>Base 8, so that the height at the mode is 2/8; the sides rise over 2 and fall over 6.</summary>
    [Fact]
    public void A_triangular_density_is_a_triangle()
    {
        var law = new Triangular(1, 3, 9);
        Is(law, 0.9, 0);
        Is(law, 1, 0);
        Is(law, 2, 0.125);
        Is(law, 3, 0.25);
        Is(law, 6, 0.125);
        Is(law, 9, 0);
        Is(law, 9.1, 0);
        Is(new Triangular(1, 1, 5), 1, 0.5);
        Is(new Triangular(1, 1, 5), 3, 0.25);
        Is(new Triangular(1, 5, 5), 5, 0.5);
        Is(new Triangular(1, 5, 5), 3, 0.25);
    }

    /// <summary>f = x^(a−1) (1−x)^(b−1) / B(a, b): at 0 it is 0, b or infinite as a is above, at or below 1; at 1 likewise with a.</summary>
    [Fact]
    public void A_beta_density_is_zero_finite_or_infinite_at_its_ends()
    {
        Is(new Beta(2, 3), 0, 0);
        Is(new Beta(1, 3), 0, 3);
        Is(new Beta(0.5, 3), 0, Infinite);
        Is(new Beta(3, 2), 1, 0);
        Is(new Beta(3, 1), 1, 3);
        Is(new Beta(3, 0.5), 1, Infinite);
        Is(new Beta(1, 3, 10, 14), 10, 0.75);
        Is(new Beta(3, 1, 10, 14), 14, 0.75);
        Is(new Beta(1, 3, 10, 14), 9.9, 0);
        Is(new Beta(3, 1, 10, 14), 14.1, 0);
        Is(new Beta(2, 2, 10, 14), 12, 1.5 / 4);
        Is(new Pert(2, 2, 10), 2, 5.0 / 8);
    }

    [Fact]
    public void An_F_density_is_zero_one_or_infinite_at_zero()
    {
        Is(new FDistribution(1, 5), 0, Infinite);
        Is(new FDistribution(2, 5), 0, 1);
        Is(new FDistribution(3, 5), 0, 0);
        Is(new FDistribution(2, 5), -1, 0);
        // F(2, 2) has the density 1/(1 + x)²; F(2, 4) has (1 + x/2)^−3.
        Is(new FDistribution(2, 2), 3, 1.0 / 16);
        Is(new FDistribution(2, 4), 2, 1.0 / 8);
        // d1·x/d2 beyond double: all of it lies below.
        new FDistribution(1e10, 1e-10)
            .Cdf(1e300)
            .Should()
            .Be(1);
    }

    [Fact]
    public void A_gamma_density_is_zero_finite_or_infinite_at_zero()
    {
        Is(new Gamma(0.5, 3), 0, Infinite);
        Is(new Gamma(1, 4), 0, 0.25);
        Is(new Gamma(2, 3), 0, 0);
        Is(new Gamma(1, 4), -1, 0);
        // x e^(−x/θ)/θ² at x = θ = 4.
        Is(new Gamma(2, 4), 4, Math.Exp(-1) / 4);
    }

    [Fact]
    public void A_generalized_Pareto_density_is_zero_finite_or_infinite_at_its_upper_end()
    {
        Is(new GeneralizedPareto(1, 2, -0.5), 5, 0);
        Is(new GeneralizedPareto(1, 2, -1), 3, 0.5);
        Is(new GeneralizedPareto(1, 2, -2), 2, Infinite);
        Is(new GeneralizedPareto(1, 2, -0.5), 5.1, 0);
        Is(new GeneralizedPareto(1, 2, -0.5), 0.9, 0);
        Is(new GeneralizedPareto(1, 2, -0.5), 1, 0.5);
        // Shape −1 is uniform over the scale.
        Is(new GeneralizedPareto(1, 2, -1), 2.5, 0.5);
        // Shape 1: (1 + z)^−2 / scale, z = 1.
        Is(new GeneralizedPareto(1, 2, 1), 3, 0.125);
        Is(new GeneralizedPareto(1, 2, 1), 0.5, 0);
        Is(new GeneralizedPareto(1, 2, 0), 1, 0.5);
    }

    [Fact]
    public void Lifetimes_have_no_density_before_their_start()
    {
        Is(new Exponential(3), 0, 3);
        Is(new Exponential(3), -0.1, 0);
        Is(new Weibull(0.5, 3), 0, Infinite);
        Is(new Weibull(1, 4), 0, 0.25);
        Is(new Weibull(2, 4), 0, 0);
        Is(new Weibull(1, 4), -0.1, 0);
        Is(new Weibull(0.5, 3), -0.1, 0);
        Is(new Lomax(3, 4), 0, 0.75);
        Is(new Lomax(3, 4), -0.1, 0);
        Is(new LogNormal(0, 1), 0, 0);
        Is(new LogNormal(0, 1), -1, 0);
    }

    [Fact]
    public void Below_the_least_possible_value_there_is_nothing()
    {
        IContinuousDistribution[] laws =
        [
            new Exponential(3),
            new Weibull(0.5, 3),
            new Lomax(3, 4),
            new LogNormal(0, 1),
            new Gamma(2, 3),
            new ChiSquared(3),
            new FDistribution(3, 4),
            new GeneralizedPareto(0, 1, 0.5),
            new Triangular(0, 1, 2),
            new Uniform(0, 1),
        ];
        foreach (var law in laws)
        {
            foreach (double x in (double[])[-1, -1e-300, 0])
            {
                law.Cdf(x).Should().Be(0, "{0}", law);
                law.Survival(x).Should().Be(1, "{0}", law);
            }
        }
    }

    /// <summary>Counts: nothing outside, and certainty where there is only one possible count.</summary>
    [Fact]
    public void Impossible_counts_have_no_probability()
    {
        IDiscreteDistribution[] laws = [new Binomial(4, 0.5), new Hypergeometric(10, 7, 5), new NegativeBinomial(2, 4), new Poisson(2)];
        foreach (var law in laws)
        {
            law.Probability((long)law.Minimum!.Value - 1).Should().Be(0, "{0}", law);
            law.Cdf(law.Minimum.Value - 1).Should().Be(0, "{0}", law);
            law.Survival(law.Minimum.Value - 0.5).Should().Be(1, "{0}", law);
            law.Probability((long)law.Minimum.Value).Should().BePositive("{0}", law);
        }
        new Binomial(4, 0.5).Probability(5).Should().Be(0);
        new Binomial(4, 0.5).Cdf(5).Should().Be(1);
        new Hypergeometric(10, 7, 5).Probability(6).Should().Be(0);
        // 7 of 10 marked, 5 drawn: at least 2. C(7,2)·C(3,3)/C(10,5) = 21/252, C(7,5)/C(10,5) = 21/252.
        new Hypergeometric(10, 7, 5)
            .Minimum.Should()
            .Be(2);
        new Hypergeometric(10, 7, 5).Probability(2).Should().BeApproximately(1.0 / 12, 1e-15);
        new Hypergeometric(10, 7, 5).Probability(5).Should().BeApproximately(1.0 / 12, 1e-15);
        new Hypergeometric(10, 7, 5).Cdf(2).Should().BeApproximately(1.0 / 12, 1e-15);
        new Hypergeometric(10, 7, 5).Survival(4).Should().BeApproximately(1.0 / 12, 1e-15);
    }

    [Fact]
    public void One_possible_count_is_certain()
    {
        var none = new Binomial(4, 0);
        (none.Minimum, none.Maximum).Should().Be((0, 0));
        (none.Probability(0), none.Probability(1)).Should().Be((1, 0));
        var all = new Binomial(4, 1);
        (all.Minimum, all.Maximum).Should().Be((4, 4));
        (all.Probability(4), all.Probability(3)).Should().Be((1, 0));
        (new Binomial(4, 0.5).Minimum, new Binomial(4, 0.5).Maximum).Should().Be((0, 4));
        new Hypergeometric(5, 3, 0).Probability(0).Should().Be(1);
        new Hypergeometric(5, 3, 5).Probability(3).Should().Be(1);
        new Hypergeometric(1, 1, 1).Variance.Should().Be(0);
        new Hypergeometric(1, 1, 1).Skewness.Should().BeNull();
        new Hypergeometric(2, 1, 1).Variance.Should().BeApproximately(0.25, 1e-16);
        new Hypergeometric(2, 1, 1).Skewness.Should().BeNull();
        new Hypergeometric(3, 1, 1).Skewness.Should().NotBeNull();
    }

    /// <summary>Moments whose parameters are all unlike, worked by the textbook formulas.</summary>
    [Fact]
    public void Moments_follow_every_parameter()
    {
        // Legs 2 and 6: (a + b + c)/3, (4 + 36 + 12)/18, √2·4·(4 + 6)(2 + 12)/(5·52^1.5), positive with the mode on the left.
        var triangle = new Triangular(1, 3, 9);
        triangle.Mean.Should().BeApproximately(13.0 / 3, 1e-15);
        triangle.Variance.Should().BeApproximately(52.0 / 18, 1e-15);
        triangle.Skewness.Should().BeApproximately(Math.Sqrt(2) * 4 * 10 * 14 / (5 * Math.Pow(52, 1.5)), 1e-14);
        // PERT: α = 1 + c(m − a)/(b − a), β = 1 + c(b − m)/(b − a); 1, 3, 11 with c = 5: 2 and 5.
        var pert = new Pert(1, 3, 11, 5);
        pert.Mean.Should().BeApproximately(1 + (10 * 2 / 7.0), 1e-14);
        pert.Variance.Should().BeApproximately(100 * 2 * 5 / (49.0 * 8), 1e-14);
        pert.Skewness.Should().BeApproximately(2 * 3 * Math.Sqrt(8) / (9 * Math.Sqrt(10)), 1e-14);
        // Shape 1/3 and more: no skewness.
        new GeneralizedPareto(0, 1, 1.0 / 3)
            .Skewness.Should()
            .BeNull();
        // Lomax: 2(1 + α)/(α − 3)·√((α − 2)/α).
        new Lomax(5, 2)
            .Skewness.Should()
            .BeApproximately(6 * Math.Sqrt(0.6), 1e-14);
        // Weibull moments beyond double are no figure: Γ(1 + 1/0.005) = 200! > 10³⁷⁴.
        new Weibull(0.005, 1)
            .Mean.Should()
            .BeNull();
    }
}
