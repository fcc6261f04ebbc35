namespace Ops.Domain.Budgets;

/// <summary>What the entries of one unit, period and phase add up to.</summary>
public sealed record BudgetTotal : IExplainable
{
    internal BudgetTotal(string unit, string period, BudgetPhase phase, Money amount)
    {
        Unit = unit;
        Period = period;
        Phase = phase;
        Amount = amount;
    }

    /// <summary>The unit; <see cref="BudgetRollup.AllUnits"/> for the sum over all of them.</summary>
    public string Unit { get; }

    /// <summary>The label of the period.</summary>
    public string Period { get; }

    /// <summary>Adopted, estimated or actual.</summary>
    public BudgetPhase Phase { get; }

    /// <summary>The sum.</summary>
    public Money Amount { get; internal init; }

    /// <summary>How many source rows were added up; 0 for a unit that has none.</summary>
    public int Rows { get; internal init; }

    /// <summary>The number of the first source row; 0 if rows have none.</summary>
    public int FirstRow { get; internal init; }

    /// <summary>The number of the last source row (of its first, where a row stands for several); 0 if rows have none.</summary>
    public int LastRow { get; internal init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"{PhaseName.English} {Period}", $"{Period} {PhaseName.Chinese}"),
            $"{Figures.Text(Amount.Amount)} {Amount.Currency.Code}",
            Phrase.Of($"sum of {Rows} rows", $"{Rows} 行之和"),
            FirstRow == 0 ? default
                : FirstRow == LastRow ? Phrase.Of($"row {FirstRow}", $"第 {FirstRow} 行")
                : Phrase.Of($"rows {FirstRow} to {LastRow}", $"第 {FirstRow} 至 {LastRow} 行")
        );

    private Phrase PhaseName =>
        Phase switch
        {
            BudgetPhase.Adopted => new Phrase("Adopted", "批准预算"),
            BudgetPhase.Estimated => new Phrase("Estimated", "预计支出"),
            _ => new Phrase("Actual", "实际支出"),
        };
}
