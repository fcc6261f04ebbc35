using FluentAssertions;
using NodaTime;
using NodaTime.Text;
using Ops.Domain.Calendars;

namespace Ops.Domain.Tests.Calendars;

/// <summary>Expected values are counted by hand from the hours and the zone's rules stated in each test.</summary>
public class WorkingCalendarTests
{
    private static readonly WorkingWindow Morning = WorkingWindow.Parse("09:00-12:00");
    private static readonly WorkingWindow Afternoon = WorkingWindow.Parse("13:30-18:00");
    private static readonly WorkingWindow Night = WorkingWindow.Parse("22:00-06:00");

    /// <summary>7.5 hours a day; National Day week off, Saturday 10 October 2026 worked in exchange.</summary>
    private static readonly WorkingCalendar Shanghai = new(
        "Asia/Shanghai",
        WorkingWeek.MondayToFriday(Morning, Afternoon),
        [new LocalDate(2026, 10, 1), new LocalDate(2026, 10, 2), new LocalDate(2026, 10, 10)],
        [new WorkingDay(new LocalDate(2026, 10, 10), Morning)]
    );

    [Fact]
    public void A_day_is_worked_in_its_windows_only()
    {
        Shanghai.Elapsed(At("2026-11-27T00:00:00+08"), At("2026-11-28T00:00:00+08")).Should().Be(Duration.FromHours(7.5));
        Shanghai.Elapsed(At("2026-11-27T11:30:00+08"), At("2026-11-27T14:00:00+08")).Should().Be(Duration.FromHours(1));
        Shanghai.Elapsed(At("2026-11-28T00:00:00+08"), At("2026-11-30T09:00:00+08")).Should().Be(Duration.Zero);
        Shanghai.Elapsed(At("2026-11-27T10:00:00+08"), At("2026-11-27T10:00:00+08")).Should().Be(Duration.Zero);
    }

    [Fact]
    public void Hours_of_a_date_win_over_a_holiday_and_a_holiday_over_the_week()
    {
        // Thursday 1 to Saturday 10 October: 1 and 2 closed, 5 to 9 open 7.5 h each, the 10th 3 h.
        Shanghai.Elapsed(At("2026-10-01T00:00:00+08"), At("2026-10-11T00:00:00+08")).Should().Be(Duration.FromHours((5 * 7.5) + 3));
        Shanghai.HoursOn(new LocalDate(2026, 10, 1)).Should().BeEmpty();
        Shanghai.HoursOn(new LocalDate(2026, 10, 5)).Should().Equal(Morning, Afternoon);
        Shanghai.HoursOn(new LocalDate(2026, 10, 10)).Should().Equal(Morning);
        Shanghai.HoursOn(new LocalDate(2026, 10, 11)).Should().BeEmpty();
        Shanghai.Workdays.IsWorkday(new LocalDate(2026, 10, 10)).Should().BeTrue();
        Shanghai.Workdays.IsWorkday(new LocalDate(2026, 10, 1)).Should().BeFalse();
        Shanghai.Workdays.Between(new LocalDate(2026, 10, 1), new LocalDate(2026, 11, 1)).Should().Be(20 + 1);
    }

    [Fact]
    public void A_night_shift_belongs_to_the_day_on_which_it_starts()
    {
        // Only Friday has a night shift; Saturday 28 November is a holiday and does not cut it.
        var week = WorkingWeek.Closed.With(IsoDayOfWeek.Friday, Night);
        var calendar = new WorkingCalendar("Asia/Shanghai", week, [new LocalDate(2026, 11, 28)]);
        calendar.Elapsed(At("2026-11-27T00:00:00+08"), At("2026-11-29T00:00:00+08")).Should().Be(Duration.FromHours(8));
        calendar.IsOpenAt(At("2026-11-28T05:59:59+08")).Should().BeTrue();
        calendar.IsOpenAt(At("2026-11-28T06:00:00+08")).Should().BeFalse();
        var friday = new WorkingCalendar("Asia/Shanghai", week, [new LocalDate(2026, 11, 27)]);
        friday.Elapsed(At("2026-11-27T00:00:00+08"), At("2026-11-29T00:00:00+08")).Should().Be(Duration.Zero);
    }

