namespace Ops.Domain.Budgets;

/// <summary>Next year's budget from this year's: each unit's sum grows by a rate and an amount, and is shared out over the periods as before.</summary>
/// <remarks>No cent is lost: the periods of a unit add up to its plan. Compares by identity.</remarks>
public sealed class IncrementalPlan : IExplainable
{
    private IncrementalPlan(ImmutableArray<IncrementalLine> lines, Currency currency)
    {
        Lines = lines;
        Money Sum(Func<IncrementalLine, Money> figure) => Fraction.Sum(lines.Select(line => (Fraction)figure(line).Amount)).In(currency);
        Baseline = Sum(line => line.Baseline);
        Growth = Sum(line => line.Growth);
        Adjustment = Sum(line => line.Adjustment);
        Planned = Sum(line => line.Planned);
    }

    /// <summary>One line per unit, in the order in which units first stand in the baseline.</summary>
    public ImmutableArray<IncrementalLine> Lines { get; }

    /// <summary>The sum of the budget before.</summary>
    public Money Baseline { get; }

    /// <summary>The sum of the growth.</summary>
    public Money Growth { get; }

    /// <summary>The sum of what is added on top.</summary>
    public Money Adjustment { get; }

    /// <summary>The sum of the next budget.</summary>
    public Money Planned { get; }

    /// <summary>Draws the plan up.</summary>
    /// <param name="baseline">This year's budget: at least one cell, each once, none negative, in whole minor units.</param>
    /// <param name="changes">What changes; perhaps nothing. One per unit at most; other units keep their budget.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no cell. <see cref="FaultCode.UnknownReference"/>: a change of a unit without baseline.
    /// <see cref="FaultCode.DuplicateKey"/>: a cell, or a change of a unit, twice. <see cref="FaultCode.CurrencyMismatch"/>.
    /// <see cref="FaultCode.InvalidArgument"/>: a negative cell, a rate below −1, an amount finer than the minor unit, a plan below 0.
    /// </exception>
    public static IncrementalPlan Of(ReadOnlySpan<CellAmount> baseline, ReadOnlySpan<PlanChange> changes)
    {
        Rows.NotEmpty(baseline, nameof(baseline));
        Rows.NotNull(changes, nameof(changes));
        var currency = baseline[0].Amount.Currency;
        var byNode = Check(baseline, changes, currency);
        var lines = ImmutableArray.CreateBuilder<IncrementalLine>();
        foreach (var cells in baseline.ToArray().GroupBy(cell => cell.Cell.Node))
        {
            var own = cells.ToArray();
            var total = ExactAmount.Sum([.. own.Select(cell => cell.Amount)]).In(currency);
            var change = byNode.GetValueOrDefault(cells.Key);
            var growth = (total * (change?.Rate ?? 0)).Round(RoundingMode.HalfEven);
            var adjustment = change?.Amount ?? Money.Zero(currency);
            var planned = total + growth + adjustment;
            if (planned.IsNegative)
                throw Faults.Invalid(nameof(changes), $"'{cells.Key}' would plan {planned}", "take away at most what there is");
            decimal[] weights = total.IsZero ? [.. own.Select(_ => 1m)] : [.. own.Select(cell => cell.Amount.Amount)];
            var shares = planned.Allocate(weights);
            lines.Add(
                new IncrementalLine(
                    cells.Key,
                    total,
                    growth,
                    adjustment,
                    [.. own.Zip(shares, (cell, share) => new CellAmount(cell.Cell, share))],
                    change
                )
            );
        }
        return new IncrementalPlan(lines.ToImmutable(), currency);
    }

    private static Dictionary<string, PlanChange> Check(
        ReadOnlySpan<CellAmount> baseline,
        ReadOnlySpan<PlanChange> changes,
        Currency currency
    )
    {
        var nodes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in baseline)
            nodes.Add(cell.Cell.Node);
        for (int i = 0; i < changes.Length; i++)
        {
            if (!nodes.Contains(changes[i].Node))
                throw Faults.Unknown(Guard.At(nameof(changes), i), changes[i].Node, "name a unit of the baseline");
        }
        var seen = new HashSet<BudgetCell>();
        for (int i = 0; i < baseline.Length; i++)
        {
            if (!seen.Add(baseline[i].Cell))
                throw Faults.Duplicate(Guard.At(nameof(baseline), i), $"{baseline[i].Cell.Node} {baseline[i].Cell.Period}");
        }
        Rows.Unique(changes, nameof(changes), change => change.Node);
        for (int i = 0; i < baseline.Length; i++)
            Rows.In(currency, Guard.At(nameof(baseline), i), baseline[i].Amount);
        for (int i = 0; i < changes.Length; i++)
            Rows.In(currency, Guard.At(nameof(changes), i), changes[i].Amount ?? Money.Zero(currency));
        for (int i = 0; i < baseline.Length; i++)
        {
            Rows.NotNegative(baseline[i].Amount.Amount, Guard.At(nameof(baseline), i));
            baseline[i].Amount.InMinorUnits("plan", Guard.At(nameof(baseline), i));
        }
        var byNode = new Dictionary<string, PlanChange>(StringComparer.Ordinal);
        for (int i = 0; i < changes.Length; i++)
        {
            if (changes[i].Rate < -1)
                throw Faults.Invalid(Guard.At(nameof(changes), i), $"{Figures.Text(changes[i].Rate)} is below -1", "cut at most all of it");
            changes[i].Amount?.InMinorUnits("plan", Guard.At(nameof(changes), i));
            byNode.Add(changes[i].Node, changes[i]);
        }
        return byNode;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Planned",
            "计划总额",
            Planned,
            $"{Told.Plain(Baseline)} + {Told.Plain(Growth)} + {Told.Plain(Adjustment)}",
            [.. Lines.Select(line => line.Explain())]
        );
}
