using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>Tests and intervals of figures that leave double: refused with the argument that carries them there.</summary>
public sealed class ExtremeFiguresTests
{
    [Fact]
    public void Counts_beyond_a_long_are_refused_by_the_chi_square_tests()
    {
        Refusal.Of(FaultCode.Overflow, "observed", () => ChiSquareTest.GoodnessOfFit([long.MaxValue, 1], [1, 1]));
        Refusal.Of(FaultCode.Overflow, "counts", () => ChiSquareTest.Independence([long.MaxValue, 1, 1, 1], 2));
        Refusal.Of(FaultCode.Overflow, "weights", () => ChiSquareTest.GoodnessOfFit([1, 1], [1e308, 1e308]));
    }

    [Fact]
    public void A_confidence_next_to_0_leaves_the_share_itself()
    {
        var none = ProportionInterval.Of(new Proportion(0, 5), 1e-300);

        (none.Lower, none.Upper).Should().Be((0, 0));
        ProportionInterval.Of(new Proportion(2, 5), 1e-300).Lower.Should().BeApproximately(0.4, 1e-15);
    }

    [Fact]
    public void A_detectable_change_beyond_double_is_refused()
    {
        Refusal.Of(FaultCode.Overflow, "size1", () => DetectableChange.Mean(1, double.MaxValue, 2, 2));
        Refusal.Of(FaultCode.Overflow, "size1", () => DetectableChange.Mean(1, 1, double.Epsilon, 2));
        Refusal.Of(FaultCode.Overflow, "baseline", () => DetectableChange.Mean(double.Epsilon, 1, 2, 2));
    }

    [Fact]
    public void A_comparison_with_next_to_nothing_is_refused()
    {
        Refusal.Of(FaultCode.Overflow, "before", () => ChangeComparison.Means([double.Epsilon, double.Epsilon], [1, 2]));
        Refusal.Of(FaultCode.Overflow, "exposureBefore", () => ChangeComparison.Rates(3, double.Epsilon, 4, 1));
        Refusal.Of(FaultCode.Overflow, "exposureBefore", () => ChangeComparison.Rates(3, 1, 4, double.Epsilon));
        Refusal.Of(FaultCode.Overflow, "exposure", () => ExactTest.PoissonRate(3, double.Epsilon, 1));
    }

    [Fact]
    public void A_ratio_beyond_double_is_refused()
    {
        Refusal.Of(FaultCode.Overflow, "numerators", () => RatioInterval.Of([1e300, 1e300], [1e-100, 2e-100]));
        RatioInterval.Of([1e150, 3e150], [1, 1]).Ratio.Should().BeApproximately(2e150, 1e138);
    }

    [Fact]
    public void A_root_mean_square_exists_where_the_squares_do_not()
    {
        RootMeanSquareOf(3e300, -4e300, 0, 0).Should().BeApproximately(2.5e300, 1e288);
        RootMeanSquareOf(3e-300, -4e-300, 0, 0).Should().BeApproximately(2.5e-300, 1e-312);
        RootMeanSquareOf(3, -4, 0, 0).Should().Be(2.5);
        RootMeanSquareOf(0, 0).Should().Be(0);
    }

    /// <summary>By the accuracy of forecasts of 0: its root mean squared error is that of the values.</summary>
    private static double RootMeanSquareOf(params double[] values) =>
        Ops.Domain.Series.ForecastAccuracy.Of([0, 1e300], values, new double[values.Length]).RootMeanSquaredError;
}
