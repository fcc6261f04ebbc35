namespace Ops.Domain.Budgets;

/// <summary>An amount in a cell of a budget.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Amount">The amount.</param>
public sealed record CellAmount(BudgetCell Cell, Money Amount)
{
    /// <summary>The cell.</summary>
    public BudgetCell Cell { get; } = Guard.NotNull(Cell, nameof(Cell));
}
