using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>What a ledger is about: units, periods and a currency, with the place of every cell.</summary>
internal sealed class LedgerShape
{
    public const int Kinds = 3;

    private readonly Dictionary<string, int> _periods = new(StringComparer.Ordinal);

    public LedgerShape(BudgetTree tree, ReadOnlySpan<DatedPeriod> periods, Currency currency)
    {
        Tree = Guard.NotNull(tree, nameof(tree));
        Rows.NotEmpty(periods, nameof(periods));
        Rows.Unique(periods, nameof(periods), period => period.Id);
        for (int i = 0; i < periods.Length; i++)
        {
            if (periods[i].End <= periods[i].Start)
                throw Faults.NotOrdered(
                    Guard.At(nameof(periods), i),
                    "the end is not after the start",
                    "give the day after the last as end"
                );
            if (i > 0 && periods[i].Start < periods[i - 1].Start)
                throw Faults.NotOrdered(Guard.At(nameof(periods), i), "the period begins before the one before it", "order the periods");
        }
        for (int i = 1; i < periods.Length; i++)
        {
            if (periods[i].Start < periods[i - 1].End)
                throw Faults.Overlap(
                    Guard.At(nameof(periods), i),
                    "the period shares days with the one before it",
                    "make periods disjoint"
                );
        }
        Guard.InRange(periods.Length, 1, ushort.MaxValue / Kinds, nameof(periods));
        if ((long)tree.Units.Length * periods.Length * Kinds > Array.MaxLength)
            throw Faults.Overflow(nameof(tree), "units times periods are too many cells", "split the ledger by units");
        Periods = [.. periods];
        Currency = currency;
        Places = currency.MinorUnitsFor("book");
        for (int i = 0; i < periods.Length; i++)
            _periods.Add(periods[i].Id, i);
    }

    public BudgetTree Tree { get; }

    public ImmutableArray<DatedPeriod> Periods { get; }

    public Currency Currency { get; }

    public int Places { get; }

    public int Units => Tree.Units.Length;

    /// <summary>How many pairs of kind and period there are; each has one cell per unit.</summary>
    public int Slots => Kinds * Periods.Length;

    public int Slot(LedgerKind kind, int period) => ((int)kind * Periods.Length) + period;

    public bool TryPeriod(string? period, out int row)
    {
        row = -1;
        return period is not null && _periods.TryGetValue(period, out row);
    }

    public int Period(string period, string place) =>
        TryPeriod(period, out int row) ? row : throw Faults.Unknown(place, period, "name a period of the ledger");

    /// <summary>The row above each unit, per period: on the period's first day, or for all periods on one day.</summary>
    public int[][] Parents(LocalDate? asOf)
    {
        if (asOf is not null || Tree.Moves.IsEmpty)
        {
            int[] same = Tree.ParentsOn(asOf ?? Periods[0].Start);
            return [.. Periods.Select(_ => same)];
        }
        return [.. Periods.Select(period => Tree.ParentsOn(period.Start))];
    }
}
