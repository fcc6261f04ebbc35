using CsCheck;
using FluentAssertions;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Tests.Calendars;

/// <summary>
/// Worked time against an oracle that asks the zone for the local time of every minute, over random hours and zones, around
/// the days on which their clocks change.
/// </summary>
public class WorkingCalendarOracleTests
{
    private static readonly (string Zone, Instant Around)[] Changes =
    [
        ("America/Los_Angeles", Instant.FromUtc(2026, 3, 8, 10, 0)),
        ("America/Los_Angeles", Instant.FromUtc(2026, 11, 1, 9, 0)),
        ("Europe/Berlin", Instant.FromUtc(2026, 3, 29, 1, 0)),
        ("Europe/Berlin", Instant.FromUtc(2026, 10, 25, 1, 0)),
        ("Asia/Shanghai", Instant.FromUtc(2024, 2, 28, 16, 0)),
        ("Asia/Shanghai", Instant.FromUtc(1991, 9, 14, 15, 0)),
        ("Australia/Lord_Howe", Instant.FromUtc(2026, 4, 4, 15, 0)),
        ("Australia/Lord_Howe", Instant.FromUtc(2026, 10, 3, 15, 30)),
        ("Africa/Casablanca", Instant.FromUtc(2026, 2, 15, 2, 0)),
        ("Africa/Casablanca", Instant.FromUtc(2026, 3, 22, 2, 0)),
        ("Pacific/Apia", Instant.FromUtc(2011, 12, 30, 10, 0)),
        ("Europe/Berlin", Instant.FromUtc(2100, 3, 28, 1, 0)),
        ("Europe/Berlin", Instant.FromUtc(2250, 10, 27, 1, 0)),
    ];

    private static readonly Gen<WorkingWindow[]> GenHours = Gen.Int[0, 95]
        .Array[0, 6]
        .Select(quarters =>
        {
            int[] times = [.. quarters.Distinct().Order()];
            var windows = new List<WorkingWindow>();
            for (int i = 0; i + 1 < times.Length; i += 2)
                windows.Add(new WorkingWindow(Time(times[i]), Time(times[i + 1])));
            if (times.Length % 2 == 1)
                windows.Add(new WorkingWindow(Time(times[^1]), Time(times[0])));
            return windows.ToArray();
        });

    private static readonly Gen<Situation> GenSituation =
        from change in Gen.Int[0, Changes.Length - 1]
        from week in GenHours.Array[7]
        from holiday in Gen.Int[-3, 3].Array[0, 2]
        from special in Gen.Int[-3, 3]
        from specialHours in GenHours
        from start in Gen.Int[-3 * 1440, 3 * 1440]
        from minutes in Gen.Int[0, 4 * 1440]
        select new Situation(Changes[change].Zone, Changes[change].Around, week, holiday, special, specialHours, start, minutes);

    [Fact]
    public void Elapsed_time_counts_exactly_the_worked_minutes() =>
        GenSituation.Sample(
            situation =>
            {
                var (calendar, start, end) = situation.Build();
                int expected = WorkedMinutes(calendar, situation, start, end).Count(worked => worked);
                calendar.Elapsed(start, end).Should().Be(Duration.FromMinutes(expected));
            },
            iter: 150
        );

    [Fact]
    public void The_open_times_hold_exactly_the_worked_minutes() =>
        GenSituation.Sample(
            situation =>
            {
                var (calendar, start, end) = situation.Build();
                var open = calendar.OpenTimes(start, end);
                bool[] worked = WorkedMinutes(calendar, situation, start, end);
                Instant[] minutes = [.. Enumerable.Range(0, worked.Length).Select(minute => start + Duration.FromMinutes(minute))];
                minutes.Select(minute => open.Count(range => range.Contains(minute)) == 1).Should().Equal(worked);
                minutes.Select(calendar.IsOpenAt).Should().Equal(worked);
                for (int i = 1; i < open.Length; i++)
                    open[i].Start.Should().BeGreaterThan(open[i - 1].End);
            },
            iter: 30
        );

    [Fact]
    public void The_due_instant_is_the_first_by_which_the_time_has_passed() =>
        GenSituation.Sample(
            situation =>
            {
                var (calendar, start, end) = situation.Build();
                bool[] worked = WorkedMinutes(calendar, situation, start, end);
                int target = worked.Count(minute => minute) / 2;
                var expected = start;
                for (int minute = 0, passed = 0; minute < worked.Length && passed < target; minute++)
                {
                    passed += worked[minute] ? 1 : 0;
                    expected = start + Duration.FromMinutes(minute + 1);
                }
                calendar.Due(start, Duration.FromMinutes(target)).Should().Be(expected);
            },
            iter: 150
        );

