using System.Runtime.Intrinsics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>Selection among many values: right against every deal of values, and in few passes.</summary>
public sealed class SelectionTests
{
    /// <summary>The value itself; writes down how many blocks of eight were read.</summary>
    private readonly struct Counted(long[] blocks) : IElementMap
    {
        public double Of(double value) => value;

        public Vector512<double> Of(Vector512<double> values)
        {
            blocks[0]++;
            return values;
        }
    }

    private static (double[] Found, double Passes) Select(double[] values, params int[] ranks)
    {
        long[] blocks = new long[1];
        double[] found = new double[ranks.Length];
        Selection.Of(values, new Counted(blocks), ranks, found);
        return (found, blocks[0] / (values.Length / 8.0));
    }

    private static double[] Scattered(int count)
    {
        // A prime that does not divide the count: every whole number below it once.
        double[] values = new double[count];
        for (long i = 0; i < count; i++)
            values[i] = i * 611_953 % count;
        return values;
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(32768, 1)]
    [InlineData(200_000, 1)]
    [InlineData(1_000_000, 2)]
    public void A_median_takes_one_pass_and_of_a_million_two(int count, double passes)
    {
        var (found, read) = Select(Scattered(count), count / 2);
        found.Should().Equal(count / 2);
        read.Should().BeApproximately(passes, 0.1);
    }

