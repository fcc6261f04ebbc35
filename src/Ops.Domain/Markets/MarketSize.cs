namespace Ops.Domain.Markets;

/// <summary>A market's size from above (TAM, SAM, SOM) and from below (segments), and whether the two agree.</summary>
/// <remarks>
/// Each factor has the mean (l + 4m + h)/6 and deviation (h − l)/6 of PERT (Malcolm, Roseboom, Clark &amp; Fazar, Operations Research 7, 1959); factors are
/// independent, segments too.
/// </remarks>
public sealed class MarketSize : IExplainable
{
    private MarketSize() { }

    /// <summary>The size from above.</summary>
    public SizeRange TopDown { get; private init; } = null!;

    /// <summary>The running products from above, one for each factor: TAM, SAM, SOM.</summary>
    public ImmutableArray<SizeRange> Steps { get; private init; }

    /// <summary>The size from below: the sum of the segments.</summary>
    public SizeRange BottomUp { get; private init; } = null!;

    /// <summary>The segments in input order, each with its share.</summary>
    public ImmutableArray<SizeRange> Segments { get; private init; }

    /// <summary>Mean from below − mean from above.</summary>
    public double Gap { get; private init; }

    /// <summary>Gap / mean from above; null where that is 0.</summary>
    public double? GapRatio { get; private init; }

    /// <summary>Gap / the deviation of both together; null where nothing varies.</summary>
    public double? Z { get; private init; }

    /// <summary>The lower end of what both ranges have in common; null when they are apart.</summary>
    public double? OverlapLow { get; private init; }

    /// <summary>The upper end.</summary>
    public double? OverlapHigh { get; private init; }

    /// <summary>The factor from above with the largest deviation / mean (ties: the first); null when none varies.</summary>
    public string? LeastCertain { get; private init; }

