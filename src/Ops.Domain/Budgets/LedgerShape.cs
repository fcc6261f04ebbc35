using System.Runtime.CompilerServices;
using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>What a ledger is about: units, periods and a currency, with the place of every cell.</summary>
internal sealed class LedgerShape
{
    public const int Kinds = 3;

    private readonly BudgetTree?[] _trees = new BudgetTree?[(int)LedgerDimension.Project + 1];

    private readonly Dictionary<string, int> _periods = new(StringComparer.Ordinal);

    public LedgerShape(BudgetTree tree, ReadOnlySpan<DatedPeriod> periods, Currency currency, params ReadOnlySpan<LedgerTree> trees)
    {
        Tree = Guard.NotNull(tree, nameof(tree));
        Rows.NotEmpty(periods, nameof(periods));
        Rows.Unique(periods, nameof(periods), period => period.Id);
        CheckOrder(periods);
        Guard.InRange(periods.Length, 1, ushort.MaxValue / Kinds, nameof(periods));
        Plant(LedgerDimension.Unit, tree, periods.Length, nameof(tree));
        Rows.NotNull(trees, nameof(trees));
        for (int i = 0; i < trees.Length; i++)
            Plant(trees[i].Dimension, trees[i].Tree, periods.Length, Guard.At(nameof(trees), i));
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

    /// <summary>The tree of a dimension.</summary>
    public BudgetTree TreeOf(LedgerDimension dimension, string place) =>
        _trees[(int)Guard.Defined(dimension, place)]
        ?? throw Faults.Invalid(place, $"the ledger has no tree of its {dimension}", "give the tree when the ledger is started");

    /// <summary>True for a text that may stand in a dimension: a key of its tree if it has one, else any that is not blank.</summary>
    public bool IsName(LedgerDimension dimension, string name) =>
        _trees[(int)dimension] is { } tree ? tree.TryRow(name, out _) : !string.IsNullOrWhiteSpace(name);

    /// <summary>True if the row says what it is for, by names that may stand there.</summary>
    public bool HasNames(in LedgerEntry entry) =>
        entry.Account is not null
        && IsName(LedgerDimension.Account, entry.Account)
        && (entry.Programme is null || IsName(LedgerDimension.Programme, entry.Programme))
        && (entry.Fund is null || IsName(LedgerDimension.Fund, entry.Fund))
        && (entry.Project is null || IsName(LedgerDimension.Project, entry.Project));

    /// <summary>Where a row goes, apart from what it is for; false if anything about it is wrong.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(in LedgerEntry entry, out int unit, out int slot, out long amount)
    {
        slot = 0;
        amount = 0;
        if (
            !Tree.TryRow(entry.Unit, out unit)
            || !TryPeriod(entry.Period, out int period)
            || (uint)entry.Kind >= Kinds
            || entry.Amount.Currency != Currency
            || (entry.Id is not null && string.IsNullOrWhiteSpace(entry.Id))
        )
            return false;
        slot = ((int)entry.Kind * _periods.Count) + period;
        return MinorUnits.Of(entry.Amount.Amount, Places, out amount) == MinorUnits.Fit.Whole;
    }

    /// <summary>The row above each node of a tree, per period: on the period's first day, or for all periods on one day.</summary>
    public int[][] Parents(BudgetTree tree, LocalDate? asOf)
    {
        if (asOf is not null || tree.Moves.IsEmpty)
        {
            int[] same = tree.ParentsOn(asOf ?? Periods[0].Start);
            return [.. Periods.Select(_ => same)];
        }
        return [.. Periods.Select(period => tree.ParentsOn(period.Start))];
    }

    private void Plant(LedgerDimension dimension, BudgetTree tree, int periods, string place)
    {
        if (_trees[(int)dimension] is not null)
            throw Faults.Duplicate(place, dimension.ToString());
        if ((long)tree.Units.Length * periods * Kinds > Array.MaxLength)
            throw Faults.Overflow(place, "units times periods are too many cells", "split the ledger by units");
        _trees[(int)dimension] = tree;
    }

    private static void CheckOrder(ReadOnlySpan<DatedPeriod> periods)
    {
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
    }
}
