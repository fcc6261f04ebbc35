namespace Ops.Domain.Customers;

/// <summary>What one customer pays per period at the start and at the end of a time.</summary>
public sealed record RecurringRevenue
{
    /// <summary>Creates the fact.</summary>
    /// <param name="customer">The customer; not blank.</param>
    /// <param name="before">The recurring revenue at the start; at least 0, 0 for a customer who was none yet.</param>
    /// <param name="after">The recurring revenue at the end; at least 0, 0 for a customer who left. In the same currency.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank name, a negative amount; <see cref="FaultCode.CurrencyMismatch"/>.
    /// </exception>
    public RecurringRevenue(string customer, Money before, Money after)
    {
        Customer = Guard.NotBlank(customer, nameof(customer));
        Before = Amounts.NotNegative(before, nameof(before));
        After = Amounts.NotNegative(after, nameof(after));
        Amounts.In(before.Currency, after, nameof(after));
    }

    /// <summary>The customer.</summary>
    public string Customer { get; }

    /// <summary>The recurring revenue at the start.</summary>
    public Money Before { get; }

    /// <summary>The recurring revenue at the end.</summary>
    public Money After { get; }
}
