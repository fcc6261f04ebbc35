namespace Ops.Domain.Reviews;

/// <summary>What the facts say of a cross-link.</summary>
public enum LinkStanding
{
    /// <summary>All its claims are true.</summary>
    Holds,

    /// <summary>No claim is false, and at least one cannot be told from these facts.</summary>
    Untested,

    /// <summary>At least one of its claims is false.</summary>
    Refuted,
}
