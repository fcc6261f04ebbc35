using System.Numerics;
using CsCheck;
using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>Figures and order of ticks taken several at a time, against the same one by one; draws of cases against their stream.</summary>
public class TickMathTests
{
    private static readonly Gen<long> Tick = Gen.OneOf(
        Gen.Long,
        Gen.Long[-5, 5],
        Gen.Long[0, 72_000_000_000],
        Gen.Const(long.MinValue),
        Gen.Const(long.MaxValue)
    );

    [Fact]
    public void Sums_and_ends_of_any_ticks_are_exact() =>
        Tick.Array[1, 23]
            .Sample(ticks =>
            {
                ((BigInteger)TickFigures.Total(ticks)).Should().Be(ticks.Aggregate(BigInteger.Zero, (sum, one) => sum + one));
                (TickFigures.Least(ticks), TickFigures.Greatest(ticks)).Should().Be((ticks.Min(), ticks.Max()));
            });

    [Fact]
    public void The_sum_of_none_is_0() => TickFigures.Total([]).Should().Be(0);

    [Fact]
    public void Spreads_are_those_of_the_same_seconds() =>
        Gen.Long[0, 72_000_000_000]
            .Array[1, 23]
            .Sample(ticks =>
            {
                double[] seconds = [.. ticks.Select(one => (double)one / NodaConstants.TicksPerSecond)];
                double mean = seconds.Average();
                double expected = Math.Sqrt(seconds.Sum(one => (one - mean) * (one - mean)) / (seconds.Length - 1));
                if (ticks.Length == 1)
                    TickFigures.StandardDeviation(ticks).Should().BeNull();
                else
                    TickFigures.StandardDeviation(ticks).Should().BeApproximately(expected, 1e-9 * (1 + expected));
            });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1023, 1L << 40)]
    [InlineData(1024, 1L << 40)]
    [InlineData(1025, 1)]
    [InlineData(3000, 1L << 11)]
    [InlineData(3000, (1L << 11) + 1)]
    [InlineData(3000, 1L << 22)]
    [InlineData(3000, long.MaxValue)]
    public void Sorted_ticks_are_those_of_a_sort_by_comparing(int count, long range)
    {
        var random = new RandomStream(7, (ulong)count).From();
        long[] ticks = [.. Enumerable.Range(0, count).Select(_ => random.NextBelow(range) - (range / 3))];
        if (range == long.MaxValue)
            (ticks[17], ticks[2000]) = (long.MinValue, long.MaxValue);
        long[] expected = [.. ticks.Order()];
        DigitSort.Sort(ticks);
        ticks.Should().Equal(expected);
    }

    [Fact]
    public void A_case_draws_the_numbers_of_its_stream_in_pairs()
    {
        foreach (ulong id in new ulong[] { 0, 1, (3UL << 40) + 7, ulong.MaxValue })
        {
            var stream = new RandomStream(2026, id);
            var draws = new CaseDraws();
            draws.Restart(stream);
            for (ulong pair = 0; pair < 11; pair++)
                draws.Next(stream, pair).Should().Be((stream.Uniform(2 * pair), stream.Uniform((2 * pair) + 1)));
        }
    }
}
