using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>
/// Parameters next to the ends of double. Expected values are the textbook formulas worked by hand in powers of ten, the limits that a law
/// goes to (a beta law with one huge shape to a gamma law, F with endless degrees to chi-square), or the plain law's figure times the scale.
/// </summary>
public sealed class ExtremeDistributionTests
{
    private static void Near(double? got, double expected, double relative = 1e-12) =>
        got!.Value.Should().BeApproximately(expected, Math.Abs(expected) * relative);

    [Fact]
    public void A_uniform_variance_exists_though_the_square_of_the_width_does_not()
    {
        Near(new Uniform(0, 2e154).Variance, 4e307 / 1.2);
        new Uniform(-1e300, 1e300).Variance.Should().BeNull("1e600 / 3 is beyond double");
        new Uniform(-1e300, 1e300).Mean.Should().Be(0);
    }

    [Fact]
    public void Ends_whose_distance_no_double_holds_are_refused()
    {
        Refusal.Of(FaultCode.Overflow, "high", () => _ = new Uniform(-1e308, 1e308));
        Refusal.Of(FaultCode.Overflow, "high", () => _ = new Uniform(0, double.Epsilon));
        Refusal.Of(FaultCode.Overflow, "high", () => _ = new Triangular(-1e308, 0, 1e308));
        Refusal.Of(FaultCode.Overflow, "high", () => _ = new Pert(-1e308, 0, 1e308));
        Refusal.Of(FaultCode.Overflow, "high", () => _ = new Beta(2, 3, -1e308, 1e308));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.25)]
    [InlineData(0.6)]
    [InlineData(0.999)]
    public void A_triangle_scales_with_its_unit(double p)
    {
        var plain = new Triangular(1, 2, 5);
        var large = new Triangular(1e300, 2e300, 5e300);

        Near(large.Mean, 8e300 / 3);
        Near(large.Skewness, plain.Skewness!.Value);
        Near(large.Quantile(p), plain.Quantile(p) * 1e300);
        Near(large.UpperQuantile(p), plain.UpperQuantile(p) * 1e300);
        Near(large.Cdf(4.9e300), plain.Cdf(4.9));
        large.Variance.Should().BeNull();
        Near(new Triangular(1e150, 2e150, 5e150).Variance, 13.0 / 18 * 1e300);
    }

    [Fact]
    public void A_triangle_as_wide_as_double_reaches_keeps_its_mean()
    {
        Near(new Triangular(0, 1.7e308, 1.7e308).Mean, 1.7e308 / 1.5);
        Near(new Triangular(0, 1.7e308, 1.7e308).Cdf(0.85e308), 0.25);
        Near(new Triangular(0, 0, 1.7e308).Cdf(0.85e308), 0.75);
    }

    [Fact]
    public void A_beta_law_with_a_huge_shape_has_the_skewness_of_its_limit()
    {
        Near(new Beta(1e300, 2).Skewness, -Math.Sqrt(2));
        Near(new Beta(2, 1e300).Skewness, Math.Sqrt(2));
        new Beta(1e300, 1e300).Skewness.Should().Be(0);
        Near(new Beta(1, 1e-300).Skewness, -2.0 / 3 * Math.Sqrt(2) * 1e150);
        Near(new Beta(1e300, 1e300).Variance, 0.125e-300);
        Refusal.Of(FaultCode.Overflow, "betaShape", () => _ = new Beta(1e308, 1e308));
    }

    [Fact]
    public void A_beta_law_between_far_ends_keeps_mean_and_skewness()
    {
        Near(new Beta(2, 3, 0, 1.5e308).Mean, 0.6e308);
        new Beta(2, 3, 0, 1.5e308).Variance.Should().BeNull();
        Near(new Beta(2, 3, 0, 1e154).Variance, 0.04e308);
    }

    [Fact]
    public void A_pert_law_takes_a_huge_concentration()
    {
        Near(new Pert(0, 1, 2, 1e300).Variance, 1e-300);
    }

    [Fact]
    public void Chi_square_figures_at_the_ends_of_its_degrees()
    {
        new ChiSquared(double.MaxValue).Variance.Should().BeNull();
        Near(new ChiSquared(1e-320).Skewness, Math.Sqrt(8) / Math.Sqrt(1e-320));
        Near(new ChiSquared(8e300).Skewness, 1e-150);
    }

    [Fact]
    public void F_with_endless_denominator_degrees_is_chi_square_over_its_degrees()
    {
        Near(new FDistribution(4, 1e300).Variance, 0.5);
        Near(new FDistribution(4, 1e300).Skewness, Math.Sqrt(2));
        Near(new FDistribution(5, 10).Variance, 1.3541666666666667);
        Near(new FDistribution(5, 10).Skewness, 3.8670203198129376);
        Refusal.Of(FaultCode.Overflow, "denominatorDegreesOfFreedom", () => _ = new FDistribution(1e308, 1e308));
    }

    [Fact]
    public void A_gamma_law_of_a_small_scale_is_certain_far_out()
    {
        var law = new Gamma(2, 1e-10);

        law.Cdf(double.MaxValue).Should().Be(1);
        law.Survival(double.MaxValue).Should().Be(0);
        law.Density(double.MaxValue).Should().Be(0);
        new Gamma(2, 1e300).Variance.Should().BeNull();
        Near(new Gamma(1e-300, 1e200).Variance, 1e100);
    }

    [Fact]
    public void A_generalised_Pareto_law_of_an_extreme_shape()
    {
        Near(new GeneralizedPareto(0, 1, -1e300).Skewness, -2.0 / 3 * Math.Sqrt(2) * 1e150);
        Near(new GeneralizedPareto(0, 1e200, -1e200).Variance, 0.5e-200);
        new GeneralizedPareto(0, 1e300, 0.25).Variance.Should().BeNull();
        new GeneralizedPareto(0, 1, -double.Epsilon).Maximum.Should().BeNull("1 / 5e-324 is beyond double");
        new GeneralizedPareto(-1e308, 1, 0).Density(1e308).Should().Be(0);
        new GeneralizedPareto(-1e308, 1, 0).Cdf(1e308).Should().Be(1);
    }

    [Fact]
    public void A_Lomax_law_of_a_huge_shape_is_exponential()
    {
        Near(new Lomax(double.MaxValue, 1).Skewness, 2);
        Near(new Lomax(1e300, 1e300).Mean, 1);
        Near(new Lomax(1e300, 1e300).Variance, 1);
        new Lomax(3.5, 1e300).Variance.Should().BeNull();
    }

    [Fact]
    public void A_negative_binomial_law_of_extreme_parameters()
    {
        Near(new NegativeBinomial(1, 1e300).Skewness, 2);
        Near(new NegativeBinomial(1e-300, 1).Skewness, 2e150);
        new NegativeBinomial(1, 1e300).Variance.Should().BeNull();
        Near(new NegativeBinomial(1e300, 1e300).Variance, 2e300);
        Refusal.Of(FaultCode.Overflow, "expectedCount", () => _ = new NegativeBinomial(1e308, 1e308));
    }

    [Fact]
    public void A_normal_law_far_out()
    {
        var law = new Normal(0, 1e300);
        double[] quantiles = [0.975];
        law.Quantiles(quantiles, quantiles);

        law.Variance.Should().BeNull();
        Near(law.Quantile(0.975), 1.959963984540054e300);
        quantiles.Should().Equal(law.Quantile(0.975));
        Normal.Standard.Density(double.MaxValue).Should().Be(0);
        Refusal.Of(FaultCode.Overflow, "p", () => new Normal(0, 1e308).Quantile(0.975));
        Refusal.Of(FaultCode.Overflow, "p", () => new Normal(0, 1e308).Quantiles([0.975], new double[1]));
    }

    [Fact]
    public void An_exponential_law_of_a_rate_next_to_0()
    {
        Near(new Exponential(1e-300).Mean, 1e300);
        new Exponential(1e-300).Variance.Should().BeNull();
        new Exponential(double.Epsilon).Mean.Should().BeNull();
    }

    [Fact]
    public void A_Weibull_density_fades_far_out()
    {
        new Weibull(2, 1).Density(1e300).Should().Be(0);
        Near(new Weibull(1, 1e200).Mean, 1e200);
        new Weibull(1, 1e200).Variance.Should().BeNull();
    }
}
