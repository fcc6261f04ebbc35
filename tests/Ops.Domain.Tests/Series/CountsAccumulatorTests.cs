using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class CountsAccumulatorTests
{
    private static CountsAccumulator Of(ControlChartKind kind, params (double Count, double Size)[] points)
    {
        var accumulator = new CountsAccumulator(kind);
        foreach (var (count, size) in points)
            accumulator.Add(count, size);
        return accumulator;
    }

    // 10 of 100 and 20 of 100: 0.15; √(0.15 · 0.85 / 25) = 0.0714143; 3 of them reach below 0. 0.15 + 0.2142429.
    [Fact]
    public void Shares_have_the_limits_of_their_size()
    {
        var limits = Of(ControlChartKind.Proportion, (10, 100), (20, 100)).ToResult();

        (limits.Points, limits.Counts, limits.Sizes, limits.Rate).Should().Be((2, 30, 200, 0.15));
        limits.At(25).Lower.Should().Be(0);
        limits.At(25).Upper.Should().BeApproximately(0.3642429, 1e-7);
    }

    // Units: 25 · 0.15 = 3.75 ± 3 · √(25 · 0.15 · 0.85) = 3.75 ± 5.356. Counts: mean 15 ± 3√15. Rates: 0.15 ± 3√(0.15/25).
    [Theory]
    [InlineData(ControlChartKind.UnitsWithFaults, 100, 25, 3.75, 9.1060713)]
    [InlineData(ControlChartKind.Counts, 1, 1, 15, 26.6189500)]
    [InlineData(ControlChartKind.Rates, 100, 25, 0.15, 0.3823790)]
    public void Every_kind_has_its_own_spread(ControlChartKind kind, double size, double at, double center, double upper)
    {
        var limits = Of(kind, (10, size), (20, size)).ToResult().At(at);

        limits.Center.Should().BeApproximately(center, 1e-12);
        limits.Upper.Should().BeApproximately(upper, 1e-7);
    }

    /// <summary>Law: any order, split and storing give the limits of the chart over all points.</summary>
    [Fact]
    public void Parts_that_were_stored_and_merged_give_the_limits_of_the_chart() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[20, 90])
            .Array[1, 25]
            .Sample(
                rows =>
                {
                    double[] counts = [.. rows.Select(row => (double)row.Item1)];
                    double[] sizes = [.. rows.Select(row => (double)row.Item2)];
                    foreach (
                        var kind in (ControlChartKind[])
                            [ControlChartKind.Proportion, ControlChartKind.UnitsWithFaults, ControlChartKind.Rates]
                    )
                    {
                        var chart =
                            kind == ControlChartKind.Proportion ? ControlChart.P(counts, sizes)
                            : kind == ControlChartKind.Rates ? ControlChart.U(counts, sizes)
                            : ControlChart.Np(counts, sizes);
                        var (left, right) = (new CountsAccumulator(kind), new CountsAccumulator(kind));
                        for (int i = rows.Length - 1; i >= 0; i--)
                            (i % 2 == 0 ? left : right).Add(counts[i], sizes[i]);
                        byte[] bytes = new byte[right.SerializedSize];
                        right.Write(bytes).Should().Be(bytes.Length);
                        left.Merge(CountsAccumulator.Read(bytes));

                        left.Count.Should().Be(rows.Length);
                        left.ToResult().At(sizes[0]).Should().Be(chart.LimitsAt(0));
                    }
                },
                iter: 200
            );

    [Fact]
    public void Impossible_points_are_refused_and_leave_the_sums_as_they_were()
    {
        var shares = Of(ControlChartKind.Proportion, (1, 2));

        Refusal.Of(() => shares.Add(-1, 2), FaultCode.InvalidArgument, "count");
        Refusal.Of(() => shares.Add(1, -2), FaultCode.InvalidArgument, "size");
        Refusal.Of(() => shares.Add(3, 2), FaultCode.InvalidArgument, "count");
        Refusal.Of(() => shares.Add(0, 0), FaultCode.ZeroDenominator, "size");
        shares.Add(1, 1.7e308);
        Refusal.Of(() => shares.Add(1, 1.7e308), FaultCode.Overflow, "points");
        shares.Count.Should().Be(2);
        Refusal.Of(() => new CountsAccumulator(ControlChartKind.Counts).Add(1, 2), FaultCode.InvalidArgument, "size");
        Refusal.Of(() => new CountsAccumulator(ControlChartKind.Individuals), FaultCode.InvalidArgument, "kind");
        Refusal.Of(() => shares.Merge(new CountsAccumulator(ControlChartKind.Rates)), FaultCode.InvalidArgument, "other");
        Refusal.Of(() => new CountsAccumulator(ControlChartKind.Rates).ToResult(), FaultCode.EmptyInput, "points");
        Refusal.Of(() => Of(ControlChartKind.Rates, (1, 2)).ToResult().At(0), FaultCode.InvalidArgument, "size");
    }

    [Fact]
    public void Bytes_that_are_not_a_state_are_refused()
    {
        var rates = Of(ControlChartKind.Rates, (3, 2));
        byte[] good = new byte[rates.SerializedSize];
        rates.Write(good);

        good[..5].Should().Equal((byte)'O', (byte)'P', 1, (byte)ControlChartKind.Rates, 1);
        Refusal.Of(() => CountsAccumulator.Read([]), FaultCode.EmptyInput, "source");
        Refusal.Of(() => CountsAccumulator.Read(good.AsSpan(0, 20)), FaultCode.ParseError, "source");
        Refusal.Of(() => CountsAccumulator.Read([.. good, 0]), FaultCode.ParseError, "source");
        Refusal.Of(() => CountsAccumulator.Read([.. good[..3], 0, .. good[4..]]), FaultCode.ParseError, "source");
        Refusal.Of(() => CountsAccumulator.Read([.. good[..21], .. new byte[16]]), FaultCode.ParseError, "source");
    }
}
