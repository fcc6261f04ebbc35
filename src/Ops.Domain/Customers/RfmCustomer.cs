namespace Ops.Domain.Customers;

/// <summary>What one customer is scored by: how recently, how often, how much.</summary>
public sealed record RfmCustomer
{
    /// <summary>Creates the fact.</summary>
    /// <param name="customer">The customer; not blank.</param>
    /// <param name="recencyDays">Days since the last order; at least 0.</param>
    /// <param name="orders">Orders; at least 0.</param>
    /// <param name="amount">What they came to; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name, a negative figure.</exception>
    public RfmCustomer(string customer, int recencyDays, int orders, Money amount)
    {
        Customer = Guard.NotBlank(customer, nameof(customer));
        RecencyDays = Guard.InRange(recencyDays, 0, int.MaxValue, nameof(recencyDays));
        Orders = Guard.InRange(orders, 0, int.MaxValue, nameof(orders));
        Amount = Amounts.NotNegative(amount, nameof(amount));
    }

    /// <summary>The customer.</summary>
    public string Customer { get; }

    /// <summary>Days since the last order.</summary>
    public int RecencyDays { get; }

    /// <summary>Orders.</summary>
    public int Orders { get; }

    /// <summary>What they came to.</summary>
    public Money Amount { get; }
}
