using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>What was used up of a cell on a day; negative for a credit.</summary>
/// <param name="Date">The day.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Amount">The amount.</param>
public sealed record CellConsumption(LocalDate Date, BudgetCell Cell, Money Amount)
{
    /// <summary>The cell.</summary>
    public BudgetCell Cell { get; } = Guard.NotNull(Cell, nameof(Cell));
}
