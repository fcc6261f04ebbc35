using Ops.Domain.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>对标, a figure beside those of its peers: rank, share beaten, distance to the best and to the middle.</summary>
public sealed record PeerPosition : IExplainable
{
    private const double Tie = 1e-12;

    private PeerPosition() { }

    /// <summary>The figure.</summary>
    public double Value { get; internal init; }

    /// <summary>How many peers there are; the figure itself is not one of them.</summary>
    public int Peers { get; internal init; }

    /// <summary>1 + the number of peers that are strictly better.</summary>
    public int Rank { get; internal init; }

    /// <summary>The share of peers that are worse, and half of those that are equal, in percent.</summary>
    public double PercentileRank { get; internal init; }

    /// <summary>The best peer's figure.</summary>
    public double Best { get; internal init; }

    /// <summary>Distance to the best peer; negative while behind.</summary>
    public double GapToBest { get; internal init; }

    /// <summary>Distance to the median of the peers; positive on the good side.</summary>
    public double GapToMedian { get; internal init; }

    /// <summary>Distance to the mean of the peers in their standard deviations (n − 1), positive on the good side; null for one peer or equal ones.</summary>
    public double? ZScore { get; internal init; }

    /// <summary>Places a figure among its peers.</summary>
    /// <param name="peers">The peers' figures; at least one.</param>
    /// <param name="value">The figure.</param>
    /// <param name="direction">Higher or lower is better.</param>
    /// <returns>The position. Figures within 1e-12 of each other (relative) are equal.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no peer. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, a direction without order.
    /// </exception>
    public static PeerPosition Of(ReadOnlySpan<double> peers, double value, Direction direction)
    {
        Guard.Values(peers, nameof(peers));
        Guard.Finite(value, nameof(value));
        int sign = Order.Sign(direction, nameof(direction));
        int better = 0;
        int equal = 0;
        double best = peers[0];
        var distance = new CompensatedSum();
        foreach (double peer in peers)
        {
            if (Order.IsTie(peer, value))
                equal++;
            else if (sign * peer > sign * value)
                better++;
            best = sign * peer > sign * best ? peer : best;
            distance.Add(peer - peers[0]);
        }
        var moments = Moments.Of(peers);
        double deviation = moments.StandardDeviation.GetValueOrDefault();
        double? spread = deviation > Tie * Math.Abs(moments.Mean) ? deviation : null;
        return new PeerPosition
        {
            Value = value,
            Peers = peers.Length,
            Rank = 1 + better,
            PercentileRank = 100 * (peers.Length - better - equal + (0.5 * equal)) / peers.Length,
            Best = best,
            GapToBest = sign * (value - best),
            GapToMedian = sign * (value - Quantiles.At(peers, 0.5)),
            ZScore = sign * (value - peers[0] - distance.DividedBy(peers.Length).High) / spread,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Rank", "排名"),
            Figures.Text((decimal)Rank),
            Phrase.Of($"1 + {Rank - 1}"),
            new Phrase("better peers, and the figure itself", "优于本值的同业数加一"),
            Explanation.Of(new Phrase("Percentile rank", "百分位"), PercentileRank),
            Explanation.Of(new Phrase("Gap to the best", "与最佳的差距"), GapToBest),
            Explanation.Of(new Phrase("Gap to the median", "与中位数的差距"), GapToMedian),
            Explanation.Of(new Phrase("z-score", "标准分"), ZScore)
        );
}
