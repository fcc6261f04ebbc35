namespace Ops.Domain.Budgets;

/// <summary>How much an item may receive and what that is worth.</summary>
/// <param name="Id">Its key; unique in its list.</param>
/// <param name="Minimum">The least amount, at least 0.</param>
/// <param name="Maximum">The largest amount, not below the minimum.</param>
/// <param name="Value">What it is worth, at least 0: per unit of money, or of the whole item where it is all or nothing.</param>
public sealed record FundingRange(string Id, Money Minimum, Money Maximum, decimal Value)
{
    /// <summary>Its key; unique in its list.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));
}
