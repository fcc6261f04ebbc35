namespace Ops.Domain.Budgets;

/// <summary>Why income missed the plan: how many units were sold, and what each of them brought.</summary>
/// <remarks>
/// The flexible budget is what the plan would have been for the units sold: planned price and variable cost, planned fixed cost.
/// Static variance = flexible-budget variance + sales-volume variance, exactly. Positive is favourable. Source: Horngren, Datar
/// &amp; Rajan, Cost Accounting, ch. 7.
/// </remarks>
public sealed record FlexibleVariance : IExplainable
{
    private FlexibleVariance() { }

    /// <summary>Income as planned.</summary>
    public Money StaticBudgetIncome { get; internal init; }

    /// <summary>Income as planned for the units sold.</summary>
    public Money FlexibleBudgetIncome { get; internal init; }

    /// <summary>Income as it was.</summary>
    public Money ActualIncome { get; internal init; }

    /// <summary>Actual less static income.</summary>
    public Money StaticBudgetVariance { get; internal init; }

    /// <summary>Actual less flexible income: prices and costs.</summary>
    public Money FlexibleBudgetVariance { get; internal init; }

    /// <summary>Flexible less static income: the units.</summary>
    public Money SalesVolumeVariance { get; internal init; }

    /// <summary>Splits the variance.</summary>
    /// <param name="plan">What was planned.</param>
    /// <param name="actual">What came of it, in the same currency.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.Overflow"/>.</exception>
    public static FlexibleVariance Of(SalesPlan plan, SalesActual actual)
    {
        Guard.NotNull(plan, nameof(plan));
        Guard.NotNull(actual, nameof(actual));
        var currency = plan.Price.Currency;
        Rows.In(currency, nameof(plan), plan.VariableCostPerUnit, plan.FixedCost);
        Rows.In(currency, nameof(actual), actual.Revenue, actual.VariableCost, actual.FixedCost);
        var margin = (Fraction)plan.Price.Amount - plan.VariableCostPerUnit.Amount;
        var fixedIncome = (margin * plan.Units) - plan.FixedCost.Amount;
        var flexibleIncome = (margin * actual.Units) - plan.FixedCost.Amount;
        var income = (Fraction)actual.Revenue.Amount - actual.VariableCost.Amount - actual.FixedCost.Amount;
        return new FlexibleVariance
        {
            StaticBudgetIncome = fixedIncome.In(currency),
            FlexibleBudgetIncome = flexibleIncome.In(currency),
            ActualIncome = income.In(currency),
            StaticBudgetVariance = (income - fixedIncome).In(currency),
            FlexibleBudgetVariance = (income - flexibleIncome).In(currency),
            SalesVolumeVariance = (flexibleIncome - fixedIncome).In(currency),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Static budget variance",
            "静态预算差异",
            StaticBudgetVariance,
            $"{Told.Plain(ActualIncome)} - {Told.Plain(StaticBudgetIncome)}",
            Told.Of(
                "Flexible budget variance",
                "弹性预算差异",
                FlexibleBudgetVariance,
                $"{Told.Plain(ActualIncome)} - {Told.Plain(FlexibleBudgetIncome)}"
            ),
            Told.Of(
                "Sales volume variance",
                "销售量差异",
                SalesVolumeVariance,
                $"{Told.Plain(FlexibleBudgetIncome)} - {Told.Plain(StaticBudgetIncome)}"
            )
        );
}
