namespace Ops.Domain.Budgets;

/// <summary>The rate that turns what goes out into what comes in, with a rate of its own for borrowing and for reinvesting. It always exists and is one.</summary>
public sealed record ModifiedInternalRate : IExplainable
{
    private ModifiedInternalRate() { }

    /// <summary>(terminal value / present value of outflows)^(1/n) − 1.</summary>
    public double Rate { get; internal init; }

    /// <summary>What comes in, reinvested until the last period; in units of the currency.</summary>
    public double TerminalValue { get; internal init; }

    /// <summary>What goes out, discounted to time 0; in units of the currency.</summary>
    public double PresentValueOfOutflows { get; internal init; }

    /// <summary>Computes the rate.</summary>
    /// <param name="cashFlows">At least one payment in and one out, in one currency; the first at time 0.</param>
    /// <param name="financeRate">The rate at which money is borrowed, above −1.</param>
    /// <param name="reinvestRate">The rate at which money is reinvested, above −1.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a rate, or no
    /// payment in or none out. <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static ModifiedInternalRate Of(ReadOnlySpan<Money> cashFlows, double financeRate, double reinvestRate)
    {
        double[] amounts = FlowSeries.Amounts(cashFlows);
        Rows.Rate(financeRate, nameof(financeRate));
        Rows.Rate(reinvestRate, nameof(reinvestRate));
        if (!amounts.Any(amount => amount > 0) || !amounts.Any(amount => amount < 0))
            throw Faults.Invalid(nameof(cashFlows), "all payments go the same way", "give at least one payment in and one out");
        int last = amounts.Length - 1;
        double terminal = 0;
        double outflows = 0;
        for (int i = 0; i < amounts.Length; i++)
        {
            if (amounts[i] > 0)
                terminal += amounts[i] * Math.Pow(1 + reinvestRate, last - i);
            else
                outflows -= amounts[i] / Math.Pow(1 + financeRate, i);
        }
        double rate = Math.Pow(terminal / outflows, 1.0 / last) - 1;
        if (!double.IsFinite(terminal) || !double.IsFinite(outflows) || !double.IsFinite(rate))
            throw Faults.Overflow("result", "the values are beyond the range of double", "give rates nearer to 0");
        return new ModifiedInternalRate
        {
            Rate = rate,
            TerminalValue = terminal,
            PresentValueOfOutflows = outflows,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Modified internal rate of return",
            "修正内部收益率",
            Rate,
            null,
            Told.Of("Terminal value", "终值", TerminalValue),
            Told.Of("Present value of outflows", "流出现值", PresentValueOfOutflows)
        );
}
