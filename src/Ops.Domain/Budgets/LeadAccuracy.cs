namespace Ops.Domain.Budgets;

/// <summary>How good plans were that were made so many periods ahead.</summary>
/// <param name="Lead">How many periods ahead, from 1.</param>
/// <param name="Count">How many planned amounts can be compared.</param>
/// <param name="Bias">The mean of plan − actual: positive if plans are too high; null without a comparison.</param>
/// <param name="WeightedError">Σ|plan − actual| / Σ|actual| (WAPE); null without a comparison or if all actuals are 0.</param>
public sealed record LeadAccuracy(int Lead, int Count, Money? Bias, double? WeightedError);
