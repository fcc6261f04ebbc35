using FluentAssertions;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Tests.Calendars;

public class WorkingHoursTests
{
    [Theory]
    [InlineData("09:00-17:30", 8.5, false)]
    [InlineData("22:00-06:00", 8, true)]
    [InlineData("00:00-24:00", 24, false)]
    [InlineData("18:00-24:00", 6, false)]
    [InlineData("18:00-00:00", 6, false)]
    [InlineData("09:00-09:00", 24, true)]
    [InlineData("23:59-00:01", 2 / 60.0, true)]
    public void A_window_that_does_not_end_after_its_start_ends_on_the_next_day(string text, double hours, bool passesMidnight)
    {
        var window = WorkingWindow.Parse(text);
        window.Length.TotalHours.Should().BeApproximately(hours, 1e-12);
        window.PassesMidnight.Should().Be(passesMidnight);
    }

    [Theory]
    [InlineData("")]
    [InlineData("9:00-17:30")]
    [InlineData("09:00-17:60")]
    [InlineData("09:60-17:00")]
    [InlineData("24:00-06:00")]
    [InlineData("09:00-24:01")]
    [InlineData("09:00-25:00")]
    [InlineData("09:00–17:30")]
    [InlineData("09.00-17:30")]
    [InlineData("09:00-17.30")]
    [InlineData("a9:00-17:30")]
    [InlineData("0a:00-17:30")]
    [InlineData("09:a0-17:30")]
    [InlineData("09:0a-17:30")]
    [InlineData("09:00-17:30 ")]
    public void A_malformed_window_is_a_parse_error(string text)
    {
        Action parse = () => WorkingWindow.Parse(text);
        parse.Refuses(FaultCode.ParseError, "s");
        WorkingWindow.TryParse(text, null, out var window).Should().BeFalse();
        window.Should().Be(default(WorkingWindow));
    }

    [Fact]
    public void A_window_is_written_as_it_is_read_with_24_for_the_end_of_the_day()
    {
        foreach (string text in (string[])["09:05-24:00", "22:00-06:00", "00:00-24:00", "23:59-23:58"])
            WorkingWindow.Parse(text).ToString().Should().Be(text);
        default(WorkingWindow).ToString().Should().Be("00:00-24:00");
        new WorkingWindow(new LocalTime(9, 0, 30), new LocalTime(17, 30)).ToString().Should().Be("09:00:30-17:30");
        WorkingWindow.TryParse("08:15-09:45", null, out var window).Should().BeTrue();
        window.Should().Be(new WorkingWindow(new LocalTime(8, 15), new LocalTime(9, 45)));
    }

    [Fact]
    public void A_window_finer_than_a_tick_is_refused()
    {
        Action start = () => _ = new WorkingWindow(LocalTime.FromNanosecondsSinceMidnight(150), LocalTime.Noon);
        Action end = () => _ = new WorkingWindow(LocalTime.Midnight, LocalTime.FromNanosecondsSinceMidnight(1));
        start.Refuses(FaultCode.InvalidArgument, "start");
        end.Refuses(FaultCode.InvalidArgument, "end");
    }

    [Fact]
    public void Windows_of_a_day_are_put_in_order_and_must_not_overlap()
    {
        var late = WorkingWindow.Parse("13:00-18:00");
        var early = WorkingWindow.Parse("09:00-13:00");
        WorkingWeek.MondayToFriday(late, early).On(IsoDayOfWeek.Friday).Should().Equal(early, late);
        WorkingWeek.MondayToFriday(late, early).On(IsoDayOfWeek.Saturday).Should().BeEmpty();
        WorkingWeek.Closed.With(IsoDayOfWeek.Sunday, late).On(IsoDayOfWeek.Sunday).Should().Equal(late);
        WorkingWeek.Closed.With(IsoDayOfWeek.Sunday, late).On(IsoDayOfWeek.Monday).Should().BeEmpty();
        Action overlap = () => WorkingWeek.Closed.With(IsoDayOfWeek.Monday, late, WorkingWindow.Parse("12:59-13:01"));
        Action night = () =>
            WorkingWeek.Closed.With(IsoDayOfWeek.Monday, WorkingWindow.Parse("20:00-02:00"), WorkingWindow.Parse("22:00-23:00"));
        Action date = () => _ = new WorkingDay(new LocalDate(2026, 11, 27), late, late);
        overlap.Refuses(FaultCode.Overlap, "Monday");
        night.Refuses(FaultCode.Overlap, "Monday");
        date.Refuses(FaultCode.Overlap, "2026-11-27");
    }

    [Fact]
    public void Weekdays_are_named_from_Monday_to_Sunday()
    {
        Action none = () => WorkingWeek.Closed.With(IsoDayOfWeek.None);
        Action beyond = () => WorkingWeek.Closed.On((IsoDayOfWeek)8);
        Action reversed = () => WorkingWeek.Closed.With(IsoDayOfWeek.Friday, IsoDayOfWeek.Monday);
        none.Refuses(FaultCode.InvalidArgument, "first");
        beyond.Refuses(FaultCode.InvalidArgument, "day");
        reversed.Refuses(FaultCode.NotOrdered, "last");
    }

    [Fact]
    public void Ranges_are_half_open_and_ordered()
    {
        var start = Instant.FromUtc(2026, 11, 27, 1, 0);
        var range = new InstantRange(start, start + Duration.FromHours(2));
        range.Contains(start).Should().BeTrue();
        range.Contains(start.PlusNanoseconds(-1)).Should().BeFalse();
        range.Contains(range.End).Should().BeFalse();
        range.Length.Should().Be(Duration.FromHours(2));
        range.ToString().Should().Be("2026-11-27T01:00:00Z/2026-11-27T03:00:00Z");
        new InstantRange(start, start).Length.Should().Be(Duration.Zero);
        Action reversed = () => _ = new InstantRange(start, start.PlusNanoseconds(-1));
        reversed.Refuses(FaultCode.NotOrdered, "end");
    }
}
