namespace Ops.Domain.Series;

/// <summary>Target, phases and baselines of a Making Data Count chart.</summary>
public sealed record PlotTheDotsOptions
{
    /// <summary>The target; null (the default) for none.</summary>
    public double? Target { get; init; }

    /// <summary>The points, by index from 1, at which a new phase with new limits starts, ascending. Default: none.</summary>
    public IReadOnlyList<int> RebaseAt { get; init; } = [];

    /// <summary>How many of the first points of each phase give its limits, at least 2; null (the default) for all.</summary>
    public int? FixAfter { get; init; }

    /// <summary>Whether moving ranges at or above 3.267·mean are left out once. Default: true, as the programme advises.</summary>
    public bool ScreenOutliers { get; init; } = true;

    /// <summary>Equal when all settings are, lists element by element.</summary>
    /// <param name="other">The other settings.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(PlotTheDotsOptions? other) =>
        other is not null
        && Target == other.Target
        && FixAfter == other.FixAfter
        && ScreenOutliers == other.ScreenOutliers
        && RebaseAt.SequenceEqual(other.RebaseAt);

    /// <summary>A hash code that agrees with equality.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Target, FixAfter, ScreenOutliers, RebaseAt.Count);
}
