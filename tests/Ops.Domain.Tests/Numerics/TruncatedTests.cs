using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public sealed class TruncatedTests
{
    [Fact]
    public void An_exponential_figure_has_no_memory()
    {
        var later = new Truncated(new Exponential(0.5), 100, null);
        later.Mean.Should().BeApproximately(102, 1e-10);
        later.Variance.Should().BeApproximately(4, 1e-10);
        later.Skewness.Should().BeApproximately(2, 1e-9);
        later.Survival(104).Should().BeApproximately(Math.Exp(-2), 1e-12);
        later.Quantile(0.5).Should().BeApproximately(100 + (2 * Math.Log(2)), 1e-11);
        (later.Minimum, later.Maximum).Should().Be((100.0, null));
    }

    [Fact]
    public void The_positive_half_of_a_normal_law_is_known()
    {
        // N. L. Johnson, S. Kotz and N. Balakrishnan, Continuous Univariate Distributions, half-normal.
        var half = new Truncated(new Normal(0, 1), 0, null);
        half.Mean.Should().BeApproximately(Math.Sqrt(2 / Math.PI), 1e-12);
        half.Variance.Should().BeApproximately(1 - (2 / Math.PI), 1e-12);
        half.Skewness.Should().BeApproximately(Math.Sqrt(2) * (4 - Math.PI) / Math.Pow(Math.PI - 2, 1.5), 1e-10);
        half.Mass.Should().Be(0.5);
    }

    [Fact]
    public void A_count_given_that_something_happened()
    {
        // Poisson 2 given at least 1: mean 2 / (1 − e^−2); the bound itself belongs to it.
        var count = new Truncated(new Poisson(2), 1, null);
        count.Mean.Should().BeApproximately(2 / (1 - Math.Exp(-2)), 1e-13);
        count.Cdf(0.5).Should().Be(0);
        count.Cdf(1).Should().BeApproximately(2 * Math.Exp(-2) / (1 - Math.Exp(-2)), 1e-14);
        count.Quantile(0.01).Should().Be(1);
    }

    [Fact]
    public void A_cut_tail_has_all_moments()
    {
        var cut = new Truncated(new Lomax(0.5, 1), null, 3);
        // F = 1 − (1 + x)^−½, to 3: ½; mean = (∫₀³ S dx − 3 · ½) / ½ = (2 − 1.5) / ½.
        cut.Mean.Should().BeApproximately(1, 1e-12);
        cut.Maximum.Should().Be(3);
        new Truncated(new Lomax(0.5, 1), 2, null).Mean.Should().BeNull();
        new Truncated(new Lomax(1.5, 1), 2, null).Variance.Should().BeNull();
    }

    [Fact]
    public void Bounds_far_out_keep_their_digits()
    {
        // Above 30 standard deviations the tail is about exponential: mean ≈ 30 + 1/30 − 2/30³ (Mills).
        new Truncated(new Normal(0, 1), 30, null)
            .Mean.Should()
            .BeApproximately(30 + (1 / 30.0) - (2 / 27000.0), 1e-6);
    }

    [Fact]
    public void Bounds_that_hold_nothing_are_refused()
    {
        Refusal.Of(() => _ = new Truncated(new Uniform(0, 1), 2, 3), FaultCode.InvalidArgument, "base");
        Refusal.Of(() => _ = new Truncated(new Uniform(0, 1), 0.5, 0.5), FaultCode.InvalidArgument, "low");
        Refusal.Of(() => _ = new Truncated(new Uniform(0, 1), double.NaN, 1), FaultCode.InvalidArgument, "low");
        Refusal.Of(() => _ = new Truncated(new Uniform(0, 1), 0, double.PositiveInfinity), FaultCode.InvalidArgument, "high");
    }

    [Fact]
    public void Quantiles_lie_where_the_function_passes_for_all_bounds() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[0.01, 3], Gen.Double[1e-6, 1 - 1e-6])
            .Sample(
                (low, width, p) =>
                {
                    var law = new Truncated(new Normal(0, 1), low, low + width);
                    law.Cdf(law.Quantile(p)).Should().BeApproximately(p, 1e-10);
                    law.Survival(law.UpperQuantile(p)).Should().BeApproximately(p, 1e-10);
                    law.Mean.Should().BeInRange(low, low + width);
                }
            );
}
