using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class RollingTests
{
    [Fact]
    public void Six_values_and_a_window_of_three_by_hand()
    {
        double[] values = [2, 4, 9, 1, 5, 3];
        double[] results = new double[Rolling.WindowCount(6, 3)];
        double[] variances = new double[4];

        Rolling.Sum(values, 3, results);
        results.Should().Equal(15, 14, 15, 9);
        Rolling.Minimum(values, 3, results);
        results.Should().Equal(2, 1, 1, 1);
        Rolling.Maximum(values, 3, results);
        results.Should().Equal(9, 9, 9, 5);
        Rolling.Median(values, 3, results);
        results.Should().Equal(4, 4, 5, 3);
        Rolling.MeanAndVariance(values, 3, results, variances);
        results[0].Should().BeApproximately(5, 1e-14);
        variances[0].Should().BeApproximately((9 + 1 + 16) / 2.0, 1e-13);
        variances[3].Should().BeApproximately(4, 1e-13);
        Rolling.Mean(values, 3, results);
        results[3].Should().Be(3);
    }

    [Fact]
    public void Windows_computed_afresh_are_the_same_for_all_series() =>
        Gen.Select(Gen.Double[-50, 50].Array[2, 400], Gen.Int[2, 60])
            .Where(pair => pair.Item2 <= pair.Item1.Length)
            .Sample((values, window) => Check(values, window));

    [Theory]
    [InlineData(0)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    public void Shifted_series_keep_ten_digits(double level)
    {
        double[] values = MomentsTests.Series(20_000);
        for (int i = 0; i < values.Length; i++)
            values[i] += level;

        Check(values, 100);
    }

    [Fact]
    public void An_outlier_that_has_left_the_window_leaves_no_trace()
    {
        double[] values = MomentsTests.Series(3000);
        values[500] = 1e9;
        values[1500] = -1e12;
        values[1540] = 1e15;

        Check(values, 100);
    }

    [Fact]
    public void A_drifting_level_is_followed()
    {
        double[] values = MomentsTests.Series(5000);
        for (int i = 0; i < values.Length; i++)
            values[i] += 1000.0 * i;

        Check(values, 7);
        Check(values, 1000);
    }

    [Fact]
    public void A_stretch_of_equal_values_has_variance_zero()
    {
        double[] values = MomentsTests.Series(600);
        Array.Fill(values, 0.1, 200, 300);
        double[] variances = new double[600 - 20 + 1];

        Rolling.Variance(values, 20, variances);

        variances[200..481].Should().AllBeEquivalentTo(0.0);
        variances[199].Should().BePositive();
        variances[481].Should().BePositive();
    }

    [Fact]
    public void Variance_alone_is_the_variance_with_the_mean()
    {
        double[] values = MomentsTests.Series(1000);
        double[] means = new double[901];
        double[] both = new double[901];
        double[] alone = new double[901];

        Rolling.MeanAndVariance(values, 100, means, both);
        Rolling.Variance(values, 100, alone);

        alone.Should().Equal(both);
    }

    [Fact]
    public void A_window_of_one_gives_the_values_and_of_all_values_one_result()
    {
        double[] values = [3, 1, 2];
        double[] same = new double[3];
        double[] one = new double[1];

        Rolling.Median(values, 1, same);
        same.Should().Equal(values);
        Rolling.Minimum(values, 1, same);
        same.Should().Equal(values);
        Rolling.Sum(values, 3, one);
        one.Should().Equal(6);
        Rolling.Maximum(values, 3, one);
        one.Should().Equal(3);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        double[] values = MomentsTests.Series(5000);
        double[] means = new double[4901];
        double[] variances = new double[4901];
        All();

        long before = GC.GetAllocatedBytesForCurrentThread();
        All();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void All()
        {
            Rolling.Sum(values, 100, means);
            Rolling.Mean(values, 100, means);
            Rolling.MeanAndVariance(values, 100, means, variances);
            Rolling.Minimum(values, 100, means);
            Rolling.Maximum(values, 100, means);
            Rolling.Median(values, 100, means);
        }
    }

    [Fact]
    public void Bad_input_is_refused_in_its_place()
    {
        double[] values = [1, 2, 3];

        Refusal.Of(() => Rolling.Sum([], 1, []), FaultCode.EmptyInput, "values");
        Refusal.Of(() => Rolling.Sum(values, 0, new double[3]), FaultCode.InvalidArgument, "window");
        Refusal.Of(() => Rolling.Sum(values, 4, new double[1]), FaultCode.InsufficientData, "values");
        Refusal.Of(() => Rolling.Sum(values, 2, new double[3]), FaultCode.LengthMismatch, "sums");
        Refusal.Of(() => Rolling.Sum(values, 2, values.AsSpan(1)), FaultCode.InvalidArgument, "sums");
        Refusal.Of(() => Rolling.Sum([1, double.NaN], 2, new double[1]), FaultCode.InvalidArgument, "values[1]");
        Refusal.Of(() => Rolling.Sum([1e308, 1e308, 1], 2, new double[2]), FaultCode.Overflow, "values");
        Refusal.Of(() => Rolling.Mean(values, 0, new double[3]), FaultCode.InvalidArgument, "window");
        Refusal.Of(() => Rolling.Mean(values, 1, new double[2]), FaultCode.LengthMismatch, "means");
        Refusal.Of(() => Rolling.Variance(values, 1, new double[3]), FaultCode.InvalidArgument, "window");
        Refusal.Of(() => Rolling.Variance(values, 2, new double[3]), FaultCode.LengthMismatch, "variances");
        Refusal.Of(() => Rolling.Variance([1, 1e200, 1], 2, new double[2]), FaultCode.Overflow, "values");
        Refusal.Of(() => Rolling.MeanAndVariance(values, 1, new double[3], new double[3]), FaultCode.InvalidArgument, "window");
        Refusal.Of(() => Rolling.MeanAndVariance(values, 2, new double[1], new double[2]), FaultCode.LengthMismatch, "means");
        Refusal.Of(() => Rolling.MeanAndVariance(values, 2, new double[2], new double[1]), FaultCode.LengthMismatch, "variances");
        double[] shared = new double[3];
        Refusal.Of(
            () => Rolling.MeanAndVariance(values, 2, shared.AsSpan(0, 2), shared.AsSpan(1, 2)),
            FaultCode.InvalidArgument,
            "variances"
        );
        Refusal.Of(() => Rolling.Minimum(values, 1, new double[2]), FaultCode.LengthMismatch, "minima");
        Refusal.Of(() => Rolling.Maximum(values, 1, new double[2]), FaultCode.LengthMismatch, "maxima");
        Refusal.Of(() => Rolling.Median(values, 1, new double[2]), FaultCode.LengthMismatch, "medians");
        Refusal.Of(() => Rolling.WindowCount(0, 1), FaultCode.InvalidArgument, "count");
        Refusal.Of(() => Rolling.WindowCount(3, 0), FaultCode.InvalidArgument, "window");
        Refusal.Of(() => Rolling.WindowCount(3, 4), FaultCode.InsufficientData, "values");
    }

    [Fact]
    public void An_overflow_on_the_way_is_found_even_in_long_series()
    {
        double[] values = MomentsTests.Series(1000);
        values[300] = 1e200;

        Refusal.Of(() => Rolling.Variance(values, 10, new double[991]), FaultCode.Overflow, "values");
    }

    /// <summary>Every window against the two-pass formulas on that window alone; variances to 10⁻¹⁰ of themselves.</summary>
    private static void Check(double[] values, int window)
    {
        int count = values.Length - window + 1;
        double[] sums = new double[count];
        double[] means = new double[count];
        double[] variances = new double[count];
        double[] minima = new double[count];
        double[] maxima = new double[count];
        double[] medians = new double[count];
        Rolling.Sum(values, window, sums);
        Rolling.MeanAndVariance(values, window, means, variances);
        Rolling.Minimum(values, window, minima);
        Rolling.Maximum(values, window, maxima);
        Rolling.Median(values, window, medians);
        for (int i = 0; i < count; i++)
        {
            double[] inside = values[i..(i + window)];
            double middle = inside[0] + inside.Average(x => x - inside[0]);
            middle += inside.Average(x => x - middle);
            double variance = inside.Sum(x => (x - middle) * (x - middle)) / (window - 1);
            double size = inside.Max(Math.Abs);
            double[] sorted = [.. inside.Order()];

            sums[i].Should().BeApproximately(middle * window, 1e-13 * size * window);
            means[i].Should().BeApproximately(middle, 1e-13 * size);
            variances[i].Should().BeApproximately(variance, 1e-10 * variance);
            minima[i].Should().Be(sorted[0]);
            maxima[i].Should().Be(sorted[^1]);
            medians[i].Should().BeApproximately((sorted[window / 2] + sorted[(window - 1) / 2]) / 2, 1e-15 * size);
        }
    }
}
