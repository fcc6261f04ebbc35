namespace Ops.Domain.Improvement;

/// <summary>A cause with all that stands below it.</summary>
public sealed record CauseRow
{
    internal CauseRow() { }

    /// <summary>The cause.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>How many whys lead to it; 0 for the problem.</summary>
    public int Depth { get; internal init; }

    /// <summary>What it accounts for, all below it included.</summary>
    public decimal Total { get; internal init; }

    /// <summary>Its part of the problem; null when nothing was counted.</summary>
    public double? Share { get; internal init; }

    /// <summary>Its branch; null without one.</summary>
    public string? Category { get; internal init; }

    /// <summary>Whether no further why is asked: a root cause.</summary>
    public bool IsRootCause { get; internal init; }

    /// <summary>Whether every link up to the problem was checked.</summary>
    public bool IsProven { get; internal init; }
}
