namespace Ops.Domain.Budgets;

/// <summary>A unit in a period: where an amount of a budget stands.</summary>
/// <param name="Node">The unit.</param>
/// <param name="Period">The period's label; labels order by code points.</param>
public sealed record BudgetCell(string Node, string Period)
{
    /// <summary>The unit.</summary>
    public string Node { get; } = Guard.NotBlank(Node, nameof(Node));

    /// <summary>The period's label; labels order by code points.</summary>
    public string Period { get; } = Guard.NotBlank(Period, nameof(Period));
}