    [Fact]
    public void Due_is_the_inverse_of_elapsed_at_any_distance() =>
        Gen.Select(GenSituation, Gen.Long[1, 40_000_000_000_000_000])
            .Sample(
                (situation, nanoseconds) =>
                {
                    var (calendar, start, _) = situation.Build();
                    var target = Duration.FromNanoseconds(nanoseconds);
                    if (calendar.Advance(start, target) is not { } due)
                    {
                        situation.Week.Should().OnlyContain(hours => hours.Length == 0);
                        return;
                    }
                    calendar.Elapsed(start, due).Should().Be(target);
                    calendar.Elapsed(start, due.PlusNanoseconds(-1)).Should().Be(target - Duration.FromNanoseconds(1));
                },
                iter: 150
            );

    [Fact]
    public void Elapsed_time_adds_up_over_any_instants() =>
        Gen.Select(GenSituation, Gen.Long[-300_000_000_000, 250_000_000_000].Array[3])
            .Sample(
                (situation, seconds) =>
                {
                    var (calendar, _, _) = situation.Build();
                    Instant[] at = [.. seconds.Order().Select(Instant.FromUnixTimeSeconds)];
                    var whole = calendar.Elapsed(at[0], at[2]);
                    (calendar.Elapsed(at[0], at[1]) + calendar.Elapsed(at[1], at[2])).Should().Be(whole);
                    whole.Should().BeLessThanOrEqualTo(at[2] - at[0]);
                },
                iter: 100
            );

    [Fact]
    public void Pauses_take_out_their_union_once() =>
        Gen.Select(GenSituation, Gen.Int[-4 * 1440, 6 * 1440].Array[0, 8])
            .Sample(
                (situation, ends) =>
                {
                    var (calendar, start, end) = situation.Build();
                    var pauses = new List<InstantRange>();
                    for (int i = 0; i + 1 < ends.Length; i += 2)
                        pauses.Add(
                            new InstantRange(
                                start + Duration.FromMinutes(Math.Min(ends[i], ends[i + 1])),
                                start + Duration.FromMinutes(Math.Max(ends[i], ends[i + 1]))
                            )
                        );
                    bool[] worked = WorkedMinutes(calendar, situation, start, end);
                    int expected = worked
                        .Where((open, minute) => open && !pauses.Exists(pause => pause.Contains(start + Duration.FromMinutes(minute))))
                        .Count();
                    calendar.Elapsed(start, end, pauses.ToArray()).Should().Be(Duration.FromMinutes(expected));
                },
                iter: 100
            );

    private static LocalTime Time(int quarters) => LocalTime.FromMinutesSinceMidnight(quarters * 15);

    /// <summary>For every minute whether its local time lies in a window of its date, or in one of the day before that passes midnight.</summary>
    private static bool[] WorkedMinutes(WorkingCalendar calendar, Situation situation, Instant start, Instant end)
    {
        bool[] worked = new bool[(int)(end - start).TotalMinutes];
        for (int i = 0; i < worked.Length; i++)
        {
            var local = (start + Duration.FromMinutes(i)).InZone(calendar.Zone).LocalDateTime;
            int minute = (local.Hour * 60) + local.Minute;
            worked[i] =
                situation.Hours(local.Date).Any(window => Covers(window, minute))
                || situation.Hours(local.Date.PlusDays(-1)).Any(window => Covers(window, minute + 1440));
        }
        return worked;
    }

    private static bool Covers(WorkingWindow window, int minute)
    {
        int from = (window.Start.Hour * 60) + window.Start.Minute;
        int to = (window.End.Hour * 60) + window.End.Minute;
        return minute >= from && minute < (to <= from ? to + 1440 : to);
    }

    private sealed record Situation(
        string Zone,
        Instant Around,
        WorkingWindow[][] Week,
        int[] Holidays,
        int Special,
        WorkingWindow[] SpecialHours,
        int StartMinute,
        int Minutes
    )
    {
        private LocalDate Middle => Around.InZone(DateTimeZoneProviders.Tzdb[Zone]).Date;

        public (WorkingCalendar Calendar, Instant Start, Instant End) Build()
        {
            var week = WorkingWeek.Closed;
            for (int day = 0; day < 7; day++)
                week = week.With((IsoDayOfWeek)(day + 1), Week[day]);
            LocalDate[] holidays = [.. Holidays.Select(day => Middle.PlusDays(day))];
            var calendar = new WorkingCalendar(Zone, week, holidays, [new WorkingDay(Middle.PlusDays(Special), SpecialHours)]);
            var start = Around + Duration.FromMinutes(StartMinute);
            return (calendar, start, start + Duration.FromMinutes(Minutes));
        }

        public WorkingWindow[] Hours(LocalDate date) =>
            date == Middle.PlusDays(Special) ? SpecialHours
            : Holidays.Any(day => Middle.PlusDays(day) == date) ? []
            : Week[(int)date.DayOfWeek - 1];
    }
}
