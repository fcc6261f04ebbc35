namespace Ops.Domain.Teams;

/// <summary>How a 360° appraisal is read.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class MultiRaterOptions
{
    /// <summary>The bottom of the scale; default 1.</summary>
    public double ScaleMinimum { get; init; } = 1;

    /// <summary>The top of the scale, above the bottom; default 5.</summary>
    public double ScaleMaximum { get; init; } = 5;

    /// <summary>The anonymity floor: a kind of rater with fewer raters of a competency is not shown; at least 0, default 3.</summary>
    public int Floor { get; init; } = 3;

    /// <summary>The kinds of rater that are shown whatever their number; default the manager.</summary>
    public ImmutableArray<string> Exempt { get; init; } = ["manager"];

    /// <summary>From this difference between self and others on, it is a finding; at least 0, default 0.5.</summary>
    public double GapLimit { get; init; } = 0.5;
}
