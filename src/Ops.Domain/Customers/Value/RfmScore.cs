namespace Ops.Domain.Customers;

/// <summary>The scores of one customer; the best is the number of bins, the worst 1.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Recency">The score of recency: high for a recent order.</param>
/// <param name="Frequency">The score of the number of orders.</param>
/// <param name="Monetary">The score of the amount.</param>
public readonly record struct RfmScore(string Customer, int Recency, int Frequency, int Monetary);
