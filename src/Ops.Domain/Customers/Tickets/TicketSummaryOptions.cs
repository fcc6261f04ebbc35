using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>Settings of a report on tickets.</summary>
public sealed record TicketSummaryOptions
{
    /// <summary>Within which time after the solution a new ticket of the same customer and category is a repeat; at least 0. Default 7 days.</summary>
    public Duration RepeatWindow { get; init; } = Duration.FromDays(7);

    /// <summary>The edges of the age buckets of open tickets, rising and above 0; the first bucket starts at 0, the last has no end. Default 1, 3 and 7 days.</summary>
    public ImmutableArray<Duration> AgeEdges
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [Duration.FromDays(1), Duration.FromDays(3), Duration.FromDays(7)];

    /// <summary>The confidence of the intervals, strictly between 0 and 1. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Equal when all settings are.</summary>
    /// <param name="other">The other settings.</param>
    /// <returns>True when they say the same.</returns>
    public bool Equals(TicketSummaryOptions? other) =>
        other is not null
        && RepeatWindow == other.RepeatWindow
        && Confidence.Equals(other.Confidence)
        && AgeEdges.AsSpan().SequenceEqual(other.AgeEdges.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(TicketSummaryOptions)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(RepeatWindow, Confidence, AgeEdges.Length);

    internal void Check()
    {
        if (RepeatWindow < Duration.Zero)
            throw Faults.Invalid("options.RepeatWindow", $"{RepeatWindow} is negative", "give a time of at least 0");
        for (int i = 0; i < AgeEdges.Length; i++)
        {
            if (AgeEdges[i] <= (i == 0 ? Duration.Zero : AgeEdges[i - 1]))
                throw Faults.Invalid(Guard.At("options.AgeEdges", i), $"{AgeEdges[i]} does not rise", "give rising times above 0");
        }
        Guard.OpenProbability(Confidence, "options.Confidence");
    }
}
