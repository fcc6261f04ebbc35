using CsCheck;
using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

/// <summary>Percentiles of times against those of the same seconds sorted by Numerics.</summary>
public class TickSelectionTests
{
    /// <summary>Many close times, a few that are far off, ties, and sizes on both sides of those that are sorted outright.</summary>
    private static readonly Gen<long[]> Ticks = Gen.OneOf(
        Gen.Long[0, 50],
        Gen.Long[0, 100_000],
        Gen.Long[0, 4_000_000_000],
        Gen.Const(7L),
        Gen.Long[0, 3_000_000_000_000_000]
    ).Array[1, 200];

    private static EventLog Lasting(long[] ticks) =>
        EventLog.Of([
            .. ticks.SelectMany(
                (length, i) => new[] { new LogEvent($"c{i}", "a", Nine), new LogEvent($"c{i}", "b", Nine + Duration.FromTicks(length)) }
            ),
        ]);

    [Fact]
    public void Every_percentile_of_an_edge_is_that_of_its_sorted_times() =>
        Gen.Select(Ticks, Gen.Int[0, 100])
            .Sample(
                (ticks, percent) =>
                {
                    var edge = DirectlyFollowsGraph.Of(Lasting(ticks)).Edges[0];
                    double[] values = [.. ticks.Select(length => (double)length)];
                    double expected = Quantiles.At(values, percent / 100.0) / NodaConstants.TicksPerSecond;
                    edge.PercentileSeconds(percent / 100.0).Should().Be(expected);
                }
            );

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(66)]
    public void The_middle_lies_between_two_values_far_apart(int count)
    {
        // Half the times are 0 to 31 ticks, the other half a hundred days more: the median of an even number lies between the halves.
        long far = 100 * NodaConstants.TicksPerDay;
        long[] ticks = [.. Enumerable.Range(0, count).Select(i => i < count / 2 ? i : far + i)];
        var edge = DirectlyFollowsGraph.Of(Lasting(ticks)).Edges[0];
        double middle = count % 2 == 1 ? ticks[count / 2] : (ticks[(count / 2) - 1] + ticks[count / 2]) / 2.0;
        edge.MedianSeconds.Should().Be(middle / NodaConstants.TicksPerSecond);
        edge.PercentileSeconds(0).Should().Be(0);
        edge.PercentileSeconds(1).Should().Be((double)(far + count - 1) / NodaConstants.TicksPerSecond);
    }
}
