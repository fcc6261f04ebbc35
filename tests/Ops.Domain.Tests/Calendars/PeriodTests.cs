using System.Globalization;
using CsCheck;
using FluentAssertions;
using NodaTime;
using NodaTime.Calendars;
using Ops.Domain.Calendars;

namespace Ops.Domain.Tests.Calendars;

/// <summary>ISO weeks against NodaTime's own rule; other dates read off a calendar.</summary>
public class PeriodTests
{
    private static readonly FiscalCalendar April = new(4);
    private static readonly FiscalCalendar July = new(7, FiscalYearLabel.StartYear);

    private static readonly Gen<LocalDate> GenDate = Gen.Int[0, 3_600_000].Select(day => new LocalDate(2, 1, 1).PlusDays(day));
    private static readonly Gen<Period> GenPeriod = Gen.Select(GenDate, Gen.Int[0, 5], Gen.Int[1, 12], Gen.Bool)
        .Select(t =>
            new FiscalCalendar(t.Item3, t.Item4 ? FiscalYearLabel.StartYear : FiscalYearLabel.EndYear).Containing(
                t.Item1,
                (PeriodGrain)t.Item2
            )
        );

    [Theory]
    [InlineData("2026-11-27", "2026-11-27", "2026-11-28", PeriodGrain.Day, 331)]
    [InlineData("2026-W48", "2026-11-23", "2026-11-30", PeriodGrain.IsoWeek, 48)]
    [InlineData("2020-W53", "2020-12-28", "2021-01-04", PeriodGrain.IsoWeek, 53)]
    [InlineData("2021-W01", "2021-01-04", "2021-01-11", PeriodGrain.IsoWeek, 1)]
    [InlineData("2025-W01", "2024-12-30", "2025-01-06", PeriodGrain.IsoWeek, 1)]
    [InlineData("2024-02", "2024-02-01", "2024-03-01", PeriodGrain.Month, 2)]
    [InlineData("2026-12", "2026-12-01", "2027-01-01", PeriodGrain.Month, 12)]
    [InlineData("2026-Q4", "2026-10-01", "2027-01-01", PeriodGrain.Quarter, 4)]
    [InlineData("2026-H2", "2026-07-01", "2027-01-01", PeriodGrain.Half, 2)]
    [InlineData("2026", "2026-01-01", "2027-01-01", PeriodGrain.Year, 1)]
    [InlineData("0001-01-01", "0001-01-01", "0001-01-02", PeriodGrain.Day, 1)]
    public void A_name_says_which_days_a_period_has(string name, string start, string end, PeriodGrain grain, int number)
    {
        var period = Period.Parse(name);
        period.ToString().Should().Be(name);
        period.Range.ToString().Should().Be($"{start}/{end}");
        period.Grain.Should().Be(grain);
        period.Number.Should().Be(number);
        period.LabelYear.Should().Be(int.Parse(name[..4], CultureInfo.InvariantCulture));
        period.Calendar.Should().Be(FiscalCalendar.CalendarYear);
        period.Days.Should().Be(period.Range.Days);
        period.Contains(period.Start).Should().BeTrue();
        period.Contains(period.End).Should().BeFalse();
        period.Contains(period.End.PlusDays(-1)).Should().BeTrue();
        Period.Containing(period.End.PlusDays(-1), grain).Should().Be(period);
        Period.Parse(name, grain).Should().Be(period);
    }

