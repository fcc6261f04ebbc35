namespace Ops.Domain.Budgets;

/// <summary>Income under absorption and under variable costing: they differ by the fixed cost that moves into or out of stock.</summary>
/// <remarks>Source: Horngren, Datar &amp; Rajan, Cost Accounting, ch. 9.</remarks>
public sealed class AbsorptionCosting : IExplainable
{
    private AbsorptionCosting(Money fixedRate, ImmutableArray<AbsorptionFigures> periods, Money variableIncome, Money absorptionIncome)
    {
        FixedRate = fixedRate;
        Periods = periods;
        VariableIncome = variableIncome;
        AbsorptionIncome = absorptionIncome;
        Difference = absorptionIncome - variableIncome;
    }

    /// <summary>Budgeted fixed manufacturing cost over denominator units.</summary>
    public Money FixedRate { get; }

    /// <summary>The periods in the order given.</summary>
    public ImmutableArray<AbsorptionFigures> Periods { get; }

    /// <summary>Variable-costing income of all periods.</summary>
    public Money VariableIncome { get; }

    /// <summary>Absorption-costing income of all periods.</summary>
    public Money AbsorptionIncome { get; }

    /// <summary>Absorption less variable income of all periods.</summary>
    public Money Difference { get; }

    /// <summary>Computes both incomes.</summary>
    /// <param name="cost">Prices and costs, in one currency.</param>
    /// <param name="periods">At least one period.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a negative figure,
    /// or more sold than there is. <see cref="FaultCode.ZeroDenominator"/>: no denominator units.
    /// </exception>
    public static AbsorptionCosting Of(AbsorptionCost cost, params ReadOnlySpan<AbsorptionPeriod> periods)
    {
        Guard.NotNull(cost, nameof(cost));
        Rows.NotEmpty(periods, nameof(periods));
        Check(cost, periods);
        var currency = cost.Price.Currency;
        var rate = (Fraction)cost.BudgetedFixedManufacturing.Amount / cost.DenominatorUnits;
        Fraction stock = cost.OpeningUnits;
        var (variableSum, absorptionSum) = (Fraction.Zero, Fraction.Zero);
        var figures = ImmutableArray.CreateBuilder<AbsorptionFigures>(periods.Length);
        foreach (var period in periods)
        {
            var opening = stock;
            stock += (Fraction)period.Produced - period.Sold;
            var spent = (Fraction)(period.FixedManufacturing ?? cost.BudgetedFixedManufacturing).Amount;
            var margin = (Fraction)cost.Price.Amount - cost.VariableManufacturing.Amount - cost.VariableSelling.Amount;
            var contribution = margin * period.Sold;
            var variable = contribution - spent - cost.FixedSelling.Amount;
            var volume = ((Fraction)period.Produced - cost.DenominatorUnits) * rate;
            var spending = cost.BudgetedFixedManufacturing.Amount - spent;
            var absorption = ((margin - rate) * period.Sold) + volume + spending - cost.FixedSelling.Amount;
            variableSum += variable;
            absorptionSum += absorption;
            figures.Add(
                new AbsorptionFigures
                {
                    ClosingUnits = stock.ToDecimal(),
                    Contribution = contribution.In(currency),
                    VariableIncome = variable.In(currency),
                    AbsorptionIncome = absorption.In(currency),
                    ProductionVolumeVariance = volume.In(currency),
                    FixedSpendingVariance = spending.In(currency),
                    FixedInOpening = (opening * rate).In(currency),
                    FixedInClosing = (stock * rate).In(currency),
                    Difference = (absorption - variable).In(currency),
                }
            );
        }
        return new AbsorptionCosting(rate.In(currency), figures.MoveToImmutable(), variableSum.In(currency), absorptionSum.In(currency));
    }

    private static void Check(AbsorptionCost cost, ReadOnlySpan<AbsorptionPeriod> periods)
    {
        Rows.In(
            cost.Price.Currency,
            nameof(cost),
            cost.VariableManufacturing,
            cost.VariableSelling,
            cost.BudgetedFixedManufacturing,
            cost.FixedSelling
        );
        for (int i = 0; i < periods.Length; i++)
        {
            if (periods[i].FixedManufacturing is { } spent)
                Rows.In(cost.Price.Currency, Guard.At(nameof(periods), i), spent);
        }
        Rows.NotNegative(cost.Price.Amount, "cost.Price");
        Rows.NotNegative(cost.VariableManufacturing.Amount, "cost.VariableManufacturing");
        Rows.NotNegative(cost.VariableSelling.Amount, "cost.VariableSelling");
        Rows.NotNegative(cost.BudgetedFixedManufacturing.Amount, "cost.BudgetedFixedManufacturing");
        Rows.NotNegative(cost.DenominatorUnits, "cost.DenominatorUnits");
        Rows.NotNegative(cost.FixedSelling.Amount, "cost.FixedSelling");
        Rows.NotNegative(cost.OpeningUnits, "cost.OpeningUnits");
        Fraction stock = cost.OpeningUnits;
        for (int i = 0; i < periods.Length; i++)
        {
            string place = Guard.At(nameof(periods), i);
            Rows.NotNegative(periods[i].Produced, $"{place}.Produced");
            Rows.NotNegative(periods[i].Sold, $"{place}.Sold");
            Rows.NotNegative(periods[i].FixedManufacturing?.Amount ?? 0, $"{place}.FixedManufacturing");
            stock += (Fraction)periods[i].Produced - periods[i].Sold;
            if (stock.Sign < 0)
                throw Faults.Invalid($"{place}.Sold", "more is sold than there is", "give the opening stock");
        }
        if (cost.DenominatorUnits == 0)
            throw Faults.ZeroDenominator(
                "cost.DenominatorUnits",
                "there are no units to spread the fixed cost over",
                "give the planned units"
            );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Difference of absorption and variable income",
            "完全成本法与变动成本法利润之差",
            Difference,
            $"{Told.Plain(AbsorptionIncome)} - {Told.Plain(VariableIncome)}",
            [
                .. Periods.Select(
                    (period, i) =>
                        Told.Of(
                            "Fixed cost moved into stock",
                            "转入存货的固定成本",
                            period.Difference,
                            $"{Told.Plain(period.FixedInClosing)} - {Told.Plain(period.FixedInOpening)}"
                        )
                ),
            ]
        );
}
