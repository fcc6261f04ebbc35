using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Order statistics of the slopes of all pairs with different x, without making all pairs: O(n log n) expected.</summary>
/// <remarks>
/// The pair (i, j), x_i &lt; x_j, has a slope below m exactly when y_j − m·x_j &lt; y_i − m·x_i, so that counting slopes below m is counting
/// inversions by merge sort (Cole, Salowe, Steiger and Szemerédi 1989). A sample of the slopes in an interval narrows the interval around the
/// wanted rank (Matoušek 1991) until few enough are left to be listed. The sample is taken by a fixed stride: the same data give the same bits.
/// </remarks>
internal sealed class PairSlopes
{
    private const int ListedAtMost = 20_000;
    private const int SampleSize = 4_000;

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly Inversions _inversions;
    private double[]? _listed;
    private long _listedFrom;

    public PairSlopes(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        _x = x.ToArray();
        _y = y.ToArray();
        Array.Sort(_x, _y);
        long pairs = (long)_x.Length * (_x.Length - 1L) / 2;
        for (int start = 0; start < _x.Length; )
        {
            int end = start + 1;
            while (end < _x.Length && _x[end] == _x[start])
                end++;
            _y.AsSpan(start, end - start).Sort();
            pairs -= (end - start) * (end - start - 1L) / 2;
            start = end;
        }
        Count = pairs;
        _inversions = new Inversions(_x, _y);
    }

    /// <summary>How many pairs have different x.</summary>
    public long Count { get; }

    public double Median() => Count % 2 == 1 ? At(Count / 2) : Halfway(At((Count / 2) - 1), At(Count / 2));

    /// <summary>The slope of a rank from 0, ascending.</summary>
    public double At(long rank)
    {
        if (_listed is { } kept && rank >= _listedFrom && rank < _listedFrom + kept.Length)
            return kept[rank - _listedFrom];
        double low = double.NegativeInfinity;
        double high = double.PositiveInfinity;
        long below = 0;
        long upTo = Count;
        int limit = Math.Max(ListedAtMost, 4 * _x.Length);
        double width = 1;
        while (upTo - below > limit)
        {
            long before = upTo - below;
            var (first, second) = Bracket(low, high, before, (double)(rank - below) / before, width);
            Narrow(first);
            Narrow(Math.BitIncrement(second));
            if (upTo - below <= before - (before / 8))
                continue;
            if (!double.IsFinite(low) || !double.IsFinite(high))
            {
                // The sample missed the rank: look further to both sides of it.
                width *= 2;
                continue;
            }
            // A crowd of equal slopes: halve the interval of values instead, down to neighbouring doubles, between which all are alike.
            double middle = Halfway(low, high);
            if (!(middle > low && middle < high))
                return _inversions.List(low, high, upTo - below)[0];
            Narrow(middle);
        }
        double[] listed = _inversions.List(low, high, 1);
        Array.Sort(listed);
        (_listed, _listedFrom) = (listed, below);
        return listed[Math.Clamp(rank - below, 0, listed.Length - 1)];

        void Narrow(double bound)
        {
            if (!(bound > low && bound < high))
                return;
            long count = _inversions.CountBelow(bound);
            if (count <= rank)
                (low, below) = (bound, count);
            else
                (high, upTo) = (bound, count);
        }
    }

    /// <summary>Two slopes of a sample between which the wanted one probably lies; the wider, the more probably.</summary>
    private (double First, double Second) Bracket(double low, double high, long inside, double share, double width)
    {
        double[] sample = _inversions.List(low, high, Math.Max(1, inside / SampleSize));
        Array.Sort(sample);
        double middle = share * sample.Length;
        double reach = width * ((2 * Math.Sqrt(share * (1 - share) * sample.Length)) + 2);
        int first = (int)Math.Clamp(middle - reach, 0, sample.Length - 1);
        int second = (int)Math.Clamp(middle + reach, 0, sample.Length - 1);
        return (sample[first], sample[second]);
    }

    private static double Halfway(double low, double high) => (low / 2) + (high / 2);
}
