namespace Ops.Domain.Budgets;

/// <summary>How far an amount is from its budget, and whether that is favourable.</summary>
public sealed record BudgetVariance : IExplainable
{
    private BudgetVariance() { }

    /// <summary>What the line is for.</summary>
    public BudgetKind Kind { get; internal init; }

    /// <summary>The budget.</summary>
    public Money Budget { get; internal init; }

    /// <summary>What was spent or earned, or is expected to be.</summary>
    public Money Actual { get; internal init; }

    /// <summary>Actual less budget.</summary>
    public Money Variance { get; internal init; }

    /// <summary>Variance over budget; null if the budget is 0.</summary>
    public double? Ratio { get; internal init; }

    /// <summary>True for income not below and for cost not above the budget.</summary>
    public bool Favourable { get; internal init; }

    /// <summary>Compares an amount with its budget.</summary>
    /// <param name="kind">What the line is for.</param>
    /// <param name="budget">The budget.</param>
    /// <param name="actual">What was spent or earned, in the same currency.</param>
    /// <returns>The variance.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an undefined kind. <see cref="FaultCode.CurrencyMismatch"/>: two currencies.
    /// <see cref="FaultCode.Overflow"/>: the variance does not fit a decimal.
    /// </exception>
    public static BudgetVariance Of(BudgetKind kind, Money budget, Money actual)
    {
        Guard.Defined(kind, nameof(kind));
        var variance = actual - budget;
        return new BudgetVariance
        {
            Kind = kind,
            Budget = budget,
            Actual = actual,
            Variance = variance,
            Ratio = budget.IsZero ? null : (double)variance.Amount / (double)budget.Amount,
            Favourable = kind == BudgetKind.Revenue ? !variance.IsNegative : variance.IsNegative || variance.IsZero,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Variance", "差异"),
            $"{Figures.Text(Variance.Amount)} {Variance.Currency.Code}",
            Phrase.Of($"{Actual.Amount} - {Budget.Amount}"),
            default,
            Explanation.Of(new Phrase("Ratio", "差异率"), Ratio, Phrase.Of($"{Variance.Amount} / {Budget.Amount}"))
        );
}
