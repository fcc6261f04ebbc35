namespace Ops.Domain.Budgets;

/// <summary>A work package with its status.</summary>
/// <param name="Id">The package's key.</param>
/// <param name="Status">Its status.</param>
public sealed record WorkPackageStatus(string Id, EarnedValueStatus Status);
