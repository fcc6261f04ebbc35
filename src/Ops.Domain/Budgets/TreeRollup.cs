namespace Ops.Domain.Budgets;

/// <summary>Amounts added up a tree of units: per unit and period, with all units below.</summary>
public sealed class TreeRollup : IExplainable
{
    private TreeRollup(ImmutableArray<TreeTotal> totals) => Totals = totals;

    /// <summary>A total for every unit and period that has an amount at or below it, ordered by unit, then period (code points).</summary>
    public ImmutableArray<TreeTotal> Totals { get; }

    /// <summary>Adds amounts up: each is read once, then each unit's sums go once to the unit above.</summary>
    /// <param name="units">At least one unit; keys are unique, units above are in the list, none is above itself.</param>
    /// <param name="amounts">Amounts of units in periods, all in one currency; perhaps none. An amount of a unit with others below counts there once.</param>
    /// <returns>The totals.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no unit. <see cref="FaultCode.UnknownReference"/>, <see cref="FaultCode.DuplicateKey"/>,
    /// <see cref="FaultCode.Cycle"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static TreeRollup Of(ReadOnlySpan<BudgetUnit> units, ReadOnlySpan<CellAmount> amounts)
    {
        Rows.NotEmpty(units, nameof(units));
        Rows.NotNull(amounts, nameof(amounts));
        var index = new UnitIndex(units);
        int[] rows = new int[amounts.Length];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = index.Row(amounts[i].Cell.Node, Guard.At(nameof(amounts), i));
        index.RefuseUnknownParents();
        index.RefuseTwins();
        index.RefuseCycles();
        var sums = new SortedDictionary<string, Money>?[index.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            Rows.In(amounts[0].Amount.Currency, Guard.At(nameof(amounts), i), amounts[i].Amount);
            Add(ref sums[rows[i]], amounts[i].Cell.Period, amounts[i].Amount);
        }
        foreach (int row in index.BottomUp())
        {
            int above = index.Parent(row);
            if (above < 0 || sums[row] is not { } own)
                continue;
            foreach (var (period, amount) in own)
                Add(ref sums[above], period, amount);
        }
        var totals =
            from row in Enumerable.Range(0, index.Count).OrderBy(index.Id, CodePointOrder.Instance)
            from sum in sums[row] ?? []
            select new TreeTotal(index.Id(row), sum.Key, sum.Value);
        return new TreeRollup([.. totals]);
    }

    private static void Add(ref SortedDictionary<string, Money>? sums, string period, Money amount)
    {
        sums ??= new SortedDictionary<string, Money>(CodePointOrder.Instance);
        sums[period] = sums.TryGetValue(period, out var sum) ? sum + amount : amount;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Totals", "合计"),
            (decimal)Totals.Length,
            default,
            default,
            [.. Totals.Select(total => Explanation.Of(Phrase.Of($"{total.Unit} {total.Period}"), Told.Text(total.Amount)))]
        );
}
