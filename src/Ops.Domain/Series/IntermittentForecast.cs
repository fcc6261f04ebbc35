namespace Ops.Domain.Series;

/// <summary>Expected demand per period of a product that is asked for now and then.</summary>
/// <remarks>Equal when all figures are.</remarks>
public sealed record IntermittentForecast : IExplainable
{
    internal IntermittentForecast() { }

    /// <summary>Expected demand per period, the same for every period ahead.</summary>
    public double Value { get; internal init; }

    /// <summary>Smoothed size of a demand when there is one.</summary>
    public double Size { get; internal init; }

    /// <summary>Smoothed number of periods from one demand to the next; null for a method that does not use it.</summary>
    public double? Interval { get; internal init; }

    /// <summary>Smoothed probability of a demand in a period; null for a method that does not use it.</summary>
    public double? Probability { get; internal init; }

    /// <summary>What was expected of each period one period before; null up to and including the first demand.</summary>
    public ImmutableArray<double?> Fitted { get; internal init; } = [];

    internal Phrase Formula { get; init; }

    internal Phrase Source { get; init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Demand per period", "每期需求"),
            Value,
            Formula,
            Source,
            Explanation.Of(new Phrase("Size of a demand", "需求量"), Size),
            Explanation.Of(new Phrase("Interval between demands", "需求间隔"), Interval),
            Explanation.Of(new Phrase("Probability of demand", "需求概率"), Probability)
        );

    /// <summary>Equal when all figures are.</summary>
    /// <param name="other">The other forecast.</param>
    /// <returns>True when both are the same.</returns>
    public bool Equals(IntermittentForecast? other) =>
        other is not null
        && Value.Equals(other.Value)
        && Size.Equals(other.Size)
        && Interval.Equals(other.Interval)
        && Probability.Equals(other.Probability)
        && Source == other.Source
        && Fitted.AsSpan().SequenceEqual(other.Fitted.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(IntermittentForecast)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Value, Size, Interval, Probability, Fitted.Length);
}