    [Fact]
    public void Time_in_the_windows_of_two_days_counts_once()
    {
        // Friday 22:00 to Saturday 06:00, and Saturday 05:00 to 10:00: 22:00 to 10:00 is 12 hours.
        var week = WorkingWeek.Closed.With(IsoDayOfWeek.Friday, Night).With(IsoDayOfWeek.Saturday, WorkingWindow.Parse("05:00-10:00"));
        var calendar = new WorkingCalendar("UTC", week);
        calendar.Elapsed(At("2026-11-27T00:00:00Z"), At("2026-11-30T00:00:00Z")).Should().Be(Duration.FromHours(12));
        calendar
            .OpenTimes(At("2026-11-27T00:00:00Z"), At("2026-11-30T00:00:00Z"))
            .Should()
            .Equal(new InstantRange(At("2026-11-27T22:00:00Z"), At("2026-11-28T10:00:00Z")));
    }

    [Fact]
    public void The_repeated_hour_counts_twice_and_the_skipped_hour_not_at_all()
    {
        // Berlin 2026: 29 March 02:00 becomes 03:00, 25 October 03:00 becomes 02:00 again.
        var calendar = new WorkingCalendar("Europe/Berlin", WorkingWeek.Always);
        calendar.Elapsed(At("2026-03-29T00:00:00+01"), At("2026-03-30T00:00:00+02")).Should().Be(Duration.FromHours(23));
        calendar.Elapsed(At("2026-10-25T00:00:00+02"), At("2026-10-26T00:00:00+01")).Should().Be(Duration.FromHours(25));
        var early = new WorkingCalendar("Europe/Berlin", WorkingWeek.Closed.With(IsoDayOfWeek.Sunday, WorkingWindow.Parse("02:00-03:00")));
        early.Elapsed(At("2026-03-29T00:00:00+01"), At("2026-03-30T00:00:00+02")).Should().Be(Duration.Zero);
        early.Elapsed(At("2026-10-25T00:00:00+02"), At("2026-10-26T00:00:00+01")).Should().Be(Duration.FromHours(2));
    }

    [Fact]
    public void A_target_used_up_at_closing_time_is_due_at_closing_time()
    {
        Shanghai.Due(At("2026-11-27T17:00:00+08"), Duration.FromHours(1)).Should().Be(At("2026-11-27T18:00:00+08"));
        Shanghai
            .Due(At("2026-11-27T17:00:00+08"), Duration.FromHours(1) + Duration.FromNanoseconds(1))
            .Should()
            .Be(At("2026-11-30T09:00:00+08").PlusNanoseconds(1));
        Shanghai.Due(At("2026-11-28T17:00:00+08"), Duration.Zero).Should().Be(At("2026-11-28T17:00:00+08"));
        // 1000 days of 7.5 h from a Monday without exceptions: 200 weeks, closing on the Friday of the last.
        Shanghai.Due(At("2030-01-07T00:00:00+08"), Duration.FromHours(7500)).Should().Be(At("2033-11-04T18:00:00+08"));
        // 1500 years on, and before the tables begin.
        Shanghai.Due(At("3500-01-04T00:00:00+08"), Duration.FromHours(7.5)).Should().Be(At("3500-01-04T18:00:00+08"));
        Shanghai.Elapsed(At("1850-01-07T00:00:00Z"), At("1850-01-14T00:00:00Z")).Should().Be(Duration.FromHours(37.5));
    }

    [Fact]
    public void Nanoseconds_are_kept()
    {
        var open = At("2026-11-27T09:00:00+08");
        Shanghai.Elapsed(open.PlusNanoseconds(-50), open.PlusNanoseconds(175)).Should().Be(Duration.FromNanoseconds(175));
        Shanghai.Elapsed(open.PlusNanoseconds(30), open.PlusNanoseconds(175)).Should().Be(Duration.FromNanoseconds(145));
        Shanghai.Due(open.PlusNanoseconds(30), Duration.FromNanoseconds(145)).Should().Be(open.PlusNanoseconds(175));
        Shanghai.Due(open.PlusNanoseconds(50), Duration.FromNanoseconds(50)).Should().Be(open.PlusNanoseconds(100));
        Shanghai.Due(open.PlusNanoseconds(-20), Duration.FromNanoseconds(50)).Should().Be(open.PlusNanoseconds(50));
        Shanghai
            .OpenTimes(open.PlusNanoseconds(-20), open.PlusNanoseconds(50))
            .Should()
            .Equal(new InstantRange(open, open.PlusNanoseconds(50)));
    }

    [Fact]
    public void The_next_opening_is_the_instant_itself_when_open()
    {
        Shanghai.NextOpen(At("2026-11-27T10:00:00+08")).Should().Be(At("2026-11-27T10:00:00+08"));
        Shanghai.NextOpen(At("2026-11-27T12:00:00+08")).Should().Be(At("2026-11-27T13:30:00+08"));
        Shanghai.NextOpen(At("2026-11-27T18:00:00+08")).Should().Be(At("2026-11-30T09:00:00+08"));
        new WorkingCalendar("UTC", WorkingWeek.Closed).NextOpen(At("2026-11-27T10:00:00Z")).Should().BeNull();
    }

