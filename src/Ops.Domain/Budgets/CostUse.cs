namespace Ops.Domain.Budgets;

/// <summary>How much of a resource or an activity something takes.</summary>
/// <param name="Target">The activity, or the cost object.</param>
/// <param name="Quantity">How much, at least 0, in driver units.</param>
public sealed record CostUse(string Target, decimal Quantity)
{
    /// <summary>The activity, or the cost object.</summary>
    public string Target { get; } = Guard.NotBlank(Target, nameof(Target));
}
