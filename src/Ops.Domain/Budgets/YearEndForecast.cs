namespace Ops.Domain.Budgets;

/// <summary>What the year will come to, by three plain rules.</summary>
/// <remarks>
/// Run rate: what was spent per unit of weight goes on. Remaining plan: the rest goes as planned. Performance adjusted: the rest
/// deviates from its plan as the past did. Weights are weeks, working days or past shares, so that periods of unequal length do
/// not bend the run rate: 1,300 after 13 of 53 weeks is 5,300.
/// </remarks>
public sealed record YearEndForecast : IExplainable
{
    private YearEndForecast() { }

    /// <summary>The sum of what is known.</summary>
    public Money YearToDate { get; internal init; }

    /// <summary>Year to date · all weights / weights of the past periods.</summary>
    public Money RunRate { get; internal init; }

    /// <summary>Year to date + plan of the periods to come.</summary>
    public Money RemainingPlan { get; internal init; }

    /// <summary>Year to date + plan of the periods to come · year to date / plan to date; null if the plan to date is 0.</summary>
    public Money? PerformanceAdjusted { get; internal init; }

    /// <summary>Forecasts a year of equal periods.</summary>
    /// <param name="plan">The plan of each period, at least one.</param>
    /// <param name="actual">The first periods' actual amounts, at least one and at most as many as planned.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no plan. <see cref="FaultCode.LengthMismatch"/>: more periods than planned.
    /// <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InsufficientData"/>: no period is over yet.
    /// </exception>
    public static YearEndForecast Of(ReadOnlySpan<Money> plan, ReadOnlySpan<Money> actual)
    {
        Guard.NotEmpty(plan, nameof(plan));
        decimal[] weights = new decimal[plan.Length];
        Array.Fill(weights, 1m);
        return Of(plan, actual, weights);
    }

    /// <summary>Forecasts a year of periods with weights.</summary>
    /// <param name="plan">The plan of each period, at least one.</param>
    /// <param name="actual">The first periods' actual amounts, at least one and at most as many as planned.</param>
    /// <param name="weights">One weight per planned period, none negative, of any scale.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no plan. <see cref="FaultCode.LengthMismatch"/>: not one weight per period, or more
    /// periods than planned. <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a negative weight.
    /// <see cref="FaultCode.InsufficientData"/>: no period is over yet. <see cref="FaultCode.ZeroDenominator"/>: the past
    /// periods have no weight.
    /// </exception>
    public static YearEndForecast Of(ReadOnlySpan<Money> plan, ReadOnlySpan<Money> actual, ReadOnlySpan<decimal> weights)
    {
        Guard.NotEmpty(plan, nameof(plan));
        Guard.SameLength(weights.Length, nameof(weights), plan.Length, nameof(plan));
        var currency = PlanAndActual.Check(plan, actual);
        var (all, past) = (Fraction.Zero, Fraction.Zero);
        for (int i = 0; i < weights.Length; i++)
        {
            Rows.NotNegative(weights[i], Guard.At(nameof(weights), i));
            all += weights[i];
            if (i < actual.Length)
                past += weights[i];
        }
        Guard.AtLeast(actual.Length, 1, nameof(actual));
        if (past.IsZero)
            throw Faults.ZeroDenominator(nameof(weights), "the periods that are over have no weight", "give them a positive weight");
        var toDate = ExactAmount.Sum(actual);
        var rest = ExactAmount.Sum(plan[actual.Length..]);
        return new YearEndForecast
        {
            YearToDate = toDate.In(currency),
            RunRate = (toDate * all / past).In(currency),
            RemainingPlan = (toDate + rest).In(currency),
            PerformanceAdjusted = (toDate + (rest * Fraction.Ratio(toDate, ExactAmount.Sum(plan[..actual.Length])))).In(currency),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Year to date",
            "年初至今",
            YearToDate,
            null,
            Told.Of("Run rate", "按进度推算", RunRate),
            Told.Of("Remaining plan", "其余按计划", RemainingPlan),
            Told.Of("Performance adjusted", "按执行率调整", PerformanceAdjusted)
        );
}
