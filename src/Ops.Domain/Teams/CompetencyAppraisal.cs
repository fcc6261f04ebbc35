namespace Ops.Domain.Teams;

/// <summary>What all say about one competency.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class CompetencyAppraisal
{
    internal CompetencyAppraisal() { }

    /// <summary>The competency.</summary>
    public string Competency { get; internal init; } = "";

    /// <summary>The kinds of rater without the person's own score; ordinal.</summary>
    public ImmutableArray<RelationScore> ByRelation { get; internal init; }

    /// <summary>The weighted mean of the kinds shown with a weight above 0; null when none is.</summary>
    public double? Overall { get; internal init; }

    /// <summary>The person's own score; null without one.</summary>
    public double? Self { get; internal init; }

    /// <summary>Self − overall; null without one of them.</summary>
    public double? SelfGap { get; internal init; }

    /// <summary>How much the shown raters agree, r_wg = 1 − s² / ((A² − 1)/12), not clipped; null under two scores.</summary>
    public double? Agreement { get; internal init; }

    /// <summary>How the own score stands to the others; null without a gap.</summary>
    public SelfReading? Reading { get; internal init; }
}
