namespace Ops.Domain.Risks;

/// <summary>Where a finding stands.</summary>
public enum FindingStatus
{
    /// <summary>Open, and not yet late.</summary>
    Open = 0,

    /// <summary>Open and late.</summary>
    Overdue,

    /// <summary>Closed in time.</summary>
    Closed,

    /// <summary>Closed, but late.</summary>
    ClosedLate,
}
