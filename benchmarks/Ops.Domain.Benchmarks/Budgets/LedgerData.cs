using NodaTime;
using Ops.Domain.Budgets;

namespace Ops.Domain.Benchmarks.Budgets;

/// <summary>A million rows over 10,000 units (a random tree, mean depth about 9) and 12 months, amounts with two decimals, seed 1.</summary>
internal static class LedgerData
{
    public const int UnitCount = 10_000;

    public const int EntryCount = 1_000_000;

    public static BudgetUnit[] Units()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, UnitCount).Select(i => new BudgetUnit(Name(i), i == 0 ? null : Name(random.Next(i))))];
    }

    public static DatedPeriod[] Months()
    {
        var start = new LocalDate(2026, 1, 1);
        return [.. Enumerable.Range(0, 12).Select(m => new DatedPeriod($"2026-{m + 1:00}", start.PlusMonths(m), start.PlusMonths(m + 1)))];
    }

    public static LedgerEntry[] Entries(BudgetUnit[] units, DatedPeriod[] months)
    {
        var random = new Random(2);
        string[] accounts = [.. Enumerable.Range(0, 200).Select(i => $"account {i}")];
        var entries = new LedgerEntry[EntryCount];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new LedgerEntry(
                units[random.Next(units.Length)].Id,
                accounts[random.Next(accounts.Length)],
                months[random.Next(months.Length)].Id,
                LedgerKind.Actual,
                new Money(random.Next(-100_000, 1_000_000) / 100m, Currency.Usd)
            );
        }
        return entries;
    }

    private static string Name(int i) => $"unit {i}";
}
