using CsCheck;
using FluentAssertions;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Tests.Calendars;

/// <summary>Working days against a walk over the dates, and by hand for the week of National Day 2026.</summary>
public class WorkdayCalendarTests
{
    private static readonly LocalDate Middle = new(2026, 10, 1);

    /// <summary>1, 2 and 5 to 7 October closed, Sunday 27 September and Saturday 10 October worked in exchange.</summary>
    private static readonly WorkdayCalendar NationalDay = WorkdayCalendar.FromMask(
        "1111100",
        [Middle, Middle.PlusDays(1), Middle.PlusDays(4), Middle.PlusDays(5), Middle.PlusDays(6)],
        [new LocalDate(2026, 9, 27), new LocalDate(2026, 10, 10)]
    );

    [Fact]
    public void October_2026_has_18_working_days()
    {
        // 22 weekdays, less 5 holidays, plus 10 October.
        NationalDay.In(Period.Month(2026, 10).Range).Should().Be(18);
        NationalDay.Between(new LocalDate(2026, 11, 1), new LocalDate(2026, 10, 1)).Should().Be(-18);
        NationalDay.OnOrAfter(Middle).Should().Be(new LocalDate(2026, 10, 8));
        NationalDay.OnOrBefore(new LocalDate(2026, 10, 7)).Should().Be(new LocalDate(2026, 9, 30));
        NationalDay.Next(new LocalDate(2026, 10, 9)).Should().Be(new LocalDate(2026, 10, 10));
        NationalDay.Previous(new LocalDate(2026, 9, 28)).Should().Be(new LocalDate(2026, 9, 27));
        NationalDay.Plus(Middle, 0).Should().Be(new LocalDate(2026, 10, 8));
        NationalDay.Plus(Middle, 2).Should().Be(new LocalDate(2026, 10, 10));
        NationalDay.Plus(Middle, -1).Should().Be(new LocalDate(2026, 9, 30));
    }

    [Fact]
    public void Counting_agrees_with_a_walk_over_the_dates() =>
        Gen.Select(Gen.Bool.Array[7], Gen.Int[-20, 20].Array[0, 6], Gen.Int[-20, 20].Array[0, 6], Gen.Int[-40, 40], Gen.Int[-40, 40])
            .Sample(
                (mask, off, on, from, to) =>
                {
                    LocalDate[] holidays = [.. off.Except(on).Select(Middle.PlusDays)];
                    LocalDate[] extra = [.. on.Select(Middle.PlusDays)];
                    IsoDayOfWeek[] weekdays = [.. Enumerable.Range(0, 7).Where(day => mask[day]).Select(day => (IsoDayOfWeek)(day + 1))];
                    var calendar = new WorkdayCalendar(weekdays, holidays, extra);
                    bool Worked(LocalDate date) => extra.Contains(date) || (mask[(int)date.DayOfWeek - 1] && !holidays.Contains(date));
                    var start = Middle.PlusDays(Math.Min(from, to));
                    int days = Math.Abs(to - from);
                    calendar
                        .Between(start, start.PlusDays(days))
                        .Should()
                        .Be(Enumerable.Range(0, days).Count(day => Worked(start.PlusDays(day))));
                    calendar.IsWorkday(start).Should().Be(Worked(start));
                    if (mask.Contains(true))
                    {
                        calendar.OnOrAfter(start).Should().Be(Walk(start, 1, Worked));
                        calendar.Next(start).Should().Be(Walk(start.PlusDays(1), 1, Worked));
                        calendar.OnOrBefore(start).Should().Be(Walk(start, -1, Worked));
                        calendar.Previous(start).Should().Be(Walk(start.PlusDays(-1), -1, Worked));
                        int places = to;
                        var place = calendar.Plus(start, places)!.Value;
                        Worked(place).Should().BeTrue();
                        calendar.Between(calendar.OnOrAfter(start)!.Value, place).Should().Be(places);
                    }
                },
                iter: 500
            );

    [Fact]
    public void Without_working_days_there_is_no_next_one()
    {
        var none = new WorkdayCalendar([]);
        none.Between(LocalDate.MinIsoValue, LocalDate.MaxIsoValue).Should().Be(0);
        none.OnOrAfter(Middle).Should().BeNull();
        none.OnOrBefore(Middle).Should().BeNull();
        none.Next(Middle).Should().BeNull();
        none.Previous(Middle).Should().BeNull();
        none.Plus(Middle, 1).Should().BeNull();
        WorkdayCalendar.MondayToFriday.Plus(Middle, int.MaxValue).Should().BeNull();
        WorkdayCalendar.MondayToFriday.Plus(Middle, int.MinValue).Should().BeNull();
        var once = new WorkdayCalendar([], [], [Middle]);
        once.OnOrAfter(Middle).Should().Be(Middle);
        once.OnOrAfter(Middle.PlusDays(1)).Should().BeNull();
        once.Previous(Middle).Should().BeNull();
        once.Next(Middle.PlusDays(-100)).Should().Be(Middle);
        once.Next(Middle).Should().BeNull();
        once.OnOrBefore(Middle.PlusDays(100)).Should().Be(Middle);
    }

    [Fact]
    public void The_last_days_of_the_calendar_can_be_reached()
    {
        var every = WorkdayCalendar.FromMask("1111111");
        every.OnOrAfter(LocalDate.MaxIsoValue).Should().Be(LocalDate.MaxIsoValue);
        every.Next(LocalDate.MaxIsoValue).Should().BeNull();
        every.OnOrBefore(LocalDate.MinIsoValue).Should().Be(LocalDate.MinIsoValue);
        every.Previous(LocalDate.MinIsoValue).Should().BeNull();
    }

    [Fact]
    public void Faults_name_their_place()
    {
        Action mask = () => WorkdayCalendar.FromMask("11111");
        Action digits = () => WorkdayCalendar.FromMask("1111102");
        Action day = () => _ = new WorkdayCalendar([IsoDayOfWeek.None]);
        Action both = () => WorkdayCalendar.FromMask("1111100", [Middle], [Middle]);
        mask.Refuses(FaultCode.InvalidArgument, "mask");
        digits.Refuses(FaultCode.InvalidArgument, "mask");
        day.Refuses(FaultCode.InvalidArgument, "weekdays");
        both.Refuses(FaultCode.Overlap, "extraWorkdays");
        WorkdayCalendar.FromMask("1111100", [Middle, Middle]).IsWorkday(Middle).Should().BeFalse();
        WorkdayCalendar.FromMask("0000000", [], [Middle, Middle]).IsWorkday(Middle).Should().BeTrue();
    }

    private static LocalDate Walk(LocalDate date, int step, Func<LocalDate, bool> worked)
    {
        while (!worked(date))
            date = date.PlusDays(step);
        return date;
    }
}
