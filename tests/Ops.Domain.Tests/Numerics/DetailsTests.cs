using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>Details of small engines that a coarse example passes over; every figure by hand.</summary>
public sealed class DetailsTests
{
    private static void Near(double? got, double expected, double relative = 1e-14) =>
        got!.Value.Should().BeApproximately(expected, Math.Abs(expected) * relative);

    [Fact]
    public void Rolling_means_and_sums_start_with_the_first_window()
    {
        double[] figures = new double[3];
        Rolling.Mean([1, 2, 6, 10], 2, figures);
        figures.Should().Equal(1.5, 4, 8);
        Rolling.Sum([1, 2, 6, 10], 2, figures);
        figures.Should().Equal(3, 8, 16);
    }

    /// <summary>0, 2, 2 above 10¹⁶ have the variance 4/3, 2, 2, 0 and 2, 0, 2 too.</summary>
    [Fact]
    public void Rolling_variances_about_a_mean_between_two_doubles_are_exact()
    {
        double[] variances = new double[4];
        double[] means = new double[4];
        Rolling.MeanAndVariance([1e16, 1e16 + 2, 1e16 + 2, 1e16, 1e16 + 2, 1e16 + 2], 3, means, variances);
        variances.Should().OnlyContain(variance => Math.Abs(variance - (4 / 3.0)) < 1e-14);
        means.Should().OnlyContain(mean => mean == 1e16 + 2 || mean == 1e16);
    }

    /// <summary>A level shift of 10⁸ in the middle of a long series: each window's variance as the definition gives it.</summary>
    [Fact]
    public void Rolling_variances_keep_their_digits_over_a_shift()
    {
        double[] values = [.. Enumerable.Range(0, 600).Select(i => (i < 300 ? 0 : 1e8) + (i * 37 % 11))];
        double[] variances = new double[591];
        Rolling.Variance(values, 10, variances);
        for (int i = 0; i < variances.Length; i++)
        {
            double[] window = values[i..(i + 10)];
            double mean = window.Average();
            double expected = window.Sum(v => (v - mean) * (v - mean)) / 9;
            Near(variances[i], expected, 1e-9);
        }
    }

    /// <summary>
    /// Below 3·2⁶¹, of 2⁶⁴ bits eight thirds fall on each number: without rejection numbers of the form 3k + 2 would come in 2 of 8 draws instead of 1 of 3.
    /// Four standard deviations of 30,000 draws are 0.011.
    /// </summary>
    [Fact]
    public void Great_limits_are_met_without_bias()
    {
        var sequence = new RandomStream(7, 11).From();
        int third = 0;
        for (int i = 0; i < 30_000; i++)
        {
            long drawn = sequence.NextBelow(3L << 61);
            drawn.Should().BeInRange(0, (3L << 61) - 1);
            third += drawn % 3 == 2 ? 1 : 0;
        }
        (third / 30_000.0).Should().BeApproximately(1 / 3.0, 0.011);
        // A power of two takes the upper bits of one draw, whatever they are.
        var bits = new RandomStream(7, 11).From();
        var whole = new RandomStream(7, 11).From();
        for (int i = 0; i < 100; i++)
            whole.NextBelow(1L << 62).Should().Be((long)(bits.NextBits() >> 2));
        whole.Index.Should().Be(100);
        whole.NextBelow(1).Should().Be(0);
    }

    /// <summary>Two outliers taken one after the other keep their places in the values given.</summary>
    [Fact]
    public void Outliers_are_named_by_the_places_they_had()
    {
        double[] values = [0.1, 100, -0.2, 0.3, 0, 0.2, 60, -0.1, 0.15, -0.3, 0.05, -0.15];
        var found = EsdOutliers.Of(values, 3);
        found.Indices.Should().Equal(1, 6);
        found.Explain().ToText().Should().Contain("R1").And.Contain("R2").And.Contain("R3").And.NotContain("R4");
        EsdOutliers.Of([0.1, -0.2, 0.3, 0, 60, 0.2, -0.1, 100, 0.15, -0.3, 0.05, -0.15], 3).Indices.Should().Equal(4, 7);
        Refusal.Of(() => EsdOutliers.Of([1, 1, 1, 5], 2), FaultCode.ZeroDenominator, "values");
        Refusal.Of(() => EsdOutliers.Of([2, 2, 2], 1), FaultCode.ZeroDenominator, "values");
    }

    /// <summary>Median 4, distances 3, 2, 0, 5, 26 with the median 3: 0.6745·26/3.</summary>
    [Fact]
    public void A_modified_score_is_in_units_of_the_median_distance()
    {
        var found = ModifiedZOutliers.Of([1, 2, 4, 9, 30]);
        Near(found.Scores[4], 0.6745 * 26 / 3);
        Near(found.Scores[0], -0.6745);
        found.Indices.Should().Equal(4);
        // A score at the threshold is none.
        ModifiedZOutliers.Of([1, 2, 4, 9, 30], 0.6745 * 5 / 3).Indices.Should().Equal(4);
    }

