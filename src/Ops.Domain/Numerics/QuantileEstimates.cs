namespace Ops.Domain.Numerics;

/// <summary>Quantiles estimated by a <see cref="QuantileSketch"/>. It has no value equality.</summary>
public sealed class QuantileEstimates : IExplainable
{
    private const double Fuzz = 4 * 2.220446049250313e-16;

    private readonly ImmutableArray<RankedValue> _kept;

    internal QuantileEstimates(ImmutableArray<RankedValue> kept, long count, double accuracy)
    {
        _kept = kept;
        Count = count;
        Accuracy = accuracy;
    }

    /// <summary>How many values were added.</summary>
    public long Count { get; }

    /// <summary>The greatest rank error in the middle, as a share of the count.</summary>
    public double Accuracy { get; }

    /// <summary>The smallest value, exact.</summary>
    public double Minimum => _kept[0].Value;

    /// <summary>The greatest value, exact.</summary>
    public double Maximum => _kept[^1].Value;

    /// <summary>How many values the sketch keeps.</summary>
    public int KeptValues => _kept.Length;

    /// <summary>One of the values, whose rank is near p · count.</summary>
    /// <param name="p">A probability from 0 (the minimum) to 1 (the maximum).</param>
    /// <returns>The value; its rank error is at most <see cref="QuantileSketch.RankErrorBound"/>.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: p outside [0, 1].</exception>
    public double Quantile(double p)
    {
        Guard.Probability(p, nameof(p));
        // 0.14 · 50 is 7.000000000000001 in double: the rank meant is 7. The same fuzz as R's.
        double rank = Math.Clamp(Math.Ceiling(p * Count * (1 - Fuzz)), 1, Count);
        // The worst distance max(rank − least, greatest − rank) falls, then rises along the ranks: the turn is where the sum passes 2·rank.
        int low = 0;
        int high = _kept.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if ((double)_kept[middle].Least + _kept[middle].Greatest < 2 * rank)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && Distance(low - 1, rank) < Distance(low, rank) ? _kept[low - 1].Value : _kept[low].Value;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Median (estimated)", "中位数（估计）"),
            Quantile(0.5),
            Phrase.Of($"rank within {Accuracy} · {Count} of the middle", $"秩误差不超过 {Accuracy} · {Count}"),
            new Phrase("Greenwald and Khanna 2001", "Greenwald 与 Khanna 2001"),
            Explanation.Of(new Phrase("Count", "个数"), (decimal)Count),
            Explanation.Of(new Phrase("Minimum", "最小值"), Minimum),
            Explanation.Of(new Phrase("Maximum", "最大值"), Maximum)
        );

    private double Distance(int at, double rank) => Math.Max(rank - _kept[at].Least, _kept[at].Greatest - rank);
}
