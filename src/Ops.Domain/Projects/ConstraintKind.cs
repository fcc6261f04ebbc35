namespace Ops.Domain.Projects;

/// <summary>What a date constraint bounds.</summary>
public enum ConstraintKind
{
    /// <summary>The earliest start is at least the value.</summary>
    StartNoEarlierThan,

    /// <summary>The latest finish is at most the value; early dates do not move.</summary>
    FinishNoLaterThan,
}
