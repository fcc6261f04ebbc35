namespace Ops.Domain.Kpis;

/// <summary>Why did a ratio move: did the segments get better, or did the weight shift between them?</summary>
/// <remarks>
/// The ratio is Σ numerators / Σ denominators, never a mean of ratios. Computed in exact fractions: rate, mix and interaction close to
/// the change exactly and are then rounded once. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class RatioDecomposition : IExplainable
{
    private RatioDecomposition() { }

    /// <summary>How the change was split.</summary>
    public RatioMethod Method { get; private init; }

    /// <summary>The ratio of the base period.</summary>
    public double BaseRatio { get; private init; }

    /// <summary>The ratio of the current period.</summary>
    public double CurrentRatio { get; private init; }

    /// <summary>Current less base: the sum of the effects.</summary>
    public double Change { get; private init; }

    /// <summary>The change that comes from the segments' own ratios.</summary>
    public double Rate { get; private init; }

    /// <summary>The change that comes from the segments' weights.</summary>
    public double Mix { get; private init; }

    /// <summary>What both do together; 0 by the midpoint method.</summary>
    public double Interaction { get; private init; }

    /// <summary>The effects of each segment, in the order given.</summary>
    public ImmutableArray<RatioEffects> Segments { get; private init; }

    /// <summary>Decomposes the change of a ratio.</summary>
    /// <param name="segments">The segments; at least one.</param>
    /// <param name="method">How to split; midpoint unless said otherwise.</param>
    /// <returns>The effects.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no segment. <see cref="FaultCode.DuplicateKey"/>: a segment twice. <see cref="FaultCode.InvalidArgument"/>: an undefined
    /// method. <see cref="FaultCode.ZeroDenominator"/>: a denominator, or the sum of them, is 0.
    /// </exception>
    public static RatioDecomposition Of(ReadOnlySpan<RatioSegment> segments, RatioMethod method = RatioMethod.Midpoint)
    {
        Guard.NotEmpty(segments, nameof(segments));
        Keys.Of(segments, segment => segment.Key, nameof(segments));
        Guard.Defined(method, nameof(method));
        var (n0, d0, n1, d1) = (Fraction.Zero, Fraction.Zero, Fraction.Zero, Fraction.Zero);
        foreach (var segment in segments)
        {
            if (segment.BaseDenominator == 0 || segment.Denominator == 0)
                throw Faults.ZeroDenominator(
                    $"segment '{segment.Key}'",
                    "a denominator is 0",
                    "leave the segment out or join it to another"
                );
            (n0, d0) = (n0 + segment.BaseNumerator, d0 + segment.BaseDenominator);
            (n1, d1) = (n1 + segment.Numerator, d1 + segment.Denominator);
        }
        if (d0.IsZero || d1.IsZero)
            throw Faults.ZeroDenominator(nameof(segments), "the denominators sum to 0", "check their signs");
        var (total0, total1) = (n0 / d0, n1 / d1);
        var parts = new (Fraction Rate, Fraction Mix, Fraction Interaction)[segments.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Shift(segments[i], d0, d1).Split(method, total0, total1);
        Fraction[] sums =
        [
            Fraction.Sum(parts.Select(part => part.Rate)),
            Fraction.Sum(parts.Select(part => part.Mix)),
            Fraction.Sum(parts.Select(part => part.Interaction)),
        ];
        Closure.Require(sums, total1 - total0);
        string[] keys = new string[segments.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = segments[i].Key;
        return new RatioDecomposition
        {
            Method = method,
            BaseRatio = total0.ToDouble(),
            CurrentRatio = total1.ToDouble(),
            Change = (total1 - total0).ToDouble(),
            Rate = sums[0].ToDouble(),
            Mix = sums[1].ToDouble(),
            Interaction = sums[2].ToDouble(),
            Segments =
            [
                .. parts.Select(
                    (part, i) => new RatioEffects(keys[i], part.Rate.ToDouble(), part.Mix.ToDouble(), part.Interaction.ToDouble())
                ),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change", "变动"),
            Change,
            Phrase.Of($"{CurrentRatio} - {BaseRatio}"),
            Method == RatioMethod.Midpoint ? new Phrase("midpoint method", "中点法") : new Phrase("base-weighted method", "基期加权法"),
            Told("Rate", "比率影响", Rate, effects => effects.Rate),
            Told("Mix", "结构影响", Mix, effects => effects.Mix),
            Told("Interaction", "交互影响", Interaction, effects => effects.Interaction)
        );

    private Explanation Told(string english, string chinese, double sum, Func<RatioEffects, double> effect) =>
        Explanation.Of(
            new Phrase(english, chinese),
            sum,
            default,
            default,
            [.. Segments.Select(segment => Explanation.Of(Named.Segment(segment.Key), effect(segment)))]
        );

    private static RatioShift Shift(RatioSegment segment, Fraction d0, Fraction d1) =>
        new(
            segment.BaseDenominator / d0,
            segment.Denominator / d1,
            (Fraction)segment.BaseNumerator / segment.BaseDenominator,
            (Fraction)segment.Numerator / segment.Denominator
        );
}
