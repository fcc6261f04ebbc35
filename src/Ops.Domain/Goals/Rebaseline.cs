using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>What is agreed for a key result from a day on, and why.</summary>
public sealed record Rebaseline
{
    internal Rebaseline(KeyResult keyResult, LocalDate from, Phrase reason)
    {
        KeyResult = keyResult;
        From = from;
        Reason = reason;
    }

    /// <summary>What is agreed.</summary>
    public KeyResult KeyResult { get; }

    /// <summary>From which day on.</summary>
    public LocalDate From { get; }

    /// <summary>Why.</summary>
    public Phrase Reason { get; }
}
