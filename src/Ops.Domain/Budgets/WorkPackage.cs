namespace Ops.Domain.Budgets;

/// <summary>A work package and its four earned-value figures. None is negative; what is earned is at most the budget.</summary>
/// <param name="Id">The package's key; unique in its list.</param>
/// <param name="PlannedValue">The budget of the work that should be done by now.</param>
/// <param name="EarnedValue">The budget of the work that is done.</param>
/// <param name="ActualCost">What that work did cost.</param>
/// <param name="BudgetAtCompletion">The budget of all work.</param>
public sealed record WorkPackage(string Id, Money PlannedValue, Money EarnedValue, Money ActualCost, Money BudgetAtCompletion)
{
    /// <summary>The package's key; unique in its list.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));
}
