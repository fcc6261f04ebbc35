using System.Numerics;

namespace Ops.Domain.Series;

/// <summary>
/// One rule on its way along a series, up to 64 points at a time: comparisons become bits, and patterns become shifts of those bits. What it
/// remembers are the bits of the last 64 points, so that a block of one point costs the same as any other: appending is O(1).
/// </summary>
internal struct RuleScan(ChartRule rule)
{
    private ulong _highBefore;
    private ulong _lowBefore;

    /// <summary>What it remembers: the bits of the last 64 points, above and below.</summary>
    public (ulong High, ulong Low) Memory
    {
        readonly get => (_highBefore, _lowBefore);
        set => (_highBefore, _lowBefore) = value;
    }

    /// <summary>Finds the points of the block that complete the pattern.</summary>
    /// <param name="z">The distances from the centre in standard deviations, at most 64.</param>
    /// <param name="up">Bit i: point i is greater than the one before.</param>
    /// <param name="down">Bit i: point i is less than the one before.</param>
    /// <param name="start">The index of the block's first point.</param>
    /// <param name="hits">Where the signals go.</param>
    public void Block(ReadOnlySpan<double> z, ulong up, ulong down, int start, List<RuleHit> hits)
    {
        var (above, below) = rule.Kind switch
        {
            ChartRuleKind.Trend or ChartRuleKind.Alternation => (up, down),
            _ => (PointBits.Greater(z, rule.Distance), PointBits.Less(z, -rule.Distance)),
        };
        if (rule.Kind == ChartRuleKind.Hugging)
            (above, below) = (~(above | below) & (ulong.MaxValue >> (64 - z.Length)), 0);
        var high = PointBits.Joined(above, _highBefore);
        var low = PointBits.Joined(below, _lowBefore);
        switch (rule.Kind)
        {
            case ChartRuleKind.Beyond:
                ulong whole = WholeWindows(start);
                Report(Crowded(high, above) & whole, Crowded(low, below) & whole, high, low, start, hits);
                break;
            case ChartRuleKind.Shift:
                Report(PointBits.Rows(high, rule.Window), PointBits.Rows(low, rule.Window), start, hits);
                break;
            case ChartRuleKind.Trend:
                Report(PointBits.Rows(high, rule.Window - 1), PointBits.Rows(low, rule.Window - 1), start, hits);
                break;
            case ChartRuleKind.Alternation:
                ReportNeither(PointBits.Rows((high & (low << 1)) | (low & (high << 1)), rule.Window - 2), start, hits);
                break;
            case ChartRuleKind.Hugging:
                ReportNeither(PointBits.Rows(high, rule.Window), start, hits);
                break;
            default:
                ReportNeither(OnBothSides(PointBits.Rows(high | low, rule.Window), high, low), start, hits);
                break;
        }
        _highBefore = PointBits.Newest(high, z.Length);
        _lowBefore = PointBits.Newest(low, z.Length);
    }

    /// <summary>The points beyond the distance in whose window enough others are too.</summary>
    private readonly ulong Crowded(UInt128 joined, ulong candidates)
    {
        if (rule.Count == 1)
            return candidates;
        ulong found = 0;
        for (ulong rest = candidates; rest != 0; rest &= rest - 1)
        {
            int i = BitOperations.TrailingZeroCount(rest);
            if (BitOperations.PopCount(PointBits.Recent(joined, i, rule.Window)) >= rule.Count)
                found |= 1UL << i;
        }
        return found;
    }

    /// <summary>The points of the block that have a whole window behind them.</summary>
    private readonly ulong WholeWindows(int start)
    {
        int missing = rule.Window - 1 - start;
        return missing <= 0 ? ulong.MaxValue : ulong.MaxValue << missing;
    }

    private readonly ulong OnBothSides(ulong candidates, UInt128 high, UInt128 low)
    {
        ulong found = 0;
        for (ulong rest = candidates; rest != 0; rest &= rest - 1)
        {
            int i = BitOperations.TrailingZeroCount(rest);
            if (PointBits.Recent(high, i, rule.Window) != 0 && PointBits.Recent(low, i, rule.Window) != 0)
                found |= 1UL << i;
        }
        return found;
    }

    private readonly void Report(ulong highHits, ulong lowHits, UInt128 high, UInt128 low, int start, List<RuleHit> hits)
    {
        for (ulong rest = highHits | lowHits; rest != 0; rest &= rest - 1)
        {
            int i = BitOperations.TrailingZeroCount(rest);
            bool above = (highHits >> i & 1) != 0;
            hits.Add(
                new RuleHit(start + i, above ? SignalSide.High : SignalSide.Low, PointBits.Recent(above ? high : low, i, rule.Window))
            );
        }
    }

    private readonly void Report(ulong highHits, ulong lowHits, int start, List<RuleHit> hits)
    {
        for (ulong rest = highHits | lowHits; rest != 0; rest &= rest - 1)
        {
            int i = BitOperations.TrailingZeroCount(rest);
            hits.Add(new RuleHit(start + i, (highHits >> i & 1) != 0 ? SignalSide.High : SignalSide.Low, PointBits.Top(rule.Window)));
        }
    }

    private readonly void ReportNeither(ulong found, int start, List<RuleHit> hits)
    {
        for (ulong rest = found; rest != 0; rest &= rest - 1)
            hits.Add(new RuleHit(start + BitOperations.TrailingZeroCount(rest), SignalSide.Neither, PointBits.Top(rule.Window)));
    }
}
