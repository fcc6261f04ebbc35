namespace Ops.Domain.Budgets;

/// <summary>What payments are worth at the time of the first one.</summary>
public sealed record NetPresentValue : IExplainable
{
    private NetPresentValue() { }

    /// <summary>The rate of a period, or of a year of 365 days.</summary>
    public double Rate { get; internal init; }

    /// <summary>The present value in units of the currency.</summary>
    public double Value { get; internal init; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; internal init; }

    /// <summary>Discounts payments at equal distances; the first falls at time 0 and is not discounted.</summary>
    /// <param name="rate">The rate of one period, above −1.</param>
    /// <param name="cashFlows">At least one payment, all in one currency.</param>
    /// <returns>The present value.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: the rate.
    /// <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static NetPresentValue Of(double rate, params ReadOnlySpan<Money> cashFlows)
    {
        double[] amounts = FlowSeries.Amounts(cashFlows);
        return new NetPresentValue
        {
            Rate = Rows.Rate(rate, nameof(rate)),
            Value = FlowSeries.Discounted(rate, FlowSeries.Periods(amounts.Length), amounts),
            Currency = cashFlows[0].Currency,
        };
    }

    /// <summary>Discounts payments on days: amount · (1 + rate)^(−days/365), days from the first payment.</summary>
    /// <param name="rate">The rate of a year of 365 days, above −1.</param>
    /// <param name="flows">At least one payment, all in one currency; the others on the first day or later, in any order.</param>
    /// <returns>The present value.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.NotOrdered"/>: a payment before the first.
    /// <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: the rate. <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static NetPresentValue Of(double rate, params ReadOnlySpan<DatedFlow> flows)
    {
        var (years, amounts) = FlowSeries.Dated(flows);
        return new NetPresentValue
        {
            Rate = Rows.Rate(rate, nameof(rate)),
            Value = FlowSeries.Discounted(rate, years, amounts),
            Currency = flows[0].Amount.Currency,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() => Told.Of("Net present value", "净现值", Value, null, Told.Of("Rate", "贴现率", Rate));
}
