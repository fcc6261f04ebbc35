namespace Ops.Domain.Processes;

/// <summary>What a report of inefficiencies is told about the process beyond its log.</summary>
/// <remarks>Checked where it is used. Holds lists and makes no claim of value equality beyond theirs.</remarks>
public sealed class InefficiencyOptions
{
    /// <summary>The approvals to look at. Default none.</summary>
    public ImmutableArray<ApprovalStep> Approvals { get; init; } = [];

    /// <summary>How often an approval must have been done before "never refuses" says something; at least 0. Default 1.</summary>
    public int MinimumExecutions { get; init; } = 1;

    /// <summary>The activities that a case might do without. Default none.</summary>
    public ImmutableArray<string> OptionalActivities { get; init; } = [];

    /// <summary>The last activities of cases that ended well. Default none: then no activity is found to be skipped.</summary>
    public ImmutableArray<string> GoodEnds { get; init; } = [];

    /// <summary>The share of the good cases without an optional activity from which on it is reported; in [0, 1]. Default 0.</summary>
    public double SkipThreshold { get; init; }
}
