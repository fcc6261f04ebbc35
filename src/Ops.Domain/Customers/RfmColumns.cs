using System.Buffers;
using Ops.Domain.Rules;

namespace Ops.Domain.Customers;

/// <summary>The three figures of customers as columns of whole numbers that count upwards, in lent memory.</summary>
internal sealed class RfmColumns : IDisposable
{
    private readonly int _customers;
    private readonly long[] _recency;
    private readonly long[] _orders;
    private readonly long[] _amounts;
    private int _places;

    private RfmColumns(int customers)
    {
        _customers = customers;
        _recency = ArrayPool<long>.Shared.Rent(customers);
        _orders = ArrayPool<long>.Shared.Rent(customers);
        _amounts = ArrayPool<long>.Shared.Rent(customers);
    }

    /// <summary>Days since the last order with a minus, for more days are worse.</summary>
    public Span<long> Recency => _recency.AsSpan(0, _customers);

    /// <summary>Numbers of orders.</summary>
    public Span<long> Orders => _orders.AsSpan(0, _customers);

    /// <summary>Amounts in units of the finest decimal place that any of them has; without meaning where some do not fit.</summary>
    public Span<long> Amounts => _amounts.AsSpan(0, _customers);

    /// <summary>Whether all amounts fit into 63 bits.</summary>
    public bool AmountsFit { get; private set; } = true;

    /// <summary>Walks over the customers once.</summary>
    public static RfmColumns Of(ReadOnlySpan<RfmCustomer> customers)
    {
        var columns = new RfmColumns(customers.Length);
        var (recency, orders, amounts) = (columns._recency, columns._orders, columns._amounts);
        for (int i = 0; i < customers.Length; i++)
        {
            var customer = customers[i];
            recency[i] = -customer.RecencyDays;
            orders[i] = customer.Orders;
            amounts[i] = columns.Units(customer.Amount.Amount, i);
        }
        return columns;
    }

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(_recency);
        ArrayPool<long>.Shared.Return(_orders);
        ArrayPool<long>.Shared.Return(_amounts);
    }

    /// <summary>An amount in units; where it is finer than those before, they are brought to its units.</summary>
    private long Units(decimal amount, int row)
    {
        var parts = DecimalParts.Of(amount);
        AmountsFit &= parts.High == 0 && parts.Low <= long.MaxValue;
        long units = AmountsFit ? (long)parts.Low : 0;
        for (; AmountsFit && _places < parts.Scale; _places++)
        {
            foreach (ref long earlier in _amounts.AsSpan(0, row))
                earlier = Tenfold(earlier);
        }
        for (int places = parts.Scale; places < _places; places++)
            units = Tenfold(units);
        return units;
    }

    private long Tenfold(long units)
    {
        AmountsFit &= units <= long.MaxValue / 10;
        return AmountsFit ? units * 10 : 0;
    }
}
