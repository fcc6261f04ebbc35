using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>How a department supports others.</summary>
public sealed record SupportFigures
{
    internal SupportFigures() { }

    /// <summary>The department; null for all together.</summary>
    public string? Team { get; internal init; }

    /// <summary>How many requests it got.</summary>
    public int Requests { get; internal init; }

    /// <summary>How many of them are open.</summary>
    public int Open { get; internal init; }

    /// <summary>Resolved in time.</summary>
    public int Met { get; internal init; }

    /// <summary>Resolved late, or open and past due.</summary>
    public int Breached { get; internal init; }

    /// <summary>Met / (met + breached); null when none is judged.</summary>
    public double? Rate { get; internal init; }

    /// <summary>The lower end of its Wilson interval.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double? Upper { get; internal init; }

    /// <summary>How many answers came late or are past due.</summary>
    public int AnswersBreached { get; internal init; }

    /// <summary>The longest working time of an open request; null when none is open.</summary>
    public Duration? OldestOpen { get; internal init; }
}
