namespace Ops.Domain.Budgets;

/// <summary>A line of a budget beside what came of it.</summary>
/// <param name="Id">The line's key; unique in its list.</param>
/// <param name="Kind">What the line is for.</param>
/// <param name="Budget">The budget.</param>
/// <param name="Actual">What was spent or earned.</param>
public sealed record BudgetLine(string Id, BudgetKind Kind, Money Budget, Money Actual)
{
    /// <summary>The line's key; unique in its list.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));

    /// <summary>What the line is for.</summary>
    public BudgetKind Kind { get; } = Guard.Defined(Kind, nameof(Kind));
}