    [Theory]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("2026-")]
    [InlineData("2026/11")]
    [InlineData("2026-1")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-H0")]
    [InlineData("2026-H3")]
    [InlineData("2026-q1")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("2026-X01")]
    [InlineData("9999-W01")]
    [InlineData("2026-W1a")]
    [InlineData("2026-02-29")]
    [InlineData("2026-00-10")]
    [InlineData("2026-13-10")]
    [InlineData("2026-11-00")]
    [InlineData("2026-11_27")]
    [InlineData("9999-11-27")]
    [InlineData("2026-11-271")]
    [InlineData("FY2026")]
    [InlineData("FY2026-Q1")]
    [InlineData("FY2026-11")]
    [InlineData("FY2026-W01")]
    [InlineData("FY2026-11-27")]
    [InlineData("２０２６")]
    public void A_text_that_names_no_period_is_a_parse_error(string text)
    {
        Action parse = () => Period.Parse(text);
        parse.Refuses(FaultCode.ParseError, "s");
        Period.TryParse(text, null, out var period).Should().BeFalse();
        Period.TryParse(text.AsSpan(), null, out _).Should().BeFalse();
        period.Should().Be(default(Period));
    }

    [Fact]
    public void A_name_of_another_grain_is_a_parse_error()
    {
        Action parse = () => Period.Parse("2026-Q1", PeriodGrain.Month);
        parse.Refuses(FaultCode.ParseError, "s");
    }

    [Fact]
    public void Factories_name_the_same_periods()
    {
        Period.Day(new LocalDate(2026, 11, 27)).Should().Be(Period.Parse("2026-11-27"));
        Period.IsoWeek(2020, 53).Should().Be(Period.Parse("2020-W53"));
        Period.Month(2026, 11).Should().Be(Period.Parse("2026-11"));
        Period.Quarter(2026, 4).Should().Be(Period.Parse("2026-Q4"));
        Period.Half(2026, 2).Should().Be(Period.Parse("2026-H2"));
        Period.Year(9998).End.Should().Be(new LocalDate(9999, 1, 1));
        default(Period).ToString().Should().Be("0001-01-01");
    }

    [Fact]
    public void Factories_refuse_what_the_calendar_does_not_have()
    {
        ((Action)(() => Period.IsoWeek(2025, 53))).Refuses(FaultCode.InvalidArgument, "week");
        ((Action)(() => Period.IsoWeek(2025, 0))).Refuses(FaultCode.InvalidArgument, "week");
        ((Action)(() => Period.IsoWeek(2025, 54))).Refuses(FaultCode.InvalidArgument, "week");
        ((Action)(() => Period.IsoWeek(0, 1))).Refuses(FaultCode.InvalidArgument, "year");
        ((Action)(() => Period.Month(2025, 13))).Refuses(FaultCode.InvalidArgument, "month");
        ((Action)(() => Period.Month(2025, 0))).Refuses(FaultCode.InvalidArgument, "month");
        ((Action)(() => Period.Quarter(2025, 5))).Refuses(FaultCode.InvalidArgument, "quarter");
        ((Action)(() => Period.Half(2025, 3))).Refuses(FaultCode.InvalidArgument, "half");
        ((Action)(() => Period.Year(0))).Refuses(FaultCode.InvalidArgument, "year");
        ((Action)(() => Period.Year(9999))).Refuses(FaultCode.InvalidArgument, "year");
        ((Action)(() => Period.Day(new LocalDate(9999, 1, 1)))).Refuses(FaultCode.InvalidArgument, "period");
        ((Action)(() => Period.Containing(new LocalDate(2026, 1, 1), (PeriodGrain)6))).Refuses(FaultCode.InvalidArgument, "grain");
        ((Action)(() => Period.Year(9998).Next())).Refuses(FaultCode.InvalidArgument, "period");
        ((Action)(() => Period.Month(1, 1).Previous())).Refuses(FaultCode.InvalidArgument, "period");
        ((Action)(() => default(Period).Previous())).Refuses(FaultCode.InvalidArgument, "period");
        ((Action)(() => Period.Containing(new LocalDate(9998, 12, 31), PeriodGrain.IsoWeek).Next())).Refuses(
            FaultCode.InvalidArgument,
            "period"
        );
        ((Action)(() => Period.Year(2026).Plus(int.MaxValue))).Refuses(FaultCode.InvalidArgument, "period");
        ((Action)(() => Period.Year(2026).Plus(int.MinValue))).Refuses(FaultCode.InvalidArgument, "period");
        ((Action)(() => _ = Period.Year(2026) - int.MinValue)).Refuses(FaultCode.InvalidArgument, "period");
        Period.Day(new LocalDate(9998, 12, 31)).End.Should().Be(new LocalDate(9999, 1, 1));
        Period.Month(1, 1).Start.Should().Be(new LocalDate(1, 1, 1));
    }

    [Fact]
    public void Weeks_are_those_of_ISO_8601_for_all_dates() =>
        GenDate.Sample(date =>
        {
            var week = Period.Containing(date, PeriodGrain.IsoWeek);
            week.LabelYear.Should().Be(WeekYearRules.Iso.GetWeekYear(date));
            week.Number.Should().Be(WeekYearRules.Iso.GetWeekOfWeekYear(date));
            week.Start.DayOfWeek.Should().Be(IsoDayOfWeek.Monday);
            Period.IsoWeek(week.LabelYear, week.Number).Should().Be(week);
        });

    [Fact]
    public void Periods_follow_each_other_without_gap_or_overlap_for_all_grains() =>
        GenPeriod.Sample(period =>
        {
            period.Next().Start.Should().Be(period.End);
            period.Next().Previous().Should().Be(period);
            period.Contains(period.Start).Should().BeTrue();
            period.Contains(period.Next().Start).Should().BeFalse();
            period.Plus(37).Minus(period).Should().Be(37);
            (period + 5 - period).Should().Be(5);
            (period - 5).Should().Be(period.Plus(-5));
            period.Plus(1 - period.Number).Number.Should().Be(1);
            period.CompareTo(period.Next()).Should().BeNegative();
            (period < period.Next() && period <= period.Next() && period.Next() > period && period.Next() >= period).Should().BeTrue();
        });

    [Fact]
    public void A_name_reads_back_as_the_same_period_for_all_grains_and_cultures() =>
        Gen.Select(GenPeriod, Gen.Int[0, 3].Select(i => new[] { "de-DE", "zh-CN", "tr-TR", "ar-SA" }[i]))
            .Sample(
                (period, culture) =>
                {
                    var before = CultureInfo.CurrentCulture;
                    try
                    {
                        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                        var calendar = period.Calendar;
                        string name = period.ToString();
                        name.Should().MatchRegex("^(FY)?[0-9]{4}(-[QHW]?[0-9-]+)?$");
                        calendar.Parse(name).Should().Be(period);
                        $"{period:G}".Should().Be(name);
                        period.ToString(null, CultureInfo.CurrentCulture).Should().Be(name);
                    }
                    finally
                    {
                        CultureInfo.CurrentCulture = before;
                    }
                }
            );

    [Fact]
    public void Formatting_needs_room_and_knows_one_format()
    {
        Span<char> room = stackalloc char[10];
        Period.Parse("2026-11-27").TryFormat(room, out int written, "G", null).Should().BeTrue();
        room[..written].ToString().Should().Be("2026-11-27");
        Period.Parse("2026-11-27").TryFormat(room[..9], out written, default, null).Should().BeFalse();
        written.Should().Be(0);
        Action format = () => Period.Year(2026).ToString("yyyy", null);
        format.Refuses(FaultCode.InvalidArgument, "format");
    }

    [Fact]
    public void Fiscal_years_are_named_by_end_or_start()
    {
        April.Containing(new LocalDate(2026, 3, 31), PeriodGrain.Quarter).ToString().Should().Be("FY2026-Q4");
        April.Containing(new LocalDate(2026, 4, 1), PeriodGrain.Quarter).ToString().Should().Be("FY2027-Q1");
        April.Containing(new LocalDate(2026, 4, 1), PeriodGrain.Half).ToString().Should().Be("FY2027-H1");
        April.Containing(new LocalDate(2026, 4, 1), PeriodGrain.Month).Should().Be(Period.Month(2026, 4));
        July.Containing(new LocalDate(2026, 6, 30), PeriodGrain.Year).ToString().Should().Be("FY2025");
        July.Year(2025).Range.ToString().Should().Be("2025-07-01/2026-07-01");
        new FiscalCalendar(7).Year(2026).Range.ToString().Should().Be("2025-07-01/2026-07-01");
        April.Quarter(2027, 4).Range.ToString().Should().Be("2027-01-01/2027-04-01");
        April.Half(2027, 2).Range.ToString().Should().Be("2026-10-01/2027-04-01");
        April.Month(2027, 1).Should().Be(Period.Month(2026, 4));
        April.Month(2027, 12).Should().Be(Period.Month(2027, 3));
        April.MonthNumber(new LocalDate(2026, 4, 30)).Should().Be(1);
        April.MonthNumber(new LocalDate(2026, 3, 1)).Should().Be(12);
        April.Year(2027).Calendar.Should().Be(April);
        April.Year(2027).LabelYear.Should().Be(2027);
        July.Year(2025).Calendar.Should().Be(July);
        July.Quarter(2025, 3).Number.Should().Be(3);
        new FiscalCalendar(1, FiscalYearLabel.StartYear).Should().Be(FiscalCalendar.CalendarYear);
        FiscalCalendar.CalendarYear.IsFiscal.Should().BeFalse();
        April.IsFiscal.Should().BeTrue();
    }

    [Fact]
    public void Fiscal_faults_name_their_place()
    {
        ((Action)(() => _ = new FiscalCalendar(0))).Refuses(FaultCode.InvalidArgument, "startMonth");
        ((Action)(() => _ = new FiscalCalendar(13))).Refuses(FaultCode.InvalidArgument, "startMonth");
        ((Action)(() => _ = new FiscalCalendar(4, (FiscalYearLabel)2))).Refuses(FaultCode.InvalidArgument, "label");
        ((Action)(() => April.Month(2026, 13))).Refuses(FaultCode.InvalidArgument, "number");
        ((Action)(() => April.Year(1))).Refuses(FaultCode.InvalidArgument, "year");
        ((Action)(() => April.Year(9999))).Refuses(FaultCode.InvalidArgument, "year");
        ((Action)(() => July.Year(9998))).Refuses(FaultCode.InvalidArgument, "year");
        ((Action)(() => April.Parse("2026-Q1"))).Refuses(FaultCode.ParseError, "text");
        ((Action)(() => April.Parse("2026"))).Refuses(FaultCode.ParseError, "text");
        ((Action)(() => April.Containing(new LocalDate(1, 3, 31), PeriodGrain.Year))).Refuses(FaultCode.InvalidArgument, "period");
        April.Year(2).Start.Should().Be(new LocalDate(1, 4, 1));
        April.Year(9998).End.Should().Be(new LocalDate(9998, 4, 1));
        July.Year(9997).End.Should().Be(new LocalDate(9998, 7, 1));
    }

    [Theory]
    [InlineData("2024-02-29", "2023-02-28")]
    [InlineData("2026-03-31", "2025-03-31")]
    [InlineData("2026-03", "2025-03")]
    [InlineData("2026-Q1", "2025-Q1")]
    [InlineData("2026-H2", "2025-H2")]
    [InlineData("2026", "2025")]
    [InlineData("2026-W48", "2025-W48")]
    [InlineData("2021-W01", "2020-W01")]
    [InlineData("2021-W52", "2020-W52")]
    [InlineData("2020-W53", "2019-W52")]
    public void The_year_before_has_the_same_number(string period, string expected) =>
        Period.Parse(period).YearBefore().ToString().Should().Be(expected);

    [Fact]
    public void The_same_weekday_a_year_before_is_52_weeks_back()
    {
        Period.Parse("2026-11-27").SameWeekdayYearBefore().ToString().Should().Be("2025-11-28");
        Period.Parse("2021-W01").SameWeekdayYearBefore().ToString().Should().Be("2020-W02");
        ((Action)(() => Period.Parse("2026-11").SameWeekdayYearBefore())).Refuses(FaultCode.InvalidArgument, "Grain");
    }

    [Fact]
    public void Ranges_of_several_periods_never_drop_a_day()
    {
        Period.Parse("2026-03").Trailing(3).ToString().Should().Be("2026-01-01/2026-04-01");
        Period.Parse("2026-03").Trailing(1).Should().Be(Period.Parse("2026-03").Range);
        April.YearToDate(Period.Parse("2026-03")).ToString().Should().Be("2025-04-01/2026-04-01");
        FiscalCalendar.CalendarYear.YearToDate(Period.Parse("2026-03-31")).ToString().Should().Be("2026-01-01/2026-04-01");
        FiscalCalendar.CalendarYear.YearToDate(Period.Parse("2026-W01")).ToString().Should().Be("2026-01-01/2026-01-05");
        ((Action)(() => Period.Parse("2026-03").Trailing(0))).Refuses(FaultCode.InvalidArgument, "periods");
    }

    [Fact]
    public void Periods_are_enumerated_and_split_whole()
    {
        Period.Parse("2026-11").Through(Period.Parse("2027-01")).Select(p => p.ToString()).Should().Equal("2026-11", "2026-12", "2027-01");
        Period.Parse("2026-11").Through(Period.Parse("2026-11")).Should().HaveCount(1);
        April
            .Year(2027)
            .Split(PeriodGrain.Quarter)
            .Select(p => p.ToString())
            .Should()
            .Equal("FY2027-Q1", "FY2027-Q2", "FY2027-Q3", "FY2027-Q4");
        Period.Parse("2024-02").Split(PeriodGrain.Day).Should().HaveCount(29);
        Period.Parse("2026-W48").Split(PeriodGrain.Day).Should().HaveCount(7);
        Period.Year(2026).Split(PeriodGrain.Month).Should().HaveCount(12);
        Period.Year(2026).Split(PeriodGrain.Year).Should().Equal(Period.Year(2026));
        ((Action)(() => Period.Parse("2026-12").Through(Period.Parse("2026-11")))).Refuses(FaultCode.NotOrdered, "last");
        ((Action)(() => Period.Parse("2026-12").Through(Period.Parse("2026-Q4")))).Refuses(FaultCode.InvalidArgument, "last");
        ((Action)(() => Period.Parse("2026-Q4").Minus(April.Quarter(2026, 1)))).Refuses(FaultCode.InvalidArgument, "other");
        ((Action)(() => April.Year(2027).Minus(new FiscalCalendar(4, FiscalYearLabel.StartYear).Year(2026)))).Refuses(
            FaultCode.InvalidArgument,
            "other"
        );
        ((Action)(() => Period.Parse("2026-12").Split(PeriodGrain.Quarter))).Refuses(FaultCode.InvalidArgument, "grain");
        ((Action)(() => Period.Parse("2026-02").Split(PeriodGrain.IsoWeek))).Refuses(FaultCode.InvalidArgument, "grain");
        ((Action)(() => Period.Parse("2024-01").Split(PeriodGrain.IsoWeek))).Refuses(FaultCode.InvalidArgument, "grain");
    }

    [Fact]
    public void The_order_is_by_start_then_by_length()
    {
        string[] names = ["2026-01-01", "2026-01", "2026-Q1", "2026-H1", "2026", "2026-01-02"];
        var periods = names.Select(Period.Parse).ToArray();
        periods.Reverse().Order().Should().Equal(periods);
        April.Year(2027).CompareTo(new FiscalCalendar(4, FiscalYearLabel.StartYear).Year(2026)).Should().BeNegative();
        (Period.Year(2026) >= Period.Year(2026) && Period.Year(2026) <= Period.Year(2026)).Should().BeTrue();
        (Period.Year(2026) > Period.Year(2026) || Period.Year(2026) < Period.Year(2026)).Should().BeFalse();
        Period.Year(2026).Contains(Period.Parse("2026-Q1")).Should().BeTrue();
        Period.Year(2026).Contains(Period.Parse("2026-W01")).Should().BeFalse();
        Period.Year(2026).Contains(Period.Parse("2026-Q4")).Should().BeTrue();
        Period.Year(2026).Contains(Period.Parse("2026-W53")).Should().BeFalse();
    }

    [Fact]
    public void Dates_of_other_calendar_systems_are_the_days_that_they_name()
    {
        var date = new LocalDate(2026, 11, 27);
        var julian = date.WithCalendar(CalendarSystem.Julian);
        Period.Containing(julian, PeriodGrain.Month).Should().Be(Period.Parse("2026-11"));
        Period.Day(julian).Start.Should().Be(date);
        WorkdayCalendar.MondayToFriday.IsWorkday(julian).Should().BeTrue();
        new DateRange(julian, julian.PlusDays(1)).Start.Should().Be(date);
    }

    [Fact]
    public void Date_ranges_are_half_open()
    {
        var range = new DateRange(new LocalDate(2026, 1, 30), new LocalDate(2026, 2, 2));
        range.Days.Should().Be(3);
        range.IsEmpty.Should().BeFalse();
        range.Contains(range.Start).Should().BeTrue();
        range.Contains(range.End).Should().BeFalse();
        range.Contains(range.Start.PlusDays(-1)).Should().BeFalse();
        range.Intersect(Period.Parse("2026-02").Range).ToString().Should().Be("2026-02-01/2026-02-02");
        range.Intersect(Period.Parse("2026-01").Range).Days.Should().Be(2);
        range.Intersect(Period.Parse("2026-03").Range).Should().Be(default(DateRange));
        default(DateRange).IsEmpty.Should().BeTrue();
        ((Action)(() => _ = new DateRange(range.End, range.Start))).Refuses(FaultCode.NotOrdered, "end");
        DayCount.Actual365(new LocalDate(2024, 1, 1), new LocalDate(2025, 1, 1)).Should().Be(366 / 365.0);
        DayCount.Actual365(new LocalDate(2026, 1, 1), new LocalDate(2025, 1, 1)).Should().Be(-1);
    }
}
