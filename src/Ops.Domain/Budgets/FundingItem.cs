namespace Ops.Domain.Budgets;

/// <summary>Something to fund as a whole or not at all.</summary>
/// <param name="Id">Its key; unique in its list.</param>
/// <param name="Cost">What it costs, at least 0.</param>
/// <param name="Value">What it is worth, at least 0, in any unit that all items share.</param>
public sealed record FundingItem(string Id, Money Cost, double Value)
{
    /// <summary>Its key; unique in its list.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));

    /// <summary>What it is worth.</summary>
    public double Value { get; } = Guard.Finite(Value, nameof(Value));
}
