namespace Ops.Domain.Budgets;

/// <summary>Earned value: is the work on schedule and on cost, and what will it cost in the end.</summary>
/// <remarks>
/// Earned value comes from the baseline, never from today's estimate. A to-complete index below 0 means that the budget is spent
/// already: out of reach, though it looks like less than 1. Source: PMI, Practice Standard for Earned Value Management; ANSI/EIA-748.
/// </remarks>
public sealed record EarnedValueStatus : IExplainable
{
    private EarnedValueStatus() { }

    /// <summary>The budget of all work (BAC).</summary>
    public Money BudgetAtCompletion { get; internal init; }

    /// <summary>The budget of the work that should be done (PV).</summary>
    public Money PlannedValue { get; internal init; }

    /// <summary>The budget of the work that is done (EV).</summary>
    public Money EarnedValue { get; internal init; }

    /// <summary>What the work that is done did cost (AC).</summary>
    public Money ActualCost { get; internal init; }

    /// <summary>EV − PV: below 0 is late.</summary>
    public Money ScheduleVariance { get; internal init; }

    /// <summary>EV − AC: below 0 is dear.</summary>
    public Money CostVariance { get; internal init; }

    /// <summary>EV / PV (SPI); null if nothing was planned. Returns to 1 at the end of every late project: see <see cref="EarnedSchedule"/>.</summary>
    public double? SchedulePerformanceIndex { get; internal init; }

    /// <summary>EV / AC (CPI); null if nothing was spent.</summary>
    public double? CostPerformanceIndex { get; internal init; }

    /// <summary>BAC / CPI: the rest costs as the past did; null without a CPI or with one of 0.</summary>
    public Money? EstimateAtCompletionTypical { get; internal init; }

    /// <summary>AC + BAC − EV: the rest costs as planned.</summary>
    public Money EstimateAtCompletionAtypical { get; internal init; }

    /// <summary>AC + (BAC − EV) / (CPI · SPI): the rest suffers from cost and haste; null where an index is missing or 0.</summary>
    public Money? EstimateAtCompletionCombined { get; internal init; }

    /// <summary>Typical estimate less AC; null without that estimate.</summary>
    public Money? EstimateToCompleteTypical { get; internal init; }

    /// <summary>BAC less typical estimate; null without that estimate.</summary>
    public Money? VarianceAtCompletionTypical { get; internal init; }

    /// <summary>(BAC − EV) / (BAC − AC): the CPI that the rest needs; null if the budget is just spent, negative if it is overspent.</summary>
    public double? ToCompleteIndex { get; internal init; }

    /// <summary>The status of a piece of work.</summary>
    /// <param name="budgetAtCompletion">The budget of all work.</param>
    /// <param name="plannedValue">The budget of the work that should be done by now.</param>
    /// <param name="earnedValue">The budget of the work that is done.</param>
    /// <param name="actualCost">What that work did cost.</param>
    /// <returns>The status.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a negative amount.</exception>
    public static EarnedValueStatus Of(Money budgetAtCompletion, Money plannedValue, Money earnedValue, Money actualCost)
    {
        var currency = budgetAtCompletion.Currency;
        Rows.In(currency, nameof(plannedValue), plannedValue);
        Rows.In(currency, nameof(earnedValue), earnedValue);
        Rows.In(currency, nameof(actualCost), actualCost);
        Rows.NotNegative(budgetAtCompletion.Amount, nameof(budgetAtCompletion));
        Rows.NotNegative(plannedValue.Amount, nameof(plannedValue));
        Rows.NotNegative(earnedValue.Amount, nameof(earnedValue));
        Rows.NotNegative(actualCost.Amount, nameof(actualCost));
        return Of(budgetAtCompletion.Amount, plannedValue.Amount, earnedValue.Amount, actualCost.Amount, currency);
    }

    /// <summary>The status of sums.</summary>
    internal static EarnedValueStatus Of(Fraction budget, Fraction planned, Fraction earned, Fraction spent, Currency currency)
    {
        var schedule = Fraction.Ratio(earned, planned);
        var cost = Fraction.Ratio(earned, spent);
        var typical = cost is { } index ? Fraction.Ratio(budget, index) : null;
        var both = schedule * cost;
        return new EarnedValueStatus
        {
            BudgetAtCompletion = budget.In(currency),
            PlannedValue = planned.In(currency),
            EarnedValue = earned.In(currency),
            ActualCost = spent.In(currency),
            ScheduleVariance = (earned - planned).In(currency),
            CostVariance = (earned - spent).In(currency),
            SchedulePerformanceIndex = schedule.ToNumber(),
            CostPerformanceIndex = cost.ToNumber(),
            EstimateAtCompletionTypical = typical.In(currency),
            EstimateAtCompletionAtypical = (spent + budget - earned).In(currency),
            EstimateAtCompletionCombined = (spent + (both is { } product ? Fraction.Ratio(budget - earned, product) : null)).In(currency),
            EstimateToCompleteTypical = (typical - spent).In(currency),
            VarianceAtCompletionTypical = (budget - typical).In(currency),
            ToCompleteIndex = Fraction.Ratio(budget - earned, budget - spent).ToNumber(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Earned value",
            "挣值",
            EarnedValue,
            null,
            Told.Of("Schedule variance", "进度偏差", ScheduleVariance, $"{Told.Plain(EarnedValue)} - {Told.Plain(PlannedValue)}"),
            Told.Of("Cost variance", "成本偏差", CostVariance, $"{Told.Plain(EarnedValue)} - {Told.Plain(ActualCost)}"),
            Told.Of(
                "Schedule performance index",
                "进度绩效指数",
                SchedulePerformanceIndex,
                $"{Told.Plain(EarnedValue)} / {Told.Plain(PlannedValue)}"
            ),
            Told.Of(
                "Cost performance index",
                "成本绩效指数",
                CostPerformanceIndex,
                $"{Told.Plain(EarnedValue)} / {Told.Plain(ActualCost)}"
            ),
            Told.Of("Estimate at completion, typical", "完工估算（典型）", EstimateAtCompletionTypical),
            Told.Of("Estimate at completion, atypical", "完工估算（非典型）", EstimateAtCompletionAtypical),
            Told.Of("Estimate at completion, combined", "完工估算（综合）", EstimateAtCompletionCombined),
            Told.Of("To-complete performance index", "完工尚需绩效指数", ToCompleteIndex)
        );
}
