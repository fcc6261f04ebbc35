using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>How fast a budget is used up, how fast it may be, and until when it lasts.</summary>
/// <remarks>Rates are amounts per day. The days from which the rate is taken are all days so far, or the last ones only.</remarks>
public sealed record BurnRate : IExplainable
{
    private BurnRate() { }

    /// <summary>The budget of the whole time.</summary>
    public Money Budget { get; private init; }

    /// <summary>What was spent from the start to the day asked for.</summary>
    public Money Spent { get; private init; }

    /// <summary>The days from which <see cref="PerDay"/> is taken.</summary>
    public int Days { get; private init; }

    /// <summary>The days that are left.</summary>
    public int DaysLeft { get; private init; }

    /// <summary>What was spent per day.</summary>
    public Money PerDay { get; private init; }

    /// <summary>Budget over all days: the rate of an even year.</summary>
    public Money EvenPerDay { get; private init; }

    /// <summary>What may be spent per day from now on to end on the budget, below 0 if it is overspent; null when no day is left.</summary>
    public Money? AllowedPerDay { get; private init; }

    /// <summary>Rate over even rate: above 1 burns too fast.</summary>
    public double Pace { get; private init; }

    /// <summary>Spent + rate · days left.</summary>
    public Money AtEnd { get; private init; }

    /// <summary>
    /// The day on whose evening the budget is or was used up: looked up while it was, extrapolated at the rate while it lasts. Null if it lasts
    /// for ever at that rate, or beyond the year 9999.
    /// </summary>
    public LocalDate? UsedUpOn { get; private init; }

    /// <summary>Takes the rate.</summary>
    /// <param name="budget">The budget of the whole time, above 0.</param>
    /// <param name="spending">What was spent, in any order; perhaps nothing. Days after the day asked for do not count.</param>
    /// <param name="start">The first day of the budget.</param>
    /// <param name="end">The day after its last.</param>
    /// <param name="asOf">The last day that counts, within the budget's time.</param>
    /// <param name="window">From how many last days the rate is taken, at least 1; null for all days so far.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.NotOrdered"/>: an end not after its start. <see cref="FaultCode.CurrencyMismatch"/>.
    /// <see cref="FaultCode.InvalidArgument"/>: a budget not above 0, a day outside the budget's time, a window below 1.
    /// <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static BurnRate Of(
        Money budget,
        ReadOnlySpan<DatedSpending> spending,
        LocalDate start,
        LocalDate end,
        LocalDate asOf,
        int? window = null
    )
    {
        if (end <= start)
            throw Faults.NotOrdered(nameof(end), $"{Figures.Text(end)} is not after {Figures.Text(start)}", "give the day after the last");
        for (int i = 0; i < spending.Length; i++)
            Rows.In(budget.Currency, Guard.At(nameof(spending), i), spending[i].Amount);
        Rows.Positive(budget.Amount, nameof(budget));
        Within(asOf, start, end, nameof(asOf));
        for (int i = 0; i < spending.Length; i++)
            Within(spending[i].Date, start, end, Guard.At(nameof(spending), i));
        int past = Period.DaysBetween(start, asOf) + 1;
        int days = Math.Min(past, Guard.InRange(window ?? past, 1, int.MaxValue, nameof(window)));
        var from = asOf.PlusDays(1 - days);
        var (spent, inWindow) = (Fraction.Zero, Fraction.Zero);
        foreach (ref readonly var row in spending)
        {
            if (row.Date > asOf)
                continue;
            spent += row.Amount.Amount;
            if (row.Date >= from)
                inWindow += row.Amount.Amount;
        }
        int all = Period.DaysBetween(start, end);
        int left = all - past;
        var rate = inWindow / (decimal)days;
        var even = (Fraction)budget.Amount / (decimal)all;
        var rest = (Fraction)budget.Amount - spent;
        return new BurnRate
        {
            Budget = budget,
            Spent = spent.In(budget.Currency),
            Days = days,
            DaysLeft = left,
            PerDay = rate.In(budget.Currency),
            EvenPerDay = even.In(budget.Currency),
            AllowedPerDay = left == 0 ? null : (rest / (decimal)left).In(budget.Currency),
            Pace = (rate / even).ToDouble(),
            AtEnd = (spent + (rate * (decimal)left)).In(budget.Currency),
            UsedUpOn = rest.Sign > 0 ? Extrapolated(asOf, rest, rate) : LookedUp(spending, asOf, budget.Amount),
        };
    }

    private static void Within(LocalDate date, LocalDate start, LocalDate end, string place)
    {
        if (date < start || date >= end)
            throw Faults.Invalid(
                place,
                $"{Figures.Text(date)} is not from {Figures.Text(start)} to {Figures.Text(end.PlusDays(-1))}",
                "give a day of the budget"
            );
    }

    /// <summary>The last of the days in which the rest runs out.</summary>
    private static LocalDate? Extrapolated(LocalDate asOf, Fraction rest, Fraction rate)
    {
        if (rate.Sign <= 0)
            return null;
        double days = Math.Ceiling((rest / rate).ToDouble());
        return days <= Period.DaysBetween(asOf, LocalDate.MaxIsoValue) ? asOf.PlusDays((int)days) : null;
    }

    /// <summary>The first day on which the sum reached the budget.</summary>
    private static LocalDate LookedUp(ReadOnlySpan<DatedSpending> spending, LocalDate asOf, decimal budget)
    {
        var sum = Fraction.Zero;
        foreach (var day in spending.ToArray().Where(row => row.Date <= asOf).GroupBy(row => row.Date).OrderBy(day => day.Key))
        {
            sum += Fraction.Sum(day.Select(row => (Fraction)row.Amount.Amount));
            if (sum >= budget)
                return day.Key;
        }
        return asOf;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Burn rate per day",
            "每日消耗",
            PerDay,
            null,
            Told.Of("Rate of an even year", "均匀进度", EvenPerDay),
            Told.Of("Pace", "消耗速度比", Pace, $"{Told.Plain(PerDay)} / {Told.Plain(EvenPerDay)}"),
            Told.Of("Allowed per day", "每日可用", AllowedPerDay, $"({Told.Plain(Budget)} - {Told.Plain(Spent)}) / {DaysLeft}"),
            Told.Of("At the end", "期末预计", AtEnd, $"{Told.Plain(Spent)} + {Told.Plain(PerDay)} * {DaysLeft}"),
            Explanation.Of(new Phrase("Used up on", "用尽日期"), UsedUpOn is { } day ? Figures.Text(day) : null)
        );
}
