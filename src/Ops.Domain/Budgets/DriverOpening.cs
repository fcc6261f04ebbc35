namespace Ops.Domain.Budgets;

/// <summary>What a driver or line was before the first period.</summary>
/// <param name="Name">The name of an input or a formula.</param>
/// <param name="Amount">The amount.</param>
public sealed record DriverOpening(string Name, decimal Amount)
{
    /// <summary>The name of an input or a formula.</summary>
    public string Name { get; } = Guard.NotBlank(Name, nameof(Name));
}
