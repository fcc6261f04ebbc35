using Ops.Domain.Numerics;

namespace Ops.Domain.Markets;

/// <summary>Several measures beside those of peers: in which quarter each stands, how far the best quarter is, and where most is left to catch up.</summary>
/// <remarks>Quartiles by linear interpolation (type 7 of Hyndman and Fan 1996). Figures within 1e-9 count as equal.</remarks>
public sealed class BenchmarkProfile : IExplainable
{
    private const int FewestPeers = 4;

    private BenchmarkProfile() { }

    /// <summary>The measures in input order.</summary>
    public ImmutableArray<MeasureStanding> Measures { get; private init; }

    /// <summary>The weighted mean of the percentiles, 0 to 1.</summary>
    public double Percentile { get; private init; }

    /// <summary>The measures outside the best quarter: largest lag first, then in input order.</summary>
    public ImmutableArray<string> Priorities { get; private init; }

    /// <summary>Places measures among peers.</summary>
    /// <param name="measures">At least one measure, each once.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no measure, or one without peers; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>:
    /// a direction without order, a negative weight; <see cref="FaultCode.InsufficientData"/>: fewer than four peers, of which no quarter can be told;
    /// <see cref="FaultCode.ZeroDenominator"/>: all weights are 0.
    /// </exception>
    public static BenchmarkProfile Of(ReadOnlySpan<BenchmarkMeasure> measures)
    {
        Guard.NotEmpty(measures, nameof(measures));
        for (int i = 0; i < measures.Length; i++)
            Guard.NotEmpty(measures[i].Peers.AsSpan(), $"{Guard.At(nameof(measures), i)}.peers");
        Ids.Unique(measures, measure => measure.Id, nameof(measures));
        double weights = 0;
        for (int i = 0; i < measures.Length; i++)
        {
            string place = Guard.At(nameof(measures), i);
            if (measures[i].Direction is not (Direction.HigherIsBetter or Direction.LowerIsBetter))
                throw Faults.Invalid(place, $"{measures[i].Direction} has no order", "turn the band into a distance, lower is better");
            weights += Guard.NotNegative(measures[i].Weight, place);
        }
        for (int i = 0; i < measures.Length; i++)
            Guard.AtLeast(measures[i].Peers.Length, FewestPeers, $"{Guard.At(nameof(measures), i)}.peers");
        if (weights == 0)
            throw Faults.ZeroDenominator(nameof(measures), "all weights are 0", "give at least one positive weight");
        MeasureStanding[] rows = [.. measures.ToArray().Select(measure => Standing(measure, weights))];
        return new BenchmarkProfile
        {
            Measures = [.. rows],
            Percentile = 1 - rows.Sum(row => row.Lag),
            Priorities = [.. rows.Where(row => row.Quartile > 1).OrderByDescending(row => row.Lag).Select(row => row.Id)],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Weighted percentile among peers", "同业加权百分位"),
            Percentile,
            Phrase.Of($"1 - ({string.Join(" + ", Measures.Select(row => Figures.Text(row.Lag)))})"),
            new Phrase("Hyndman & Fan 1996, type 7", "Hyndman 与 Fan 1996，第 7 类"),
            [
                .. Measures.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Id}"),
                        row.Percentile,
                        Phrase.Of($"quarter {row.Quartile}", $"第 {row.Quartile} 四分位"),
                        default,
                        Explanation.Of(new Phrase("Gap to the median", "与中位数的差距"), row.GapToMedian),
                        Explanation.Of(new Phrase("Gap to the best quarter", "与最优四分位的差距"), row.GapToTopQuartile)
                    )
                ),
            ]
        );

    private static MeasureStanding Standing(BenchmarkMeasure measure, double weights)
    {
        int sign = measure.Direction == Direction.HigherIsBetter ? 1 : -1;
        double[] peers = [.. measure.Peers.Select(peer => sign * peer)];
        double own = sign * measure.Own;
        double top = Quantiles.At(peers, 0.75);
        double median = Quantiles.At(peers, 0.5);
        double equal = peers.Count(peer => Near.Same(peer, own));
        double percentile = (peers.Count(peer => Near.Below(peer, own)) + (equal / 2)) / peers.Length;
        return new MeasureStanding
        {
            Id = measure.Id,
            Percentile = percentile,
            Quartile =
                Near.AtLeast(own, top) ? 1
                : Near.AtLeast(own, median) ? 2
                : Near.AtLeast(own, Quantiles.At(peers, 0.25)) ? 3
                : 4,
            GapToMedian = own - median,
            GapToTopQuartile = own - top,
            Lag = measure.Weight * (1 - percentile) / weights,
        };
    }
}
