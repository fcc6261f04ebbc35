namespace Ops.Domain.Budgets;

/// <summary>How two limits of materiality work together.</summary>
public enum MaterialityRule
{
    /// <summary>All limits given must be reached.</summary>
    Both = 0,

    /// <summary>One of the limits given is enough.</summary>
    Either,
}
