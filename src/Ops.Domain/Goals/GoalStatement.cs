using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>A goal as someone wrote it down, perhaps with gaps: what the SMART check reads.</summary>
public sealed record GoalStatement
{
    /// <summary>What is wanted, in words.</summary>
    public string? Title { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>The metric.</summary>
    public string? Metric { get; init; }

    /// <summary>The unit of the metric.</summary>
    public string? Unit { get; init; }

    /// <summary>Where it starts.</summary>
    public double? Baseline { get; init; }

    /// <summary>Where it should arrive.</summary>
    public double? Target { get; init; }

    /// <summary>Whether the metric shall rise or fall.</summary>
    public Direction? Direction { get; init; }

    /// <summary>The first day.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>The last day, itself included.</summary>
    public LocalDate? End { get; init; }

    /// <summary>True for a goal of the top level, which needs no parent.</summary>
    public bool IsTopLevel { get; init; }

    /// <summary>The goals that it serves.</summary>
    public ImmutableArray<string> Parents { get; init; } = [];

    /// <summary>The metric over past periods of equal length, the latest last; default if nothing is known.</summary>
    public ImmutableArray<double> History { get; init; }

    /// <summary>How many such periods are left.</summary>
    public double? PeriodsLeft { get; init; }

    /// <summary>Equal when all parts are, lists in order.</summary>
    /// <param name="other">The other statement.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(GoalStatement? other) =>
        other is not null
        && (Title, Owner, Metric, Unit) == (other.Title, other.Owner, other.Metric, other.Unit)
        && (Baseline, Target, Direction, Start, End) == (other.Baseline, other.Target, other.Direction, other.Start, other.End)
        && (IsTopLevel, PeriodsLeft) == (other.IsTopLevel, other.PeriodsLeft)
        && Same(Parents, other.Parents)
        && Same(History, other.History);

    /// <summary>A hash code that agrees with <see cref="Equals(GoalStatement)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Title, Owner, Metric, Baseline, Target, Direction, Start, End);

    private static bool Same<T>(ImmutableArray<T> one, ImmutableArray<T> other)
        where T : IEquatable<T> => one.IsDefault == other.IsDefault && (one.IsDefault || one.AsSpan().SequenceEqual(other.AsSpan()));
}
