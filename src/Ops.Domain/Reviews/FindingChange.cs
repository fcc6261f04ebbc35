namespace Ops.Domain.Reviews;

/// <summary>What became of a finding from one review to the next.</summary>
public enum FindingChange
{
    /// <summary>Found now, not before.</summary>
    New,

    /// <summary>Found both times, and now graver, or with more at stake; where as much is at stake, with a higher score. An estimate is less sure than what was reported: that alone is no change for the better.</summary>
    Worse,

    /// <summary>Found both times, with as much at stake and the same score.</summary>
    Unchanged,

    /// <summary>Found both times, and now less grave, or with less at stake; where as much is at stake, with a lower score.</summary>
    Better,

    /// <summary>Found before; now the same rule looked at the same figure and found nothing.</summary>
    Resolved,

    /// <summary>Found before; now its rule was not applied or its figure was not given, so that nobody knows.</summary>
    NotAsked,
}
