namespace Ops.Domain.Budgets;

/// <summary>Payments as doubles and the times at which they fall, for everything that is discounted.</summary>
internal static class FlowSeries
{
    /// <summary>Actual/365, as in Microsoft Excel.</summary>
    private const double DaysOfYear = 365;

    public static double[] Amounts(ReadOnlySpan<Money> cashFlows)
    {
        Guard.NotEmpty(cashFlows, nameof(cashFlows));
        double[] amounts = new double[cashFlows.Length];
        for (int i = 0; i < amounts.Length; i++)
        {
            Rows.In(cashFlows[0].Currency, Guard.At(nameof(cashFlows), i), cashFlows[i]);
            amounts[i] = (double)cashFlows[i].Amount;
        }
        return amounts;
    }

    public static double[] Periods(int count) => [.. Enumerable.Range(0, count).Select(period => (double)period)];

    /// <summary>Years since the first payment, and the amounts.</summary>
    public static (double[] Years, double[] Amounts) Dated(ReadOnlySpan<DatedFlow> flows)
    {
        Guard.NotEmpty(flows, nameof(flows));
        var first = flows[0];
        double[] years = new double[flows.Length];
        for (int i = 0; i < flows.Length; i++)
        {
            int days = NodaTime.Period.DaysBetween(first.Date, flows[i].Date);
            if (days < 0)
                throw Faults.NotOrdered(
                    Guard.At(nameof(flows), i),
                    $"{Figures.Text(flows[i].Date)} is before the first day, {Figures.Text(first.Date)}",
                    "put the earliest payment first"
                );
            years[i] = days / DaysOfYear;
        }
        double[] amounts = new double[flows.Length];
        for (int i = 0; i < flows.Length; i++)
        {
            Rows.In(first.Amount.Currency, Guard.At(nameof(flows), i), flows[i].Amount);
            amounts[i] = (double)flows[i].Amount.Amount;
        }
        return (years, amounts);
    }

    public static double Discounted(double rate, ReadOnlySpan<double> times, ReadOnlySpan<double> amounts)
    {
        double sum = 0;
        for (int i = 0; i < amounts.Length; i++)
            sum += amounts[i] * Math.Pow(1 + rate, -times[i]);
        return double.IsFinite(sum)
            ? sum
            : throw Faults.Overflow("result", "the present value is beyond the range of double", "give a rate farther from -1");
    }
}
