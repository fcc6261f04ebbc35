namespace Ops.Domain.Reviews;

/// <summary>What kind of decision of management a finding waits for.</summary>
public enum DecisionKind
{
    /// <summary>Money must be moved, released or put into the next budget.</summary>
    MoveMoney,

    /// <summary>Goals must be settled: conflicting ones reconciled, or one backed with resources or set anew.</summary>
    SettleGoals,

    /// <summary>A risk must be treated, or accepted by name and date.</summary>
    BearRisk,
}
