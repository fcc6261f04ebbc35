namespace Ops.Domain.Budgets;

/// <summary>An asset and how it is written off.</summary>
/// <param name="Method">How the cost is spread.</param>
/// <param name="Cost">What the asset cost, in whole minor units.</param>
/// <param name="Salvage">What is left in the end, at most the cost, in whole minor units.</param>
/// <param name="Life">The life in whole years, at least 1.</param>
public sealed record DepreciationPlan(DepreciationMethod Method, Money Cost, Money Salvage, int Life)
{
    /// <summary>Declining balance: how many times the straight-line share is taken; above 0, 2 unless said otherwise.</summary>
    public decimal Factor { get; init; } = 2;

    /// <summary>Declining balance: whether it goes over to straight line once that takes at least as much; true unless said otherwise.</summary>
    public bool Switch { get; init; } = true;

    /// <summary>The part of the first year in which the asset is used, above 0 and at most 1; below 1 there is one calendar year more.</summary>
    public decimal FirstYearFraction { get; init; } = 1;
}
