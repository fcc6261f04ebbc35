namespace Ops.Domain.Budgets;

/// <summary>A version of a budget and where it stands.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SubmittedBy">Who handed it in last; null if nobody did.</param>
public sealed record BudgetVersion(string Id, VersionKind Kind, VersionState State, string? SubmittedBy);
