using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>Collects orders and makes the log.</summary>
/// <remarks>Mutable and meant for one thread; the log it makes is immutable.</remarks>
public sealed class OrderLogBuilder
{
    private readonly Currency _currency;
    private readonly NameTable _names = new();
    private readonly List<int> _customers = [];
    private readonly List<LocalDate> _dates = [];
    private readonly List<decimal> _amounts = [];

    internal OrderLogBuilder(Currency currency)
    {
        _currency = currency;
    }

    /// <summary>How many orders have been added.</summary>
    public int Count => _customers.Count;

    /// <summary>Adds an order or a return.</summary>
    /// <param name="customer">The customer; not blank.</param>
    /// <param name="date">The day, in the ISO calendar.</param>
    /// <param name="amount">The amount in the log's currency; negative for a return.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank name, a day of another calendar; <see cref="FaultCode.CurrencyMismatch"/>.
    /// </exception>
    public OrderLogBuilder Add(string customer, LocalDate date, Money amount)
    {
        Guard.NotBlank(customer, nameof(customer));
        ActivityLog.CheckIso(date.ToYearMonth(), nameof(date));
        Amounts.In(_currency, amount, nameof(amount));
        _customers.Add(_names.IndexOf(customer));
        _dates.Add(date);
        _amounts.Add(amount.Amount);
        return this;
    }

    /// <summary>The log of what has been added so far.</summary>
    /// <returns>The log.</returns>
    public OrderLog ToLog() => new(_currency, _names.ToImmutable(), [.. _customers], [.. _dates], [.. _amounts]);
}
