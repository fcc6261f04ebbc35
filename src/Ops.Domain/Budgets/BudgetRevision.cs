using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>An amount that holds from a day on, and the day on which this was recorded.</summary>
/// <param name="Key">What the amount is for.</param>
/// <param name="Amount">The amount.</param>
/// <param name="InForce">The day from which it holds.</param>
/// <param name="Recorded">The day on which it was recorded.</param>
public sealed record BudgetRevision(string Key, Money Amount, LocalDate InForce, LocalDate Recorded)
{
    /// <summary>What the amount is for.</summary>
    public string Key { get; } = Guard.NotBlank(Key, nameof(Key));
}
