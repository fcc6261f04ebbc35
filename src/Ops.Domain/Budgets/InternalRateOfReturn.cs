namespace Ops.Domain.Budgets;

/// <summary>The one rate at which payments are worth nothing. No such rate, or several, is a fault and not a guess.</summary>
public sealed record InternalRateOfReturn : IExplainable
{
    private InternalRateOfReturn() { }

    /// <summary>The rate of a period, or of a year of 365 days.</summary>
    public double Rate { get; internal init; }

    /// <summary>The rate of payments at equal distances.</summary>
    /// <param name="cashFlows">At least one payment, all in one currency; the first at time 0.</param>
    /// <returns>The rate, above −1. Rates within about a millionth of each other count as one.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: no such rate,
    /// or more than one; the message names them. <see cref="FaultCode.Overflow"/>: the rate is beyond double.
    /// </exception>
    public static InternalRateOfReturn Of(params ReadOnlySpan<Money> cashFlows)
    {
        double[] amounts = FlowSeries.Amounts(cashFlows);
        return Only(RateRoots.Of(FlowSeries.Periods(amounts.Length), amounts), nameof(cashFlows));
    }

    /// <summary>The rate of payments on days (actual/365).</summary>
    /// <param name="flows">At least one payment, all in one currency; the others on the first day or later, in any order.</param>
    /// <returns>The rate, above −1. Rates within about a millionth of each other count as one.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.NotOrdered"/>, <see cref="FaultCode.CurrencyMismatch"/>,
    /// <see cref="FaultCode.InvalidArgument"/>: no such rate, or more than one. <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static InternalRateOfReturn Of(params ReadOnlySpan<DatedFlow> flows)
    {
        var (years, amounts) = FlowSeries.Dated(flows);
        return Only(RateRoots.Of(years, amounts), nameof(flows));
    }

    private static InternalRateOfReturn Only(ImmutableArray<double> roots, string place)
    {
        if (roots.Length != 1)
        {
            string found = roots.IsEmpty
                ? "there is no rate"
                : $"there are {Figures.Text((decimal)roots.Length)} rates ({string.Join(", ", roots.Select(Figures.Text))})";
            throw Faults.Invalid(
                place,
                $"{found} at which the payments are worth nothing",
                "compare present values, or use the modified internal rate"
            );
        }
        return double.IsFinite(roots[0])
            ? new InternalRateOfReturn { Rate = roots[0] }
            : throw Faults.Overflow("result", "the rate is beyond the range of double", "compare present values");
    }

    /// <inheritdoc/>
    public Explanation Explain() => Told.Of("Internal rate of return", "内部收益率", Rate, $"NPV = 0");
}
