using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class MomentsTests
{
    private static readonly Gen<double[]> Figures = Gen.Double[-1000, 1000].Array[4, 300];

    /// <summary>NIST StRD: three values 10000001, 10000003, 10000002 have mean 10000002, standard deviation 1.</summary>
    [Fact]
    public void Nist_NumAcc1_is_exact()
    {
        var moments = Moments.Of([10000001, 10000003, 10000002]);

        moments.Count.Should().Be(3);
        moments.Sum.Should().Be(30000006);
        moments.Mean.Should().Be(10000002);
        moments.StandardDeviation.Should().Be(1);
        moments.Minimum.Should().Be(10000001);
        moments.Maximum.Should().Be(10000003);
    }

    /// <summary>NIST StRD NumAcc2 to 4: base + 0.2 once, then base + 0.1 and base + 0.3 in turn, 1001 values; certified sd 0.1.</summary>
    [Theory]
    [InlineData(1, 1e-14)]
    [InlineData(1000000, 1e-9)]
    [InlineData(10000000, 1e-8)]
    public void Nist_NumAcc_series_have_their_certified_figures(double level, double tolerance)
    {
        double[] values = NumAcc(level);

        var moments = Moments.Of(values);

        moments.Mean.Should().Be(level + 0.2);
        moments.StandardDeviation!.Value.Should().BeApproximately(0.1, 0.1 * tolerance);
    }

    /// <summary>By hand: deviations −2, −1, 0, 3 with M2 = 14, M3 = 18, M4 = 98; g1 = √4·18/14^1.5, g2 = 4·98/196 − 3 = −1.</summary>
    [Fact]
    public void Shape_of_four_values_follows_type_two()
    {
        var moments = Moments.Of([1, 2, 3, 6]);

        moments.Mean.Should().Be(3);
        moments.Variance!.Value.Should().BeApproximately(14.0 / 3, 1e-15);
        moments.Skewness!.Value.Should().BeApproximately(2 * 18 / Math.Pow(14, 1.5) * Math.Sqrt(12) / 2, 1e-14);
        moments.KurtosisExcess!.Value.Should().BeApproximately(3.0 / 2 * ((5 * -1) + 6), 1e-13);
    }

    [Fact]
    public void One_value_has_no_spread_and_no_shape()
    {
        var moments = Moments.Of([5]);

        moments.Mean.Should().Be(5);
        moments.Variance.Should().BeNull();
        moments.StandardDeviation.Should().BeNull();
        moments.Skewness.Should().BeNull();
        moments.KurtosisExcess.Should().BeNull();
    }

    [Fact]
    public void Two_values_have_a_variance_but_no_shape()
    {
        var moments = Moments.Of([1, 2]);

        moments.Variance.Should().Be(0.5);
        moments.Skewness.Should().BeNull();
    }

    [Fact]
    public void Three_values_have_a_skewness_but_no_kurtosis()
    {
        var moments = Moments.Of([1, 2, 3]);

        moments.Skewness.Should().Be(0);
        moments.KurtosisExcess.Should().BeNull();
    }

    [Theory]
    [InlineData(0.1, 7)]
    [InlineData(0.1, 10007)]
    [InlineData(1e17 / 3, 4099)]
    public void Equal_values_have_variance_zero_and_no_shape(double value, int count)
    {
        double[] values = new double[count];
        Array.Fill(values, value);

        var moments = Moments.Of(values);

        moments.Mean.Should().Be(value);
        moments.Variance.Should().Be(0);
        moments.Skewness.Should().BeNull();
        moments.KurtosisExcess.Should().BeNull();
    }

    /// <summary>Neumaier 1974: plain addition gives 0, the sum is 2.</summary>
    [Fact]
    public void The_sum_keeps_what_large_terms_would_swallow()
    {
        Moments.Of([1, 1e50, 1, -1e50]).Sum.Should().Be(2);
    }

    [Fact]
    public void Moments_hold_across_blocks_of_different_levels()
    {
        // 5000 times 0 and 5000 times 2: mean 1, M2 = 10000, g1 = 0, g2 = −2.
        double[] values = new double[10000];
        Array.Fill(values, 2, 5000, 5000);

        var moments = Moments.Of(values);

        moments.Mean.Should().Be(1);
        moments.Variance!.Value.Should().BeApproximately(10000.0 / 9999, 1e-14);
        moments.Skewness!.Value.Should().BeApproximately(0, 1e-12);
        moments.KurtosisExcess!.Value.Should().BeApproximately(9999.0 / (9998.0 * 9997) * ((10001.0 * -2) + 6), 1e-12);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        double[] values = Series(1_000_003);
        var serial = Moments.Of(values);

        foreach (int threads in new[] { 1, 2, 3, 8 })
            Moments.Of(values, threads).Should().Be(serial);
    }

    [Fact]
    public void Order_does_not_matter_for_all_series() =>
        Figures.Sample(values =>
        {
            var straight = Moments.Of(values);
            Array.Reverse(values);
            var reversed = Moments.Of(values);

            Close(straight, reversed, 1e-12);
        });

    [Fact]
    public void Plain_two_pass_formulas_hold_for_all_series() =>
        Figures.Sample(values =>
        {
            var moments = Moments.Of(values);
            double n = values.Length;
            double mean = values.Average();
            double m2 = values.Sum(x => Math.Pow(x - mean, 2)) / n;
            double g1 = values.Sum(x => Math.Pow(x - mean, 3)) / n / Math.Pow(m2, 1.5);

            Near(moments.Mean, mean, 1e-9);
            Near(moments.Variance!.Value, m2 * n / (n - 1), 1e-9);
            Near(moments.Skewness!.Value, g1 * Math.Sqrt(n * (n - 1)) / (n - 2), 1e-7);
        });

    [Fact]
    public void The_input_stays_as_it_was()
    {
        double[] values = Series(5000);
        double[] copy = [.. values];

        _ = Moments.Of(values);

        values.Should().Equal(copy);
    }

    [Fact]
    public void No_value_is_refused()
    {
        Refusal.Of(() => Moments.Of([]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => Moments.Of(ReadOnlyMemory<double>.Empty, 2), FaultCode.EmptyInput, "values");
    }

    [Theory]
    [InlineData(double.NaN, 3)]
    [InlineData(double.PositiveInfinity, 4097)]
    [InlineData(double.NegativeInfinity, 9000)]
    public void A_value_that_is_no_number_is_refused_with_its_index(double value, int index)
    {
        double[] values = Series(9001);
        values[index] = value;

        Refusal.Of(() => Moments.Of(values), FaultCode.InvalidArgument, $"values[{index}]");
        Refusal.Of(() => Moments.Of(values, 2), FaultCode.InvalidArgument, $"values[{index}]");
    }

    [Fact]
    public void A_degree_of_parallelism_below_one_is_refused() =>
        Refusal.Of(() => Moments.Of(new double[] { 1 }, 0), FaultCode.InvalidArgument, "degreeOfParallelism");

    [Fact]
    public void A_figure_beyond_double_is_an_overflow()
    {
        Refusal.Of(() => Moments.Of([1e308, 1e308]), FaultCode.Overflow, "values");
        Refusal.Of(() => Moments.Of([1e200, 3e200]), FaultCode.Overflow, "values");
    }

    /// <summary>A common factor changes no shape; where it takes the digits of fourth powers, the shape is missing instead of wrong.</summary>
    [Theory]
    [InlineData(1e-70, true)]
    [InlineData(1e-80, false)]
    [InlineData(1e-160, false)]
    public void Shape_is_right_or_missing_however_small_the_values(double unit, bool exists)
    {
        // Deviations −2.5, −1.5, 1.5, 2.5: M2 = 17, M4 = 88.25, g2 = 4·88.25/289 − 3, skewness 0.
        var moments = Moments.Of([1 * unit, 2 * unit, 5 * unit, 6 * unit]);

        moments.KurtosisExcess.HasValue.Should().Be(exists);
        moments.Skewness.HasValue.Should().Be(exists);
        if (exists)
            moments.KurtosisExcess!.Value.Should().BeApproximately(3.0 / 2 * ((5 * ((4 * 88.25 / 289) - 3)) + 6), 1e-12);
    }

    [Fact]
    public void The_explanation_shows_the_division_behind_the_mean()
    {
        var explanation = Moments.Of([1, 2, 3, 6]).Explain();

        explanation.Value.Should().Be("3");
        explanation.Formula.English.Should().Be("12 / 4");
        explanation
            .Parts.Select(part => part.Figure.English)
            .Should()
            .Equal("Count", "Sum", "Minimum", "Maximum", "Standard deviation", "Skewness", "Excess kurtosis");
        explanation.ToText(Language.Chinese).Should().StartWith("均值：3");
    }

    internal static double[] NumAcc(double level)
    {
        double[] values = new double[1001];
        values[0] = level + 0.2;
        for (int i = 1; i < values.Length; i++)
            values[i] = level + (i % 2 == 1 ? 0.1 : 0.3);
        return values;
    }

    /// <summary>An irregular series without a generator: the fractional parts of multiples of the golden ratio, bent.</summary>
    internal static double[] Series(int count)
    {
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            double part = i * 0.6180339887498949 % 1;
            values[i] = (part * part * 100) - 20;
        }
        return values;
    }

    internal static void Close(Moments got, Moments want, double tolerance)
    {
        got.Count.Should().Be(want.Count);
        got.Minimum.Should().Be(want.Minimum);
        got.Maximum.Should().Be(want.Maximum);
        double size = Math.Max(Math.Abs(want.Minimum), Math.Abs(want.Maximum));
        Near(got.Sum, want.Sum, tolerance * size);
        Near(got.Mean, want.Mean, tolerance * size);
        if (want.Variance is not { } variance)
            return;
        Near(got.Variance!.Value, variance, tolerance * size * size);
        if (variance > 1e-6 * size * size && want.KurtosisExcess is { } kurtosis)
        {
            Near(got.Skewness!.Value, want.Skewness!.Value, 1e-7);
            Near(got.KurtosisExcess!.Value, kurtosis, 1e-6 * (1 + Math.Abs(kurtosis)));
        }
    }

    internal static void Near(double got, double want, double tolerance) =>
        Math.Abs(got - want).Should().BeLessThanOrEqualTo(tolerance + (tolerance * Math.Abs(want)));
}
