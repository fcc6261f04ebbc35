namespace Ops.Domain.Budgets;

/// <summary>What an item receives.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Amount">The amount.</param>
public sealed record ItemFunding(string Item, Money Amount);
