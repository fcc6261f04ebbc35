namespace Ops.Domain.Risks;

/// <summary>How urgent an obligation is.</summary>
public enum ObligationStatus
{
    /// <summary>Due later.</summary>
    Ok = 0,

    /// <summary>Due within the days of warning.</summary>
    DueSoon,

    /// <summary>Was due before the day.</summary>
    Overdue,
}
