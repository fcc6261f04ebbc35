namespace Ops.Domain.Budgets;

/// <summary>A unit of the organisation and the one above it.</summary>
/// <param name="Id">The unit's key; unique in its list.</param>
/// <param name="Parent">The unit above; null for a root.</param>
public sealed record BudgetUnit(string Id, string? Parent = null)
{
    /// <summary>The unit's key; unique in its list.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));
}
