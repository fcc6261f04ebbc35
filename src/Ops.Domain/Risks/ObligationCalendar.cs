using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>Which obligations are due when, and how many were met in time (合规日历).</summary>
/// <remarks>The days on which an obligation was done, sorted, discharge its occurrences from the first on. Compared by reference.</remarks>
public sealed class ObligationCalendar : IExplainable
{
    private ObligationCalendar() { }

    /// <summary>The obligations in the order given.</summary>
    public ImmutableArray<ScheduledObligation> Obligations { get; internal init; }

    /// <summary>Done in time over done and missed, 0 to 1; null when there is none.</summary>
    public double? OnTimeRate { get; internal init; }

    /// <summary>The obligations that are late: most days first, then by id.</summary>
    public ImmutableArray<ScheduledObligation> Overdue { get; internal init; }

    /// <summary>The day of the question.</summary>
    public LocalDate AsOf { get; internal init; }

    /// <summary>Draws up the calendar.</summary>
    /// <param name="obligations">At least one, each id once.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="warnDays">How many days before it is due an obligation is due soon; at least 0.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no obligation. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.NotOrdered"/>:
    /// done after the day. <see cref="FaultCode.InvalidArgument"/>: null, negative days. <see cref="FaultCode.Overflow"/>: due beyond the year
    /// 9999.
    /// </exception>
    public static ObligationCalendar Of(ReadOnlySpan<Obligation> obligations, LocalDate asOf, int warnDays)
    {
        Guard.NotEmpty(obligations, nameof(obligations));
        Guard.InRange(warnDays, 0, int.MaxValue, nameof(warnDays));
        UniqueIds.Check(obligations, nameof(obligations), obligation => obligation.Id);
        var scheduled = ImmutableArray.CreateBuilder<ScheduledObligation>(obligations.Length);
        for (int i = 0; i < obligations.Length; i++)
            scheduled.Add(Schedule(obligations[i], asOf, warnDays, i));
        var all = scheduled.MoveToImmutable();
        long due = all.Sum(obligation => (long)obligation.Completed + obligation.Missed);
        long onTime = all.Sum(obligation => (long)obligation.Completed - obligation.Late);
        return new ObligationCalendar
        {
            Obligations = all,
            OnTimeRate = due > 0 ? (double)onTime / due : null,
            Overdue =
            [
                .. all.Where(obligation => obligation.Status == ObligationStatus.Overdue)
                    .OrderByDescending(obligation => obligation.DaysOverdue)
                    .ThenBy(obligation => obligation.Id, StringComparer.Ordinal),
            ],
            AsOf = asOf,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Obligations met in time", "按期履行率"),
            OnTimeRate,
            Phrase.Of($"Σ (n - late) / Σ (n + missed)", $"Σ (n - 迟交) / Σ (n + 漏交)"),
            default,
            [
                .. Obligations.Select(obligation =>
                    Explanation.Of(
                        Phrase.Of($"{obligation.Id}"),
                        Figures.Text(obligation.NextDue),
                        Phrase.Of(
                            $"n {obligation.Completed}, late {obligation.Late}, missed {obligation.Missed}",
                            $"n {obligation.Completed}，迟交 {obligation.Late}，漏交 {obligation.Missed}"
                        )
                    )
                ),
            ]
        );

    private static ScheduledObligation Schedule(Obligation obligation, LocalDate asOf, int warnDays, int row)
    {
        LocalDate[] done = [.. obligation.Completed];
        Array.Sort(done);
        int late = 0;
        for (int k = 0; k < done.Length; k++)
        {
            DueDates.NotAfter(done[k], asOf, "obligations", row, nameof(obligation.Completed));
            if (done[k] > DueOf(obligation, k, row))
                late++;
        }
        var next = DueOf(obligation, done.Length, row);
        return new ScheduledObligation
        {
            Id = obligation.Id,
            NextDue = next,
            Status =
                asOf > next ? ObligationStatus.Overdue
                : DueDates.Between(asOf, next) <= warnDays ? ObligationStatus.DueSoon
                : ObligationStatus.Ok,
            DaysOverdue = DueDates.Late(next, asOf),
            Completed = done.Length,
            Late = late,
            Missed = Math.Max(0, DueBefore(obligation, asOf, row) - done.Length),
        };
    }

    private static LocalDate DueOf(Obligation obligation, long occurrence, int row) =>
        DueDates.PlusMonths(obligation.First, occurrence * obligation.EveryMonths, "obligations", row);

    /// <summary>How many occurrences are due before the day: by whole months, less one when the last of them is not.</summary>
    private static int DueBefore(Obligation obligation, LocalDate asOf, int row)
    {
        if (asOf <= obligation.First)
            return 0;
        int months = ((asOf.Year - obligation.First.Year) * 12) + asOf.Month - obligation.First.Month;
        int last = months / obligation.EveryMonths;
        return DueOf(obligation, last, row) < asOf ? last + 1 : last;
    }
}
