namespace Ops.Domain.Budgets;

/// <summary>The variances of variable and fixed overhead. Positive is favourable.</summary>
/// <remarks>
/// Fixed overhead has a spending and a volume part; the split of the volume part into capacity and efficiency is CIMA's.
/// Source: Horngren, Datar &amp; Rajan, Cost Accounting, ch. 8.
/// </remarks>
public sealed record OverheadVariances : IExplainable
{
    private OverheadVariances() { }

    /// <summary>Hours that the output should have taken.</summary>
    public decimal StandardHours { get; internal init; }

    /// <summary>Hours worked at the standard rate, less the variable overhead.</summary>
    public Money VariableSpending { get; internal init; }

    /// <summary>(standard hours − hours worked) · variable rate.</summary>
    public Money VariableEfficiency { get; internal init; }

    /// <summary>Variable spending + efficiency.</summary>
    public Money VariableTotal { get; internal init; }

    /// <summary>Fixed budget over denominator hours.</summary>
    public Money FixedRate { get; internal init; }

    /// <summary>Fixed budget less fixed overhead.</summary>
    public Money FixedSpending { get; internal init; }

    /// <summary>(hours worked − denominator hours) · fixed rate.</summary>
    public Money FixedCapacity { get; internal init; }

    /// <summary>(standard hours − hours worked) · fixed rate.</summary>
    public Money FixedEfficiency { get; internal init; }

    /// <summary>Capacity + efficiency: standard hours · fixed rate − fixed budget.</summary>
    public Money FixedVolume { get; internal init; }

    /// <summary>Fixed spending + volume.</summary>
    public Money FixedTotal { get; internal init; }

    /// <summary>Variable total + fixed spending.</summary>
    public Money FlexibleBudget { get; internal init; }

    /// <summary>Variable + fixed total.</summary>
    public Money Total { get; internal init; }

    /// <summary>Splits the variance.</summary>
    /// <param name="standard">What overhead should cost.</param>
    /// <param name="actual">What it did cost, in the same currency.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a negative figure.
    /// <see cref="FaultCode.ZeroDenominator"/>: no denominator hours.
    /// </exception>
    public static OverheadVariances Of(OverheadStandard standard, OverheadActual actual)
    {
        Check(Guard.NotNull(standard, nameof(standard)), Guard.NotNull(actual, nameof(actual)));
        var currency = standard.VariableRate.Currency;
        Fraction worked = actual.Hours;
        var allowed = (Fraction)actual.OutputUnits * standard.HoursPerUnit;
        var rate = (Fraction)standard.FixedBudget.Amount / standard.DenominatorHours;
        var variableSpending = (worked * standard.VariableRate.Amount) - actual.Variable.Amount;
        var variableEfficiency = (allowed - worked) * standard.VariableRate.Amount;
        var fixedSpending = (Fraction)standard.FixedBudget.Amount - actual.Fixed.Amount;
        var fixedCapacity = (worked - standard.DenominatorHours) * rate;
        var fixedEfficiency = (allowed - worked) * rate;
        var variable = variableSpending + variableEfficiency;
        var volume = fixedCapacity + fixedEfficiency;
        return new OverheadVariances
        {
            StandardHours = allowed.ToDecimal(),
            VariableSpending = variableSpending.In(currency),
            VariableEfficiency = variableEfficiency.In(currency),
            VariableTotal = variable.In(currency),
            FixedRate = rate.In(currency),
            FixedSpending = fixedSpending.In(currency),
            FixedCapacity = fixedCapacity.In(currency),
            FixedEfficiency = fixedEfficiency.In(currency),
            FixedVolume = volume.In(currency),
            FixedTotal = (fixedSpending + volume).In(currency),
            FlexibleBudget = (variable + fixedSpending).In(currency),
            Total = (variable + fixedSpending + volume).In(currency),
        };
    }

    private static void Check(OverheadStandard standard, OverheadActual actual)
    {
        Rows.In(standard.VariableRate.Currency, nameof(standard), standard.FixedBudget);
        Rows.In(standard.VariableRate.Currency, nameof(actual), actual.Variable, actual.Fixed);
        Rows.NotNegative(actual.OutputUnits, "actual.OutputUnits");
        Rows.NotNegative(standard.HoursPerUnit, "standard.HoursPerUnit");
        Rows.NotNegative(actual.Hours, "actual.Hours");
        Rows.NotNegative(standard.VariableRate.Amount, "standard.VariableRate");
        Rows.NotNegative(actual.Variable.Amount, "actual.Variable");
        Rows.NotNegative(standard.FixedBudget.Amount, "standard.FixedBudget");
        Rows.NotNegative(actual.Fixed.Amount, "actual.Fixed");
        Rows.NotNegative(standard.DenominatorHours, "standard.DenominatorHours");
        if (standard.DenominatorHours == 0)
            throw Faults.ZeroDenominator(
                "standard.DenominatorHours",
                "there are no hours to spread the fixed overhead over",
                "give the planned hours"
            );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Overhead variance",
            "间接费用差异",
            Total,
            $"{Told.Plain(VariableTotal)} + {Told.Plain(FixedTotal)}",
            Told.Of(
                "Variable overhead",
                "变动间接费用差异",
                VariableTotal,
                $"{Told.Plain(VariableSpending)} + {Told.Plain(VariableEfficiency)}",
                Told.Of("Spending", "耗费差异", VariableSpending),
                Told.Of("Efficiency", "效率差异", VariableEfficiency)
            ),
            Told.Of(
                "Fixed overhead",
                "固定间接费用差异",
                FixedTotal,
                $"{Told.Plain(FixedSpending)} + {Told.Plain(FixedVolume)}",
                Told.Of("Spending", "耗费差异", FixedSpending),
                Told.Of("Volume", "产量差异", FixedVolume, $"{Told.Plain(FixedCapacity)} + {Told.Plain(FixedEfficiency)}")
            )
        );
}
