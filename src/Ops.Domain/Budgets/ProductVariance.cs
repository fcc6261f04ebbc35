namespace Ops.Domain.Budgets;

/// <summary>The parts of one product's variance of contribution. Positive is favourable; volume = mix + quantity.</summary>
/// <param name="Name">The product.</param>
/// <param name="Price">(actual − planned price) · units sold.</param>
/// <param name="VariableCost">(planned − actual variable cost) · units sold.</param>
/// <param name="Volume">(units sold − planned) · planned margin.</param>
/// <param name="Mix">(units sold − all units sold · planned share) · planned margin.</param>
/// <param name="Quantity">(all units sold − all planned) · planned share · planned margin.</param>
public sealed record ProductVariance(string Name, Money Price, Money VariableCost, Money Volume, Money Mix, Money Quantity);
