using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Budgets;

/// <summary>An amount for a span of days, shared out over periods by days of overlap and without losing a cent; never by twelfths.</summary>
public sealed class DayPhasing : IExplainable
{
    private DayPhasing(int days, Money total, ImmutableArray<DayShare> parts)
    {
        Days = days;
        Total = total;
        Parts = parts;
    }

    /// <summary>Days of the span, or its working days.</summary>
    public int Days { get; }

    /// <summary>The amount that was shared out.</summary>
    public Money Total { get; }

    /// <summary>One part per period, in the order given; 0 where nothing overlaps.</summary>
    public ImmutableArray<DayShare> Parts { get; }

    /// <summary>Shares an amount out.</summary>
    /// <param name="total">The amount, in whole minor units.</param>
    /// <param name="start">The first day of the span.</param>
    /// <param name="end">The day after its last.</param>
    /// <param name="periods">At least one period, in any order, not overlapping, covering every day of the span.</param>
    /// <returns>The parts, by largest remainder, ties to the earlier period.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.DuplicateKey"/>, <see cref="FaultCode.NotOrdered"/>: an end not after its
    /// start. <see cref="FaultCode.Overlap"/>, <see cref="FaultCode.InvalidArgument"/>: an amount finer than the minor unit, or a
    /// day of the span in no period.
    /// </exception>
    public static DayPhasing Of(Money total, LocalDate start, LocalDate end, params ReadOnlySpan<DatedPeriod> periods) =>
        Of(total, start, end, NodaTime.Period.DaysBetween, periods);

    /// <summary>Shares an amount out by the working days of each period.</summary>
    /// <param name="total">The amount, in whole minor units.</param>
    /// <param name="start">The first day of the span.</param>
    /// <param name="end">The day after its last.</param>
    /// <param name="workdays">Which days are worked.</param>
    /// <param name="periods">At least one period, in any order, not overlapping, covering every day of the span.</param>
    /// <returns>The parts, by largest remainder, ties to the earlier period.</returns>
    /// <exception cref="OpsException">
    /// As without working days; <see cref="FaultCode.ZeroDenominator"/>: no day of the span is worked.
    /// </exception>
    public static DayPhasing Of(
        Money total,
        LocalDate start,
        LocalDate end,
        WorkdayCalendar workdays,
        params ReadOnlySpan<DatedPeriod> periods
    )
    {
        Guard.NotNull(workdays, nameof(workdays));
        return Of(total, start, end, workdays.Between, periods);
    }

    private static DayPhasing Of(
        Money total,
        LocalDate start,
        LocalDate end,
        Func<LocalDate, LocalDate, int> count,
        ReadOnlySpan<DatedPeriod> periods
    )
    {
        Rows.NotEmpty(periods, nameof(periods));
        Rows.Unique(periods, nameof(periods), period => period.Id);
        if (end <= start)
            throw Faults.NotOrdered(nameof(end), $"{Figures.Text(end)} is not after {Figures.Text(start)}", "give the day after the last");
        for (int i = 0; i < periods.Length; i++)
        {
            if (periods[i].End <= periods[i].Start)
                throw Faults.NotOrdered(
                    Guard.At(nameof(periods), i),
                    $"{Figures.Text(periods[i].End)} is not after {Figures.Text(periods[i].Start)}",
                    "give the day after the last"
                );
        }
        RefuseOverlap(periods);
        total.InMinorUnits("phase", nameof(total));
        decimal[] days = new decimal[periods.Length];
        int covered = 0;
        for (int i = 0; i < days.Length; i++)
        {
            var from = LocalDate.Max(start, periods[i].Start);
            var to = LocalDate.Min(end, periods[i].End);
            if (to <= from)
                continue;
            days[i] = count(from, to);
            covered += NodaTime.Period.DaysBetween(from, to);
        }
        int span = NodaTime.Period.DaysBetween(start, end);
        if (covered != span)
            throw Faults.Invalid(nameof(periods), $"{span - covered} of {span} days lie in no period", "give periods that cover the span");
        int all = count(start, end);
        if (all == 0)
            throw Faults.ZeroDenominator("workdays", "no day of the span is worked", "give a span with working days");
        var amounts = total.Allocate(days);
        var parts = ImmutableArray.CreateBuilder<DayShare>(days.Length);
        for (int i = 0; i < days.Length; i++)
            parts.Add(new DayShare(periods[i].Id, (int)days[i], amounts[i]));
        return new DayPhasing(all, total, parts.MoveToImmutable());
    }

    private static void RefuseOverlap(ReadOnlySpan<DatedPeriod> periods)
    {
        var ordered = periods.ToArray().OrderBy(period => period.Start).ToArray();
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Start < ordered[i - 1].End)
                throw Faults.Overlap(
                    nameof(periods),
                    $"'{ordered[i - 1].Id}' and '{ordered[i].Id}' share days",
                    "give periods that do not overlap"
                );
        }
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Amount by days",
            "按天分摊的金额",
            Total,
            null,
            [.. Parts.Select(part => Explanation.Of(Phrase.Of($"{part.Id}"), Told.Text(part.Amount), Phrase.Of($"{part.Days} / {Days}")))]
        );
}
