namespace Ops.Domain.Budgets;

/// <summary>A unit's variance by the lines that make it up: they add up to it exactly.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class BudgetDrillDown : IExplainable
{
    private BudgetDrillDown(string unit, string period, BudgetVariance variance, ImmutableArray<DrillLine> lines)
    {
        Unit = unit;
        Period = period;
        Variance = variance;
        Lines = lines;
    }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The label of the period.</summary>
    public string Period { get; }

    /// <summary>The unit's variance: outcome − budget, of cost.</summary>
    public BudgetVariance Variance { get; }

    /// <summary>The lines, the largest variance first, ties by name (code points); what has no line comes first among equals.</summary>
    public ImmutableArray<DrillLine> Lines { get; }

    /// <summary>Drills a unit's variance down.</summary>
    /// <param name="entries">At least one entry; those of other units, periods and phases are passed over.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The label of the period.</param>
    /// <param name="outcome">What is held against the adopted budget: estimated or actual.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no entry. <see cref="FaultCode.UnknownReference"/>: no entry of the unit in the period.
    /// <see cref="FaultCode.CurrencyMismatch"/>. <see cref="FaultCode.InvalidArgument"/>: the outcome is adopted or not defined.
    /// </exception>
    public static BudgetDrillDown Of(ReadOnlySpan<BudgetEntry> entries, string unit, string period, BudgetPhase outcome)
    {
        Guard.NotEmpty(entries, nameof(entries));
        Guard.NotNull(unit, nameof(unit));
        Guard.NotNull(period, nameof(period));
        var own = new List<BudgetEntry>();
        for (int i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            if (entry.Unit != unit || entry.Period != period || (entry.Phase != outcome && entry.Phase != BudgetPhase.Adopted))
                continue;
            if (own.Count > 0)
                Rows.In(own[0].Amount.Currency, Guard.At(nameof(entries), i), entry.Amount);
            own.Add(entry);
        }
        if (own.Count == 0)
            throw Faults.Unknown(nameof(unit), unit, "name a unit that has entries in the period");
        if (Guard.Defined(outcome, nameof(outcome)) == BudgetPhase.Adopted)
            throw Faults.Invalid(nameof(outcome), "the adopted budget is held against itself", "estimated or actual");
        var currency = own[0].Amount.Currency;
        var variance = BudgetVariance.Of(BudgetKind.Expense, Sum(own, BudgetPhase.Adopted, currency), Sum(own, outcome, currency));
        var lines = own.GroupBy(entry => entry.Line, StringComparer.Ordinal)
            .Select(group => LineOf([.. group], outcome, currency, variance.Variance))
            .OrderByDescending(line => line.Variance.Magnitude.Amount)
            .ThenBy(line => line.Line ?? "", CodePointOrder.Instance);
        return new BudgetDrillDown(unit, period, variance, [.. lines]);
    }

    private static DrillLine LineOf(List<BudgetEntry> entries, BudgetPhase outcome, Currency currency, Money total)
    {
        var budget = Sum(entries, BudgetPhase.Adopted, currency);
        var came = Sum(entries, outcome, currency);
        return new DrillLine
        {
            Line = entries[0].Line,
            Budget = budget,
            Outcome = came,
            Share = Fraction.Ratio((came - budget).Amount, total.Amount).ToNumber(),
            FirstRow = entries.Min(entry => entry.Row),
            LastRow = entries.Max(entry => entry.Row),
        };
    }

    private static Money Sum(List<BudgetEntry> entries, BudgetPhase phase, Currency currency) =>
        ExactAmount.Sum([.. entries.Where(entry => entry.Phase == phase).Select(entry => entry.Amount)]).In(currency);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Lines by variance", "按差异排列的明细"),
            Told.Text(Variance.Variance),
            Phrase.Of($"sum of {Lines.Length} lines", $"{Lines.Length} 项之和"),
            default,
            [.. Lines.Select(line => line.Explain())]
        );
}
