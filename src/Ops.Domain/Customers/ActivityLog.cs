using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>Who was active in which month, in columns: orders, log-ins, visits, whatever counts as still being a customer.</summary>
/// <remarks>Each customer's name is kept once. Several entries of one customer and month count once in what is made of it.</remarks>
public sealed class ActivityLog
{
    private readonly int[] _customers;
    private readonly int[] _months;

    internal ActivityLog(ImmutableArray<string> names, int[] customers, int[] months)
    {
        CustomerNames = names;
        _customers = customers;
        _months = months;
    }

    /// <summary>The customers, in the order in which they first appear.</summary>
    public ImmutableArray<string> CustomerNames { get; }

    /// <summary>How many entries there are.</summary>
    public int Count => _customers.Length;

    /// <summary>The index into <see cref="CustomerNames"/> of each entry.</summary>
    internal ReadOnlySpan<int> Customers => _customers;

    /// <summary>The month of each entry as year · 12 + month − 1.</summary>
    internal ReadOnlySpan<int> Months => _months;

    /// <summary>Starts a log.</summary>
    /// <returns>The builder.</returns>
    public static ActivityLogBuilder Build() => new();

    internal static int Number(YearMonth month) => (month.Year * 12) + month.Month - 1;

    internal static YearMonth Month(int number) => new(number / 12, (number % 12) + 1);

    internal static void CheckIso(YearMonth month, string place)
    {
        if (month.Calendar != CalendarSystem.Iso || month.Year < 1)
            throw Faults.Invalid(place, $"{month} is no month of the ISO calendar after year 0", "give an ISO month");
    }
}