    [Fact]
    public void What_never_comes_is_null_or_insufficient_data()
    {
        var closed = new WorkingCalendar("UTC", WorkingWeek.Closed);
        var once = new WorkingCalendar("UTC", WorkingWeek.Closed, [], [new WorkingDay(new LocalDate(2026, 11, 27), Morning)]);
        closed.IsEverOpen.Should().BeFalse();
        once.IsEverOpen.Should().BeTrue();
        closed.Advance(At("2026-11-27T00:00:00Z"), Duration.FromNanoseconds(1)).Should().BeNull();
        closed.Advance(At("2026-11-27T00:00:00Z"), Duration.Zero).Should().Be(At("2026-11-27T00:00:00Z"));
        once.Advance(At("2026-11-01T00:00:00Z"), Duration.FromHours(3)).Should().Be(At("2026-11-27T12:00:00Z"));
        once.Advance(At("2026-11-01T00:00:00Z"), Duration.FromHours(3) + Duration.FromNanoseconds(1)).Should().BeNull();
        once.Advance(At("2026-11-28T00:00:00Z"), Duration.FromHours(1)).Should().BeNull();
        closed.Elapsed(Instant.MinValue, Instant.MaxValue).Should().Be(Duration.Zero);
        once.Advance(At("2026-11-01T00:00:00Z"), Duration.MaxValue).Should().BeNull();
        new WorkingCalendar("UTC", WorkingWeek.Always).Advance(Instant.MinValue, Duration.MaxValue).Should().BeNull();
        Action due = () => closed.Due(At("2026-11-27T00:00:00Z"), Duration.FromHours(1));
        due.Refuses(FaultCode.InsufficientData, "target");
    }

    [Fact]
    public void The_whole_of_time_can_be_asked()
    {
        var always = new WorkingCalendar("UTC", WorkingWeek.Always);
        always.Elapsed(Instant.MinValue, Instant.MaxValue).Should().Be(Instant.MaxValue - Instant.MinValue);
        always.Due(Instant.MinValue, Duration.FromDays(1)).Should().Be(Instant.MinValue + Duration.FromDays(1));
        always.Advance(Instant.MaxValue, Duration.FromDays(1)).Should().BeNull();
        always
            .OpenTimes(Instant.MaxValue - Duration.FromDays(1), Instant.MaxValue)
            .Should()
            .Equal(new InstantRange(Instant.MaxValue - Duration.FromDays(1), Instant.MaxValue));
    }

    [Fact]
    public void Faults_name_their_place()
    {
        Action reversed = () => Shanghai.Elapsed(At("2026-11-27T10:00:00Z"), At("2026-11-27T09:00:00Z"));
        Action reversedPauses = () => Shanghai.Elapsed(At("2026-11-27T10:00:00Z"), At("2026-11-27T09:00:00Z"), []);
        Action reversedOpen = () => Shanghai.OpenTimes(At("2026-11-27T10:00:00Z"), At("2026-11-27T09:00:00Z"));
        Action negative = () => Shanghai.Advance(At("2026-11-27T10:00:00Z"), -Duration.Epsilon);
        Action zone = () => _ = new WorkingCalendar("Mars/Olympus", WorkingWeek.Always);
        Action twice = () =>
            _ = new WorkingCalendar(
                "UTC",
                WorkingWeek.Always,
                [],
                [new WorkingDay(new LocalDate(2026, 1, 1)), new WorkingDay(new LocalDate(2026, 1, 1))]
            );
        reversed.Refuses(FaultCode.NotOrdered, "end");
        reversedPauses.Refuses(FaultCode.NotOrdered, "end");
        reversedOpen.Refuses(FaultCode.NotOrdered, "end");
        negative.Refuses(FaultCode.InvalidArgument, "worked");
        zone.Refuses(FaultCode.UnknownReference, "zone");
        twice.Refuses(FaultCode.DuplicateKey, "days");
    }

    [Fact]
    public void Asking_for_elapsed_time_allocates_nothing()
    {
        var start = At("2026-01-05T10:00:00+08");
        var end = At("2026-12-31T10:00:00+08");
        _ = Shanghai.Elapsed(start, end);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var sum = Duration.Zero;
        for (int i = 0; i < 1000; i++)
            sum += Shanghai.Elapsed(start, end);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        sum.Should().BeGreaterThan(Duration.Zero);
    }

    private static Instant At(string text) =>
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<Z+HH>").Parse(text).Value.ToInstant();
}
