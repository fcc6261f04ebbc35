namespace Ops.Domain.Budgets;

/// <summary>Where a version of a budget stands.</summary>
public enum VersionState
{
    /// <summary>Being drawn up.</summary>
    Draft = 0,

    /// <summary>Handed in for approval.</summary>
    Submitted,

    /// <summary>Approved and in force.</summary>
    Approved,

    /// <summary>Given back; it may be handed in again.</summary>
    Rejected,

    /// <summary>Given up.</summary>
    Withdrawn,

    /// <summary>Once in force, replaced by a later version.</summary>
    Superseded,
}
