namespace Ops.Domain.Budgets;

/// <summary>The equal payment per period that is worth as much as given payments: compares investments of different life.</summary>
public sealed record EquivalentAnnualValue : IExplainable
{
    private EquivalentAnnualValue() { }

    /// <summary>The present value of all payments, in units of the currency.</summary>
    public double NetPresentValue { get; internal init; }

    /// <summary>What one unit of money at the end of each period is worth at time 0.</summary>
    public double AnnuityFactor { get; internal init; }

    /// <summary>Present value over annuity factor, in units of the currency; negative is a cost.</summary>
    public double Value { get; internal init; }

    /// <summary>Computes the value.</summary>
    /// <param name="rate">The rate of one period, above −1.</param>
    /// <param name="cashFlows">At least two payments in one currency; the first at time 0.</param>
    /// <returns>The value.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: the rate.
    /// <see cref="FaultCode.InsufficientData"/>: one payment only. <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static EquivalentAnnualValue Of(double rate, params ReadOnlySpan<Money> cashFlows)
    {
        double[] amounts = FlowSeries.Amounts(cashFlows);
        Rows.Rate(rate, nameof(rate));
        Guard.AtLeast(amounts.Length, 2, nameof(cashFlows));
        double[] ones = new double[amounts.Length - 1];
        Array.Fill(ones, 1);
        double[] periods = FlowSeries.Periods(amounts.Length);
        double factor = FlowSeries.Discounted(rate, periods.AsSpan(1), ones);
        double present = FlowSeries.Discounted(rate, periods, amounts);
        return new EquivalentAnnualValue
        {
            NetPresentValue = present,
            AnnuityFactor = factor,
            Value = Representable.At(nameof(rate), present / factor, "give a lower rate"),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() => Told.Of("Equivalent annual value", "等额年值", Value, $"{NetPresentValue} / {AnnuityFactor}");
}
