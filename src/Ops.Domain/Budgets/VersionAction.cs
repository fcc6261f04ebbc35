namespace Ops.Domain.Budgets;

/// <summary>What somebody does with a version of a budget.</summary>
public enum VersionAction
{
    /// <summary>Begins a version.</summary>
    Draft = 0,

    /// <summary>Hands a draft, or a version that was rejected, in for approval.</summary>
    Submit,

    /// <summary>Approves what another has handed in.</summary>
    Approve,

    /// <summary>Gives back what was handed in, with a reason.</summary>
    Reject,

    /// <summary>Gives up a version that is not approved.</summary>
    Withdraw,
}
