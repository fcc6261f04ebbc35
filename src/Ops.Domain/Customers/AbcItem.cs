namespace Ops.Domain.Customers;

/// <summary>What one customer, product or segment comes to.</summary>
public sealed record AbcItem
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The customer, product or segment; not blank.</param>
    /// <param name="amount">What it comes to; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, a negative amount.</exception>
    public AbcItem(string id, Money amount)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Amount = Amounts.NotNegative(amount, nameof(amount));
    }

    /// <summary>The customer, product or segment.</summary>
    public string Id { get; }

    /// <summary>What it comes to.</summary>
    public Money Amount { get; }
}
