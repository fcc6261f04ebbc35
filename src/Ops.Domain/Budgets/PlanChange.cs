namespace Ops.Domain.Budgets;

/// <summary>How a unit's next budget differs from the one before.</summary>
/// <param name="Node">The unit.</param>
/// <param name="Rate">By which share it grows; −0.03 is a cut of 3 %; not below −1.</param>
/// <param name="Amount">What is added on top, or taken away if negative; null for nothing.</param>
/// <param name="Reason">Why.</param>
public sealed record PlanChange(string Node, decimal Rate, Money? Amount = null, string? Reason = null)
{
    /// <summary>The unit.</summary>
    public string Node { get; } = Guard.NotBlank(Node, nameof(Node));
}
