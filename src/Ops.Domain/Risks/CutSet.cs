namespace Ops.Domain.Risks;

/// <summary>Events that together bring the top event about, none of which can be left out (最小割集).</summary>
/// <remarks>Two cut sets are equal when their events and probabilities are.</remarks>
public sealed record CutSet
{
    internal CutSet(ImmutableArray<string> events, double probability)
    {
        Events = events;
        Probability = probability;
    }

    /// <summary>The events by id, ordered.</summary>
    public ImmutableArray<string> Events { get; }

    /// <summary>The probability that all of them occur.</summary>
    public double Probability { get; }

    /// <summary>Equal when events and probability are.</summary>
    /// <param name="other">The other cut set.</param>
    /// <returns>True when both say the same.</returns>
    public bool Equals(CutSet? other) =>
        other is not null && Probability == other.Probability && Events.AsSpan().SequenceEqual(other.Events.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(CutSet)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Events.Length, Events[0], Probability);
}
