namespace Ops.Domain.Series;

/// <summary>The limits between which future values lie with one probability, period by period.</summary>
/// <remarks>Two bands are equal when level and all limits are.</remarks>
public sealed record ForecastBand
{
    internal ForecastBand() { }

    /// <summary>The probability in percent, such as 95.</summary>
    public double Level { get; internal init; }

    /// <summary>Lower limits, [0] for the next period; null where the limit is not defined.</summary>
    public ImmutableArray<double?> Lower { get; internal init; } = [];

    /// <summary>Upper limits, [0] for the next period; null where the limit is not defined.</summary>
    public ImmutableArray<double?> Upper { get; internal init; } = [];

    /// <summary>Equal when level and limits are.</summary>
    /// <param name="other">The other band.</param>
    /// <returns>True when both are the same.</returns>
    public bool Equals(ForecastBand? other) =>
        other is not null
        && Level.Equals(other.Level)
        && Lower.AsSpan().SequenceEqual(other.Lower.AsSpan())
        && Upper.AsSpan().SequenceEqual(other.Upper.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(ForecastBand)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Level, Lower.Length);
}
