using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class RobustSummaryTests
{
    /// <summary>By hand: sorted −3 4 8 15 16 23 42 108; g = 2; inner values 8 15 16 23; distances 0.5 0.5 7.5 7.5 11.5 18.5 26.5 92.5.</summary>
    [Fact]
    public void Eight_values_by_hand()
    {
        var robust = RobustSummary.Of([4, 8, 15, 16, 23, 42, 108, -3], 0.25);

        robust.Count.Should().Be(8);
        robust.Trim.Should().Be(0.25);
        robust.TrimmedPerTail.Should().Be(2);
        robust.Median.Should().Be(15.5);
        robust.MedianAbsoluteDeviation.Should().Be(9.5);
        robust.ScaledMedianAbsoluteDeviation.Should().BeApproximately(9.5 / 0.6744897501960817, 1e-14);
        robust.InterquartileRange.Should().Be(27.75 - 7);
        robust.TrimmedMean.Should().Be(15.5);
        robust.WinsorizedMean.Should().Be(((3 * 8.0) + 15 + 16 + (3 * 23)) / 8);
    }

    [Fact]
    public void Ties_at_the_cut_are_cut_only_as_often_as_the_share_says()
    {
        // Sorted 1 1 1 2 5 9 9 9 9 20, g = 2 (trim 0.2): left are 1 2 5 9 9 9.
        var robust = RobustSummary.Of([9, 1, 9, 1, 2, 9, 5, 1, 9, 20], 0.2);

        robust.TrimmedMean.Should().BeApproximately(35.0 / 6, 1e-15);
        robust.WinsorizedMean.Should().BeApproximately((3 + 2 + 5 + (5 * 9)) / 10.0, 1e-15);
    }

    [Fact]
    public void Without_a_cut_both_means_are_the_mean()
    {
        var robust = RobustSummary.Of([1, 2, 6], 0);

        robust.TrimmedPerTail.Should().Be(0);
        robust.TrimmedMean.Should().Be(3);
        robust.WinsorizedMean.Should().Be(3);
    }

    [Fact]
    public void Equal_values_at_both_cuts_are_the_mean() => RobustSummary.Of([7, 7, 7, 99], 0.25).TrimmedMean.Should().Be(7);

    [Fact]
    public void Sorting_and_cutting_give_the_same_for_all_series() =>
        Gen.Select(Gen.Int[-20, 20].Array[1, 50], Gen.Double[0, 0.49])
            .Sample(
                (whole, trim) =>
                {
                    double[] values = [.. whole.Select(x => (double)x)];
                    double[] sorted = [.. values.Order()];
                    int cut = (int)(values.Length * trim);
                    double[] inner = sorted[cut..^cut];
                    var robust = RobustSummary.Of(values, trim);

                    robust.TrimmedMean.Should().BeApproximately(inner.Average(), 1e-12);
                    robust.WinsorizedMean.Should().BeApproximately(sorted.Average(x => Math.Clamp(x, inner[0], inner[^1])), 1e-12);
                }
            );

    [Fact]
    public void Bad_input_is_refused_in_its_place()
    {
        Refusal.Of(() => RobustSummary.Of([]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => RobustSummary.Of([double.NaN]), FaultCode.InvalidArgument, "values[0]");
        Refusal.Of(() => RobustSummary.Of([1], 0.5), FaultCode.InvalidArgument, "trim");
        Refusal.Of(() => RobustSummary.Of([1], -0.01), FaultCode.InvalidArgument, "trim");
        Refusal.Of(() => RobustSummary.Of([1], double.NaN), FaultCode.InvalidArgument, "trim");
        Refusal.Of(() => RobustSummary.Of([-1.7e308, -1.7e308, 1.7e308, 1.7e308]), FaultCode.Overflow, "values");
    }

    [Fact]
    public void The_explanation_names_every_figure() =>
        RobustSummary
            .Of([1, 2, 3])
            .Explain()
            .Parts.Select(part => part.Figure.English)
            .Should()
            .Equal(
                "Median absolute deviation",
                "Scaled median absolute deviation",
                "Interquartile range",
                "Trimmed mean",
                "Winsorized mean"
            );
}