    [Fact]
    public void Values_too_near_for_squares_have_no_autocorrelation()
    {
        Autocorrelation.At([1, 1, 1], 1).Should().BeNull();
        Autocorrelation.At([1e-200, 2e-200, 1e-200], 1).Should().BeNull("their squares are 0 in a double");
        // Mean 2; distances −1, 0, 1: products 0, squares 2.
        Autocorrelation.At([1, 2, 3], 1).Should().Be(0);
        Near(Autocorrelation.At([1, 2, 3], 2), -0.5);
    }

    [Fact]
    public void Powers_beyond_double_are_refused_and_leave_the_sums_alone()
    {
        var moments = new MomentsAccumulator();
        moments.Add([1, 3]);
        Refusal.Of(() => moments.Add([1e80, -1e80]), FaultCode.Overflow, "values");
        Refusal.Of(() => moments.Add(1e120), FaultCode.Overflow, "values");
        Refusal.Of(() => moments.Add([1e308, 1e308]), FaultCode.Overflow, "values");
        moments.Count.Should().Be(2);
        moments.ToResult().Mean.Should().Be(2);
    }

    /// <summary>0.7·x + 0.3·x is not x for x = 1.3436424411240122: between equal neighbours nothing is weighed.</summary>
    [Fact]
    public void Between_equal_values_a_quantile_is_that_value()
    {
        const double x = 1.3436424411240122;
        Quantiles.At([x, x], 0.3).Should().Be(x);
        Quantiles.At([1, 2], 0).Should().Be(1);
        Quantiles.At([1, 2], 1).Should().Be(2);
        Quantiles.At([0.1, 0.7, 0.9], 0.5).Should().Be(0.7);
        Near(Quantiles.At([1, 2], 0.25), 1.25);
    }

    [Fact]
    public void A_sketch_counts_what_it_has_not_sorted_yet()
    {
        var sketch = new QuantileSketch();
        sketch.Count.Should().Be(0);
        for (int i = 1; i <= 5000; i++)
        {
            sketch.Add(i);
            sketch.Count.Should().Be(i);
        }
        double[] block = [.. Enumerable.Range(0, 5000).Select(i => (double)i)];
        sketch.Add(block);
        sketch.Count.Should().Be(10_000);
        var other = new QuantileSketch();
        other.Add([-3, -2, -1]);
        sketch.Merge(other);
        sketch.Count.Should().Be(10_003);
        other.Count.Should().Be(3);
        sketch.ToResult().Quantile(0).Should().Be(-3);
        sketch.ToResult().Quantile(1).Should().Be(5000);
    }

    /// <summary>A block whose sum of squares is lost in one order and found in the other is one figure: parts of any cut add up.</summary>
    [Fact]
    public void Many_threads_give_the_bits_of_one()
    {
        double[] values = [.. Enumerable.Range(0, 600_000).Select(i => Math.Sin(i) * 1000)];
        var one = MomentBlock.OfAll(values.AsMemory(), 1);
        foreach (int degree in (int[])[2, 3, 8])
            MomentBlock.OfAll(values.AsMemory(), degree).Should().Be(one);
        MomentBlock.OfAll(values.AsSpan()).Should().Be(one);
        one.Count.Should().Be(600_000);
    }

    [Fact]
    public void A_share_of_no_trial_is_undefined()
    {
        new Proportion(0, 0).Share.Should().BeNull();
        new Proportion(1, 4).Share.Should().Be(0.25);
        new Proportion(1, 4).Failures.Should().Be(3);
    }

    [Fact]
    public void A_difference_at_the_limit_of_confidence_is_not_significant()
    {
        // p of 0 and 2 events in equal exposure is ½ exactly: at the confidence ½ it is not below 1 − ½.
        ChangeComparison.Rates(0, 1, 2, 1, 0.5).IsSignificant.Should().BeFalse();
        ChangeComparison.Rates(0, 1, 2, 1, 0.4).IsSignificant.Should().BeTrue();
    }

    [Fact]
    public void A_line_through_values_that_do_not_vary_explains_nothing()
    {
        var flat = LinearTrend.Of([1, 2, 3], [5, 5, 5]);
        (flat.Slope, flat.RSquared, flat.PValue).Should().Be((0, null, null));
        var tiny = LinearTrend.Of([1, 2, 3], [1e-200, 2e-200, 4e-200]);
        tiny.RSquared.Should().BeNull("the squares of its distances are 0 in a double");
        Refusal.Of(() => LinearTrend.Of([1e-200, 2e-200], [1, 2]), FaultCode.ZeroDenominator, "x");
    }

    /// <summary>One predictor whose slope is exactly 0: t is 0 and p is 1; with no error at all p is 0.</summary>
    [Fact]
    public void A_coefficient_of_zero_has_a_p_value_of_one()
    {
        var level = LinearRegression.Of([-1, 1, -1, 1], 1, [1, 1, -1, -1], intercept: false);
        level.Coefficients[0].Should().BeApproximately(0, 1e-16);
        level.PValues[0].Should().BeApproximately(1, 1e-15);
        var exact = LinearRegression.Of([1, 2, 4], 1, [3, 6, 12], intercept: false);
        exact.PValues[0].Should().BeApproximately(0, 1e-20);
    }
}
