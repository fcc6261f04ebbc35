using System.Numerics;
using Ops.Domain.Decisions;

namespace Ops.Domain.Processes;

/// <summary>Branch and bound over exact continuous optima for shift plans that are known to exist.</summary>
/// <remarks>
/// Counted from the top: the unknowns are how many people below the most that could be of use each pattern has, so the goal is a saving to be
/// made as large as possible and rounding down is always allowed.
/// </remarks>
internal sealed class ShiftSearch
{
    private readonly BigInteger[] _most;
    private readonly BigInteger[] _saving;
    private readonly BigInteger _step;
    private readonly List<(BigInteger[] Covers, BigInteger Slack)> _rows = [];
    private readonly int[] _dearestFirst;
    private BigInteger[] _best;
    private BigInteger _bestSaving = BigInteger.MinusOne;

    private ShiftSearch(int[] needs, IReadOnlyList<ShiftPattern> patterns)
    {
        _most = [.. patterns.Select(pattern => (BigInteger)Math.Min(pattern.Most ?? int.MaxValue, Useful(needs, pattern)))];
        int scale = patterns.Max(pattern => pattern.Cost.Scale);
        _saving = [.. patterns.Select(pattern => Exact.Numerator(pattern.Cost) * Exact.PowerOfTen(scale - pattern.Cost.Scale))];
        _step = _saving.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        _best = new BigInteger[patterns.Count];
        _dearestFirst = [.. Enumerable.Range(0, patterns.Count).OrderByDescending(j => _saving[j])];
        for (int period = 0; period < needs.Length; period++)
        {
            BigInteger[] covers = [.. patterns.Select(pattern => (BigInteger)pattern.Covers[period])];
            var all = BigInteger.Zero;
            for (int j = 0; j < covers.Length; j++)
                all += covers[j] * _most[j];
            if (needs[period] > 0)
                _rows.Add((covers, all - needs[period]));
        }
    }

    public static int[] Best(int[] needs, IReadOnlyList<ShiftPattern> patterns, CancellationToken cancellation)
    {
        var search = new ShiftSearch(needs, patterns);
        search.Run(cancellation);
        return [.. search._most.Zip(search._best, (most, fewer) => (int)(most - fewer))];
    }

    /// <summary>More people than the neediest period of a pattern are of no use on it.</summary>
    private static int Useful(int[] needs, ShiftPattern pattern) => needs.Select((need, period) => need * pattern.Covers[period]).Max();

    private void Run(CancellationToken cancellation)
    {
        var open = new Stack<(BigInteger[] Low, BigInteger[] High)>();
        open.Push((new BigInteger[_most.Length], _most));
        while (open.TryPop(out var node))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Relaxed(node.Low, node.High) is not (var top, var bottom) || IsHopeless(top, bottom))
                continue;
            Fill([.. top.Select(numerator => numerator / bottom)], node.High);
            int at = MostDivided(top, bottom);
            if (at < 0)
                continue;
            var floor = top[at] / bottom;
            BigInteger[] high = [.. node.High];
            high[at] = floor;
            BigInteger[] low = [.. node.Low];
            low[at] = floor + 1;
            open.Push((node.Low, high));
            open.Push((low, node.High));
        }
    }

    private (BigInteger[] Numerators, BigInteger Denominator)? Relaxed(BigInteger[] low, BigInteger[] high)
    {
        var program = new ExactProgram(_saving, low, high);
        foreach (var (covers, slack) in _rows)
            program.Add(covers, null, slack);
        return program.Best();
    }

    /// <summary>True if even the continuous optimum, rounded down to what whole numbers can save, is no better than the best plan.</summary>
    private bool IsHopeless(BigInteger[] top, BigInteger bottom)
    {
        var saving = BigInteger.Zero;
        for (int j = 0; j < top.Length; j++)
            saving += _saving[j] * top[j];
        return _step.IsZero ? _bestSaving.Sign >= 0 : saving / (bottom * _step) * _step <= _bestSaving;
    }

    /// <summary>Saves more people while every period stays covered, the dearest first, and keeps the plan if it is the best so far.</summary>
    private void Fill(BigInteger[] fewer, BigInteger[] high)
    {
        BigInteger[] left =
        [
            .. _rows.Select(row => row.Slack - row.Covers.Zip(fewer, (covers, less) => covers * less).Aggregate(BigInteger.Add)),
        ];
        foreach (int j in _dearestFirst)
        {
            var more = high[j] - fewer[j];
            for (int i = 0; i < left.Length; i++)
            {
                if (_rows[i].Covers[j].IsOne)
                    more = BigInteger.Min(more, left[i]);
            }
            fewer[j] += more;
            for (int i = 0; i < left.Length; i++)
                left[i] -= _rows[i].Covers[j] * more;
        }
        var saving = _saving.Zip(fewer, (each, less) => each * less).Aggregate(BigInteger.Add);
        if (saving > _bestSaving)
            (_best, _bestSaving) = (fewer, saving);
    }

    /// <summary>The number farthest from a whole one, of equals the first; −1 if all are whole.</summary>
    private static int MostDivided(BigInteger[] top, BigInteger bottom)
    {
        int best = -1;
        var farthest = BigInteger.Zero;
        for (int j = 0; j < top.Length; j++)
        {
            var rest = top[j] % bottom;
            var distance = BigInteger.Min(rest, bottom - rest);
            if (distance > farthest)
                (best, farthest) = (j, distance);
        }
        return best;
    }
}
