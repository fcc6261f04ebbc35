namespace Ops.Domain.Budgets;

/// <summary>The cost of an activity or an object, or of capacity that nobody used.</summary>
/// <param name="Id">What it is.</param>
/// <param name="Cost">Its cost, exact to 28 digits.</param>
/// <param name="Rounded">Its cost in whole minor units, so that all add up to the total; null for an activity, which is none of the parts.</param>
/// <param name="Rate">The cost of a driver unit; null where there is no driver, and for what has none.</param>
public sealed record CostShare(string Id, Money Cost, Money? Rounded = null, Money? Rate = null);
