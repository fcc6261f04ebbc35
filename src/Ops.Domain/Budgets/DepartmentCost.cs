namespace Ops.Domain.Budgets;

/// <summary>The cost of a department before any is passed on.</summary>
/// <param name="Department">The department; unique in its list.</param>
/// <param name="Cost">Its own cost.</param>
public sealed record DepartmentCost(string Department, Money Cost)
{
    /// <summary>The department; unique in its list.</summary>
    public string Department { get; } = Guard.NotBlank(Department, nameof(Department));
}