    /// <summary>The ranks beside one another lie in the window that is there already.</summary>
    [Fact]
    public void Neighbouring_ranks_need_no_pass_of_their_own()
    {
        var (found, read) = Select(Scattered(200_000), 100_000, 100_001, 99_999, 100_002);
        found.Should().Equal(100_000, 100_001, 99_999, 100_002);
        read.Should().BeApproximately(1, 0.1);
        (found, read) = Select(Scattered(1000), 0, 999, 500);
        found.Should().Equal(0, 999, 500);
        read.Should().BeApproximately(1, 0.1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(199_999)]
    [InlineData(50)]
    [InlineData(199_950)]
    public void Ranks_at_the_ends_are_found_in_two_passes(int rank)
    {
        var (found, read) = Select(Scattered(200_000), rank);
        found.Should().Equal(rank);
        read.Should().BeLessThanOrEqualTo(2.1);
    }

    [Fact]
    public void Values_that_are_mostly_one_take_a_few_passes_a_rank()
    {
        double[] values = [.. Enumerable.Range(0, 300_000).Select(i => i % 10 == 3 ? i : 7.0)];
        double[] sorted = [.. values.Order()];
        int[] ranks = [0, 150_000, 260_000, 299_999, 4];
        var (found, read) = Select(values, ranks);
        found.Should().Equal(ranks.Select(rank => sorted[rank]));
        read.Should().BeLessThanOrEqualTo(ranks.Length * 6);
    }

    /// <summary>
    /// An adversary who knows which values the sample looks at (one of each eight or more, at a scattered place) makes it lie: all sampled values are
    /// far above or far below the others. The answer is right all the same, and found by a few passes.
    /// </summary>
    [Theory]
    [InlineData(65_536, 1)]
    [InlineData(65_536, -1)]
    [InlineData(300_000, 1)]
    [InlineData(300_000, -1)]
    public void A_sample_that_lies_costs_passes_but_not_the_answer(int count, int sign)
    {
        double[] values = Scattered(count);
        for (int i = 0; i < 8192; i++)
        {
            long start = (long)i * count / 8192;
            long end = (i + 1L) * count / 8192;
            uint scattered = unchecked((uint)i * 2654435769u);
            values[start + ((end - start) * scattered >> 32)] = sign * (1e9 + i);
        }
        double[] sorted = [.. values.Order()];
        foreach (int rank in (int[])[count / 2, count / 3, 9000, count - 9000, 0, count - 1, 100, count - 100])
        {
            var (found, read) = Select(values, rank);
            found.Should().Equal(sorted[rank]);
            read.Should().BeLessThanOrEqualTo(7);
        }
    }

    /// <summary>Values spread over all magnitudes: halving by the order of the doubles ends after at most 64 halvings.</summary>
    [Fact]
    public void A_range_is_halved_by_the_order_of_doubles()
    {
        static (double, double, long) Half(double low, double high) => new SelectionRange(1000) { Low = low, High = high }.LowerHalf();

        Half(1, 4).Should().Be((1, 2, 1000));
        Half(-4, -1).Should().Be((-4, -2, 1000));
        Half(0, Math.BitIncrement(Math.BitIncrement(0))).Should().Be((0, double.Epsilon, 1000));
        var (_, middle, _) = Half(-1, 1);
        Math.Abs(middle).Should().Be(0, "half of the doubles from −1 to 1 are below 0");
        Half(7, 7).Should().Be((7, 7, 1000));
    }

    /// <summary>The bracket of the rank in a sample: 2√n + 1 sampled values to each side, the share of the rank between.</summary>
    [Fact]
    public void A_bracket_is_two_roots_of_the_sample_wide()
    {
        double[] sample = [.. Enumerable.Range(0, 100).Select(i => (double)i)];
        var range = new SelectionRange(10_000);
        // (5000 + ½)/10000·100 = 50, margin 21: of 10000 values 2·21/100 lie between.
        range.Bracket(5000, sample).Should().Be((29, 71, 4201));
        range.Bracket(2100, sample).Should().Be((0, 42, 4201));
        range.Bracket(2000, sample).Should().Be((double.NegativeInfinity, 41, 4201));
        range.Bracket(7899, sample).Should().Be((57, 99, 4201));
        range.Bracket(7900, sample).Should().Be((58, double.PositiveInfinity, 4201));
        var inner = new SelectionRange(10_000) { Below = 2000, Inside = 1000 };
        inner.Bracket(2500, sample).Should().Be((29, 71, 421));
    }

    [Fact]
    public void A_pass_beside_the_rank_moves_the_range()
    {
        double[] values = [5, 1, 9, 3, 7, 2, 8, 4, 6, 10];
        double[] buffer = new double[10];
        var pass = SelectionPass.Over(values, new Itself(), 4, 7, 1, buffer);
        (pass.Below, pass.Inside, pass.Stored, pass.Minimum, pass.Maximum).Should().Be((3, 4, 4, 4, 7));
        buffer[..4].Order().Should().Equal(4, 5, 6, 7);

        var below = new SelectionRange(10);
        below.Shrink(2, 4, 7, pass).Should().BeFalse();
        (below.Below, below.Inside, below.High).Should().Be((0, 3, Math.BitDecrement(4)));
        var above = new SelectionRange(10);
        above.Shrink(7, 4, 7, pass).Should().BeFalse();
        (above.Below, above.Inside, above.Low).Should().Be((7, 3, Math.BitIncrement(7)));
        var hit = new SelectionRange(10);
        hit.Shrink(3, 4, 7, pass).Should().BeTrue();
        (hit.Below, hit.Inside, hit.Low, hit.High).Should().Be((3, 4, 4, 7));
        hit.Shrink(6, 4, 7, pass).Should().BeTrue();
        // From an inner range: below it 1, inside it 8 (up to 9).
        var inner = new SelectionRange(10) { Below = 1, Inside = 8 };
        inner.Shrink(8, 4, 7, pass).Should().BeFalse();
        (inner.Below, inner.Inside).Should().Be((7, 2));
        inner = new SelectionRange(10) { Below = 1, Inside = 8 };
        inner.Shrink(2, 4, 7, pass).Should().BeFalse();
        (inner.Below, inner.Inside).Should().Be((1, 2));
    }

    /// <summary>With a stride of 3 every third hit is kept, up to the room there is.</summary>
    [Fact]
    public void A_pass_with_a_stride_keeps_every_so_many()
    {
        double[] values = [.. Enumerable.Range(0, 20).Select(i => (double)i)];
        double[] room = new double[4];
        var pass = SelectionPass.Over(values, new Itself(), 2, 18, 3, room);
        (pass.Below, pass.Inside, pass.Stored).Should().Be((2, 17, 4));
        room.Should().Equal(4, 7, 10, 13);
    }

    [Fact]
    public void A_window_holds_its_ranks_only()
    {
        var window = new SelectionWindow(new double[4]);
        window.Holds(0).Should().BeFalse();
        window.Buffer[0] = 9;
        window.Buffer[1] = 8;
        window.IsSorted(5, 2);
        (window.Holds(4), window.Holds(5), window.Holds(6), window.Holds(7)).Should().Be((false, true, true, false));
        (window.At(5), window.At(6)).Should().Be((8, 9));
        window.IsConstant(3, 10, 100);
        (window.Holds(9), window.Holds(10), window.Holds(109), window.Holds(110)).Should().Be((false, true, true, false));
        window.At(60).Should().Be(3);
    }
}
