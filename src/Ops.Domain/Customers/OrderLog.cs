using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>Who ordered when for how much, in columns and in one currency; returns are negative amounts.</summary>
/// <remarks>Each customer's name is kept once.</remarks>
public sealed class OrderLog
{
    private readonly int[] _customers;
    private readonly LocalDate[] _dates;
    private readonly decimal[] _amounts;

    internal OrderLog(Currency currency, ImmutableArray<string> names, int[] customers, LocalDate[] dates, decimal[] amounts)
    {
        Currency = currency;
        CustomerNames = names;
        _customers = customers;
        _dates = dates;
        _amounts = amounts;
    }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The customers, in the order in which they first appear.</summary>
    public ImmutableArray<string> CustomerNames { get; }

    /// <summary>How many orders and returns there are.</summary>
    public int Count => _customers.Length;

    internal ReadOnlySpan<int> Customers => _customers;

    internal ReadOnlySpan<LocalDate> Dates => _dates;

    internal ReadOnlySpan<decimal> Amounts => _amounts;

    /// <summary>Starts a log.</summary>
    /// <param name="currency">The currency of all amounts.</param>
    /// <returns>The builder.</returns>
    public static OrderLogBuilder Build(Currency currency) => new(currency);

    /// <summary>In which months each customer ordered: what cohorts are counted from. Returns and orders of nothing are no activity.</summary>
    /// <returns>The activity.</returns>
    public ActivityLog ToActivity()
    {
        var customers = new List<int>(Count);
        var months = new List<int>(Count);
        for (int i = 0; i < Count; i++)
        {
            if (_amounts[i] <= 0)
                continue;
            customers.Add(_customers[i]);
            months.Add(ActivityLog.Number(_dates[i].ToYearMonth()));
        }
        return new ActivityLog(CustomerNames, [.. customers], [.. months]);
    }
}
