using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class NormalisedIndividualsTests
{
    // Centre (1·1 + 3·4 + 2·4) / 9 = 7/3. Ranges brought to size 1: 2 / √((1 + 1/4) / 2) and 1 / √((1/4 + 1/4) / 2) = 2. d2 of two is 2/√π.
    [Fact]
    public void Limits_widen_with_the_root_of_the_size()
    {
        var chart = ControlChart.NormalisedIndividuals([1, 3, 2], [1, 4, 4]);
        double sigma = ((2 / Math.Sqrt(0.625)) + 2) / 2 * Math.Sqrt(Math.PI) / 2;

        chart.Kind.Should().Be(ControlChartKind.NormalisedIndividuals);
        chart.ProcessSigma.Should().BeApproximately(sigma, 1e-14);
        chart.LimitsAt(0).Center.Should().BeApproximately(7.0 / 3, 1e-15);
        chart.LimitsAt(0).Upper.Should().BeApproximately((7.0 / 3) + (3 * sigma), 1e-14);
        chart.LimitsAt(1).Lower.Should().BeApproximately((7.0 / 3) - (1.5 * sigma), 1e-14);
        (chart.PointsUsed, chart.MovingRangesUsed).Should().Be((3, 2));
    }

    /// <summary>Law: with equal sizes it is the chart of single values.</summary>
    [Fact]
    public void Equal_sizes_give_the_chart_of_single_values() =>
        Gen.Select(Gen.Double[-100, 100].Array[2, 30], Gen.Double[0.1, 50])
            .Sample(
                (values, size) =>
                {
                    var plain = ControlChart.Individuals(values);
                    var sized = ControlChart.NormalisedIndividuals(values, [.. Enumerable.Repeat(size, values.Length)]);
                    double scale = 1e-9 * (1 + Math.Abs(plain.LimitsAt(0).Upper) + Math.Abs(plain.LimitsAt(0).Lower));

                    sized.LimitsAt(0).Center.Should().BeApproximately(plain.LimitsAt(0).Center, scale);
                    sized.LimitsAt(0).Lower.Should().BeApproximately(plain.LimitsAt(0).Lower, scale);
                    sized.LimitsAt(values.Length - 1).Upper.Should().BeApproximately(plain.LimitsAt(0).Upper, scale);
                },
                iter: 300
            );

    /// <summary>Law: sizes in another unit change neither centre nor limits.</summary>
    [Fact]
    public void Sizes_in_another_unit_change_no_limit() =>
        Gen.Select(Gen.Double[-100, 100], Gen.Double[0.1, 50])
            .Array[2, 30]
            .Sample(
                rows =>
                {
                    double[] values = [.. rows.Select(row => row.Item1)];
                    double[] sizes = [.. rows.Select(row => row.Item2)];
                    var one = ControlChart.NormalisedIndividuals(values, sizes);
                    var other = ControlChart.NormalisedIndividuals(values, [.. sizes.Select(size => size * 1000)]);
                    double scale = 1e-9 * (1 + Math.Abs(one.LimitsAt(0).Upper) + Math.Abs(one.LimitsAt(0).Lower));

                    other.LimitsAt(0).Upper.Should().BeApproximately(one.LimitsAt(0).Upper, scale);
                    other.LimitsAt(0).Lower.Should().BeApproximately(one.LimitsAt(0).Lower, scale);
                },
                iter: 300
            );

    // Ranges at equal sizes 1, 1, 1, 1, 1, 1, 20, 1: mean 3.375, D4·3.375 = 11.03, so that the 20 drops out and the mean of the rest is 1.
    [Fact]
    public void Screening_and_a_baseline_work_as_for_single_values()
    {
        double[] values = [1, 2, 1, 2, 1, 2, 1, 21, 20];
        double[] ones = [.. values.Select(_ => 1.0)];

        var screened = ControlChart.NormalisedIndividuals(values, ones, new IndividualsOptions { ScreenMovingRanges = true });
        screened.MovingRangesUsed.Should().Be(7);
        screened.ProcessSigma.Should().BeApproximately(Math.Sqrt(Math.PI) / 2, 1e-14);
        var based = ControlChart.NormalisedIndividuals(values, ones, new IndividualsOptions { Baseline = 2 });
        based.PointsUsed.Should().Be(2);
        based.LimitsAt(8).Center.Should().Be(1.5);
        based.Beyond().Should().Equal(7, 8);
    }

    [Fact]
    public void Impossible_sizes_are_refused_with_their_place()
    {
        Refusal.Of(() => ControlChart.NormalisedIndividuals([], [1]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => ControlChart.NormalisedIndividuals([1], []), FaultCode.EmptyInput, "sizes");
        Refusal.Of(() => ControlChart.NormalisedIndividuals([1, 2], [1]), FaultCode.LengthMismatch, "sizes");
        Refusal.Of(() => ControlChart.NormalisedIndividuals([1, double.NaN], [1, 1]), FaultCode.InvalidArgument, "values[1]");
        Refusal.Of(() => ControlChart.NormalisedIndividuals([1, 2], [1, 0]), FaultCode.InvalidArgument, "sizes[1]");
        Refusal.Of(() => ControlChart.NormalisedIndividuals([1], [1]), FaultCode.InsufficientData, "values");
        Refusal.Of(() => ControlChart.NormalisedIndividuals([1e308, 1e308], [10, 10]), FaultCode.Overflow, "values");
    }
}
