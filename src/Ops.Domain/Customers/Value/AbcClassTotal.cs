namespace Ops.Domain.Customers;

/// <summary>What one class comes to.</summary>
/// <param name="Class">The class.</param>
/// <param name="Count">How many items it has.</param>
/// <param name="CountShare">Count / all items.</param>
/// <param name="Amount">What they come to.</param>
/// <param name="AmountShare">Amount / total.</param>
public sealed record AbcClassTotal(AbcClass Class, int Count, double CountShare, Money Amount, double AmountShare);
