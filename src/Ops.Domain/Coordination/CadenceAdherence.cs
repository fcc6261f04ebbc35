using NodaTime;
using Ops.Domain.Calendars;
using Period = NodaTime.Period;

namespace Ops.Domain.Coordination;

/// <summary>Whether meetings that should come again did come.</summary>
/// <remarks>Planned meetings in order each take the earliest unused one that was held within the tolerance.</remarks>
public sealed class CadenceAdherence : IExplainable
{
    private CadenceAdherence() { }

    /// <summary>The planned meetings in order, each with the one held for it.</summary>
    public ImmutableArray<CadenceMatch> Matches { get; private init; }

    /// <summary>How many were held as planned.</summary>
    public int HeldAsPlanned { get; private init; }

    /// <summary>How many were missed.</summary>
    public int Missed { get; private init; }

    /// <summary>Held in the window without being planned, rising.</summary>
    public ImmutableArray<LocalDate> Extra { get; private init; }

    /// <summary>Held as planned / planned; null when none was planned.</summary>
    public double? Adherence { get; private init; }

    /// <summary>The mean of |held − planned| in days; null when none was held as planned.</summary>
    public double? MeanAbsoluteOffset { get; private init; }

    /// <summary>The most days between neighbouring meetings held in the window; null under two.</summary>
    public int? LongestGapDays { get; private init; }

    /// <summary>Compares what was held with the rule.</summary>
    /// <param name="recurrence">The rule.</param>
    /// <param name="from">The first day of the window.</param>
    /// <param name="to">The last day of the window.</param>
    /// <param name="held">The days on which meetings were held, each once, in any order; empty when none was.</param>
    /// <param name="toleranceDays">So many calendar days to either side still count; at least 0.</param>
    /// <param name="calendar">The working days; null for Monday to Friday.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: a day twice; <see cref="FaultCode.InvalidArgument"/>: a negative tolerance;
    /// <see cref="FaultCode.NotOrdered"/>: the window ends before it starts.
    /// </exception>
    public static CadenceAdherence Of(
        Recurrence recurrence,
        LocalDate from,
        LocalDate to,
        ReadOnlySpan<LocalDate> held,
        int toleranceDays = 0,
        WorkdayCalendar? calendar = null
    )
    {
        Guard.NotNull(recurrence, nameof(recurrence));
        Ids.Unique(held, day => day, nameof(held));
        if (toleranceDays < 0)
            throw Faults.Invalid(nameof(toleranceDays), $"{toleranceDays} is negative", "give at least 0");
        var planned = recurrence.Dates(from, to, calendar);
        LocalDate[] days = [.. held.ToArray().Order()];
        var isUsed = new bool[days.Length];
        var matches = ImmutableArray.CreateBuilder<CadenceMatch>(planned.Length);
        int first = 0;
        foreach (var plan in planned)
        {
            while (first < days.Length && (isUsed[first] || Period.DaysBetween(days[first], plan) > toleranceDays))
                first++;
            int at = first < days.Length && Period.DaysBetween(plan, days[first]) <= toleranceDays ? first : -1;
            if (at >= 0)
                isUsed[at] = true;
            LocalDate? on = at >= 0 ? days[at] : null;
            matches.Add(
                new CadenceMatch
                {
                    Planned = plan,
                    Held = on,
                    OffsetDays = on is { } day ? Period.DaysBetween(plan, day) : null,
                }
            );
        }
        int[] offsets = [.. matches.Where(match => match.OffsetDays is not null).Select(match => Math.Abs(match.OffsetDays!.Value))];
        int count = offsets.Length;
        LocalDate[] inside = [.. days.Where(day => day >= from && day <= to)];
        return new CadenceAdherence
        {
            Matches = matches.MoveToImmutable(),
            HeldAsPlanned = count,
            Missed = planned.Length - count,
            Extra = [.. days.Where((day, i) => !isUsed[i] && day >= from && day <= to)],
            Adherence = planned.Length == 0 ? null : (double)count / planned.Length,
            MeanAbsoluteOffset = offsets.Length == 0 ? null : offsets.Average(),
            LongestGapDays = inside.Length < 2 ? null : inside.Zip(inside.Skip(1), Period.DaysBetween).Max(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Meetings held as planned", "会议按计划召开率"),
            Adherence,
            Phrase.Of($"{HeldAsPlanned} / {Matches.Length}"),
            default,
            Explanation.Of(new Phrase("Missed", "缺席次数"), (decimal)Missed),
            Explanation.Of(new Phrase("Unplanned", "计划外次数"), (decimal)Extra.Length),
            Explanation.Of(new Phrase("Mean days off the plan", "平均偏离天数"), MeanAbsoluteOffset)
        );
}