    /// <summary>Sizes a market both ways.</summary>
    /// <param name="topDown">The factors from above, each name once.</param>
    /// <param name="bottomUp">The segments, each once, each with at least one factor.</param>
    /// <returns>The sizing.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a negative figure;
    /// <see cref="FaultCode.NotOrdered"/>: not low ≤ mode ≤ high.
    /// </exception>
    public static MarketSize Of(ReadOnlySpan<RangeFactor> topDown, ReadOnlySpan<MarketSegment> bottomUp)
    {
        Check(topDown, bottomUp);
        var steps = new SizeRange[topDown.Length];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = Product(topDown[i].Name, topDown[..(i + 1)]);
        var segments = new SizeRange[bottomUp.Length];
        for (int i = 0; i < segments.Length; i++)
            segments[i] = Product(bottomUp[i].Segment, bottomUp[i].Factors.AsSpan());
        var above = steps[^1];
        var below = new SizeRange
        {
            Name = "bottom-up",
            Low = segments.Sum(segment => segment.Low),
            Mode = segments.Sum(segment => segment.Mode),
            High = segments.Sum(segment => segment.High),
            Mean = segments.Sum(segment => segment.Mean),
            StandardDeviation = Math.Sqrt(segments.Sum(segment => segment.StandardDeviation * segment.StandardDeviation)),
        };
        double gap = below.Mean - above.Mean;
        double deviation = Math.Sqrt(
            (above.StandardDeviation * above.StandardDeviation) + (below.StandardDeviation * below.StandardDeviation)
        );
        double low = Math.Max(above.Low, below.Low);
        double high = Math.Min(above.High, below.High);
        bool overlaps = Near.AtMost(low, high);
        return new MarketSize
        {
            TopDown = above,
            Steps = [.. steps],
            BottomUp = below,
            Segments = [.. segments.Select(segment => segment with { Share = below.Mean > 0 ? segment.Mean / below.Mean : null })],
            Gap = gap,
            GapRatio = above.Mean > 0 ? gap / above.Mean : null,
            Z = deviation > 0 ? gap / deviation : null,
            OverlapLow = overlaps ? low : null,
            OverlapHigh = overlaps ? Math.Max(low, high) : null,
            LeastCertain = LeastCertainOf(topDown),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Gap between bottom-up and top-down", "自下而上与自上而下之差"),
            Gap,
            Phrase.Of($"{BottomUp.Mean} - {TopDown.Mean}"),
            new Phrase("Malcolm et al. 1959", "Malcolm 等 1959"),
            [Explanation.Of(new Phrase("Gap in deviations", "以标准差计的差距"), Z), .. Steps.Select(Explain), .. Segments.Select(Explain)]
        );

    private static Explanation Explain(SizeRange range) =>
        Explanation.Of(Phrase.Of($"{range.Name}"), range.Mean, Phrase.Of($"{range.Low} … {range.Mode} … {range.High}"));

    private static void Check(ReadOnlySpan<RangeFactor> topDown, ReadOnlySpan<MarketSegment> bottomUp)
    {
        Guard.NotEmpty(topDown, nameof(topDown));
        Guard.NotEmpty(bottomUp, nameof(bottomUp));
        for (int i = 0; i < bottomUp.Length; i++)
            Guard.NotEmpty(bottomUp[i].Factors.AsSpan(), $"{Guard.At(nameof(bottomUp), i)}.factors");
        Ids.Unique(topDown, factor => factor.Name, nameof(topDown));
        Ids.Unique(bottomUp, segment => segment.Segment, nameof(bottomUp));
        for (int i = 0; i < bottomUp.Length; i++)
            Ids.Unique(bottomUp[i].Factors.AsSpan(), factor => factor.Name, $"{Guard.At(nameof(bottomUp), i)}.factors");
        NotNegative(topDown, nameof(topDown));
        for (int i = 0; i < bottomUp.Length; i++)
            NotNegative(bottomUp[i].Factors.AsSpan(), Guard.At(nameof(bottomUp), i));
        Ordered(topDown, nameof(topDown));
        for (int i = 0; i < bottomUp.Length; i++)
            Ordered(bottomUp[i].Factors.AsSpan(), Guard.At(nameof(bottomUp), i));
    }

    private static void NotNegative(ReadOnlySpan<RangeFactor> factors, string place)
    {
        for (int i = 0; i < factors.Length; i++)
        {
            Guard.NotNegative(factors[i].Low, $"{Guard.At(place, i)}.low");
            Guard.NotNegative(factors[i].Mode, $"{Guard.At(place, i)}.mode");
            Guard.NotNegative(factors[i].High, $"{Guard.At(place, i)}.high");
        }
    }

    private static void Ordered(ReadOnlySpan<RangeFactor> factors, string place)
    {
        for (int i = 0; i < factors.Length; i++)
        {
            if (factors[i].Low > factors[i].Mode || factors[i].Mode > factors[i].High)
                throw Faults.NotOrdered(Guard.At(place, i), $"'{factors[i].Name}' is not low ≤ mode ≤ high", "give the range in order");
        }
    }

    /// <summary>Mean and variance grow factor by factor, so that nothing cancels: V' = V·(v + m²) + M²·v.</summary>
    private static SizeRange Product(string name, ReadOnlySpan<RangeFactor> factors)
    {
        double low = 1;
        double mode = 1;
        double high = 1;
        double mean = 1;
        double variance = 0;
        foreach (var factor in factors)
        {
            low *= factor.Low;
            mode *= factor.Mode;
            high *= factor.High;
            double m = MeanOf(factor);
            double v = DeviationOf(factor) * DeviationOf(factor);
            variance = (variance * (v + (m * m))) + (mean * mean * v);
            mean *= m;
        }
        return new SizeRange
        {
            Name = name,
            Low = low,
            Mode = mode,
            High = high,
            Mean = mean,
            StandardDeviation = Math.Sqrt(variance),
        };
    }

    private static double MeanOf(RangeFactor factor) => (factor.Low + (4 * factor.Mode) + factor.High) / 6;

    private static double DeviationOf(RangeFactor factor) => (factor.High - factor.Low) / 6;

    private static string? LeastCertainOf(ReadOnlySpan<RangeFactor> factors)
    {
        string? name = null;
        double most = 0;
        foreach (var factor in factors)
        {
            double spread = DeviationOf(factor) > 0 ? DeviationOf(factor) / MeanOf(factor) : 0;
            if (spread > 0 && (name is null || Near.Above(spread, most)))
                (name, most) = (factor.Name, spread);
        }
        return name;
    }
}
