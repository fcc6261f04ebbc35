namespace Ops.Domain.Processes;

/// <summary>How often an activity is done again in the same case.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Cases">The cases in which it occurs.</param>
/// <param name="CasesWithRework">The cases in which it occurs twice or more.</param>
/// <param name="SelfLoops">Repeats directly after itself.</param>
/// <param name="Returns">Repeats after something else.</param>
public readonly record struct ActivityRework(string Activity, int Cases, int CasesWithRework, int SelfLoops, int Returns)
{
    /// <summary>All occurrences beyond the first of each case.</summary>
    public int ExtraOccurrences => SelfLoops + Returns;
}
