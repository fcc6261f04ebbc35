namespace Ops.Domain.Budgets;

/// <summary>A product as planned and as sold. No figure is negative.</summary>
/// <param name="Name">The product; unique in its list.</param>
/// <param name="BudgetQuantity">Units planned.</param>
/// <param name="BudgetPrice">Price planned.</param>
/// <param name="BudgetVariableCost">Variable cost of a unit as planned.</param>
/// <param name="ActualQuantity">Units sold.</param>
/// <param name="ActualPrice">Price got.</param>
/// <param name="ActualVariableCost">Variable cost of a unit as it was.</param>
public sealed record ProductSales(
    string Name,
    decimal BudgetQuantity,
    Money BudgetPrice,
    Money BudgetVariableCost,
    decimal ActualQuantity,
    Money ActualPrice,
    Money ActualVariableCost
)
{
    /// <summary>The product; unique in its list.</summary>
    public string Name { get; } = Guard.NotBlank(Name, nameof(Name));
}
