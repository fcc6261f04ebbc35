namespace Ops.Domain.Budgets;

/// <summary>What an investment returns per unit of money put in at the start.</summary>
public sealed record ProfitabilityIndex : IExplainable
{
    private ProfitabilityIndex() { }

    /// <summary>The present value of the payments after the first, in units of the currency.</summary>
    public double PresentValue { get; internal init; }

    /// <summary>Present value over the money put in; above 1 is worth it.</summary>
    public double Index { get; internal init; }

    /// <summary>Present value less the money put in, in units of the currency.</summary>
    public double NetPresentValue { get; internal init; }

    /// <summary>Computes the index.</summary>
    /// <param name="rate">The rate of one period, above −1.</param>
    /// <param name="cashFlows">The money put in, as a negative payment, then what comes of it; in one currency.</param>
    /// <returns>The index.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: the rate, or a
    /// first payment that comes in. <see cref="FaultCode.ZeroDenominator"/>: nothing is put in. <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static ProfitabilityIndex Of(double rate, params ReadOnlySpan<Money> cashFlows)
    {
        double[] amounts = FlowSeries.Amounts(cashFlows);
        Rows.Rate(rate, nameof(rate));
        string place = Guard.At(nameof(cashFlows), 0);
        if (amounts[0] > 0)
            throw Faults.Invalid(place, $"{cashFlows[0]} comes in", "give the money put in as a negative payment");
        if (amounts[0] == 0)
            throw Faults.ZeroDenominator(place, "nothing is put in", "give the money put in as a negative payment");
        double present = FlowSeries.Discounted(rate, FlowSeries.Periods(amounts.Length).AsSpan(1), amounts.AsSpan(1));
        return new ProfitabilityIndex
        {
            PresentValue = present,
            Index = present / -amounts[0],
            NetPresentValue = present + amounts[0],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Profitability index",
            "获利指数",
            Index,
            $"{PresentValue} / {PresentValue - NetPresentValue}",
            Told.Of("Net present value", "净现值", NetPresentValue)
        );
}
