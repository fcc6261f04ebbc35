namespace Ops.Domain.Budgets;

/// <summary>The price and the efficiency variance of one input. Positive is favourable.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Price">(standard price − actual price) · actual quantity.</param>
/// <param name="Efficiency">(standard quantity − actual quantity) · standard price.</param>
public sealed record InputVariance(string Name, Money Price, Money Efficiency);
