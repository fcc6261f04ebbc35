using CsCheck;
using FluentAssertions;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Tests.Calendars;

/// <summary>The NRF's published 4-5-4 calendar: fiscal 2023 ran from 29 January 2023 to 3 February 2024 with 53 weeks.</summary>
public class RetailCalendarTests
{
    private static readonly RetailCalendar Nrf = new(
        RetailPattern.FourFiveFour,
        1,
        IsoDayOfWeek.Saturday,
        RetailYearEnd.Nearest,
        FiscalYearLabel.StartYear
    );

    [Theory]
    [InlineData("2023-01-28", 2022, 52, 12, 4, 52)]
    [InlineData("2023-01-29", 2023, 1, 1, 1, 53)]
    [InlineData("2023-02-25", 2023, 4, 1, 1, 53)]
    [InlineData("2023-02-26", 2023, 5, 2, 1, 53)]
    [InlineData("2023-04-01", 2023, 9, 2, 1, 53)]
    [InlineData("2023-04-02", 2023, 10, 3, 1, 53)]
    [InlineData("2023-04-29", 2023, 13, 3, 1, 53)]
    [InlineData("2023-04-30", 2023, 14, 4, 2, 53)]
    [InlineData("2024-01-27", 2023, 52, 12, 4, 53)]
    [InlineData("2024-01-28", 2023, 53, 12, 4, 53)]
    [InlineData("2024-02-03", 2023, 53, 12, 4, 53)]
    [InlineData("2024-02-04", 2024, 1, 1, 1, 52)]
    public void Days_have_their_week_period_and_quarter(string date, int year, int week, int period, int quarter, int weeks)
    {
        var place = Nrf.Containing(Period.Parse(date).Start);
        place.Year.Label.Should().Be(year);
        (place.Week, place.Period, place.Quarter, place.Year.Weeks).Should().Be((week, period, quarter, weeks));
    }

    [Theory]
    [InlineData(RetailPattern.FourFiveFour, 4, 5, 4)]
    [InlineData(RetailPattern.FourFourFive, 4, 4, 5)]
    [InlineData(RetailPattern.FiveFourFour, 5, 4, 4)]
    public void Periods_have_the_weeks_of_the_pattern_and_the_53rd_week_is_in_the_last(
        RetailPattern pattern,
        int first,
        int second,
        int third
    )
    {
        var year = new RetailCalendar(pattern, 1, IsoDayOfWeek.Saturday).YearOf(new LocalDate(2023, 6, 1));
        year.FirstDay.Should().Be(new LocalDate(2023, 1, 29));
        year.LastDay.Should().Be(new LocalDate(2024, 2, 3));
        year.Label.Should().Be(2024);
        int[] weeks = [.. Enumerable.Range(1, 12).Select(period => year.Period(period).Days / 7)];
        weeks.Should().Equal(first, second, third, first, second, third, first, second, third, first, second, third + 1);
        Enumerable.Range(1, 4).Select(quarter => year.Quarter(quarter).Days / 7).Should().Equal(13, 13, 13, 14);
        year.Quarter(2).Start.Should().Be(year.Period(4).Start);
        year.Week(53).ToString().Should().Be("2024-01-28/2024-02-04");
        year.Week(1).Start.Should().Be(year.FirstDay);
    }

    [Fact]
    public void The_last_weekday_of_a_month_may_end_the_year()
    {
        var calendar = new RetailCalendar(RetailPattern.FourFourFive, 9, IsoDayOfWeek.Saturday, RetailYearEnd.Last);
        var year = calendar.YearOf(new LocalDate(2023, 9, 30));
        (year.FirstDay, year.LastDay, year.Label, year.Weeks)
            .Should()
            .Be((new LocalDate(2022, 9, 25), new LocalDate(2023, 9, 30), 2023, 53));
        calendar.YearOf(new LocalDate(2023, 10, 1)).LastDay.Should().Be(new LocalDate(2024, 9, 28));
    }

    [Fact]
    public void A_year_is_named_by_its_end_or_by_the_year_that_holds_most_of_it()
    {
        // Saturday nearest to 30 June: 3 July 2021 and 2 July 2022.
        RetailYear June(FiscalYearLabel label) =>
            new RetailCalendar(RetailPattern.FourFourFive, 6, IsoDayOfWeek.Saturday, label: label).YearOf(new LocalDate(2021, 8, 1));
        June(FiscalYearLabel.EndYear).Range.ToString().Should().Be("2021-07-04/2022-07-03");
        June(FiscalYearLabel.EndYear).Label.Should().Be(2022);
        // 4 July to 31 December are 181 days, 1 January to 2 July 183.
        June(FiscalYearLabel.StartYear).Label.Should().Be(2022);
        // A year inside one calendar year: Sunday 1 January to Saturday 30 December 2023.
        var december = new RetailCalendar(RetailPattern.FourFourFive, 12, IsoDayOfWeek.Saturday, label: FiscalYearLabel.StartYear).YearOf(
            new LocalDate(2023, 6, 1)
        );
        december.Range.ToString().Should().Be("2023-01-01/2023-12-31");
        december.Label.Should().Be(2023);
        // Saturday nearest to 30 June 2019 and 2020: 30 June 2019 to 27 June 2020, 185 days and 179.
        new RetailCalendar(RetailPattern.FourFourFive, 6, IsoDayOfWeek.Saturday, label: FiscalYearLabel.StartYear)
            .YearOf(new LocalDate(2019, 8, 1))
            .Label.Should()
            .Be(2019);
        // Friday nearest to 30 June 2022: 1 July; 3 July 2021 to 1 July 2022 has 182 days in each: the earlier year.
        new RetailCalendar(RetailPattern.FourFourFive, 6, IsoDayOfWeek.Friday, label: FiscalYearLabel.StartYear)
            .YearOf(new LocalDate(2021, 8, 1))
            .Label.Should()
            .Be(2021);
    }

    [Fact]
    public void Years_are_whole_weeks_that_follow_each_other_for_all_rules() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 7], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 100_000])
            .Sample(
                (month, day, rule, pattern, offset) =>
                {
                    var calendar = new RetailCalendar((RetailPattern)pattern, month, (IsoDayOfWeek)day, (RetailYearEnd)rule);
                    var date = new LocalDate(1900, 1, 1).PlusDays(offset);
                    var place = calendar.Containing(date);
                    var year = place.Year;
                    year.Range.Contains(date).Should().BeTrue();
                    year.Weeks.Should().BeInRange(52, 53);
                    year.LastDay.DayOfWeek.Should().Be((IsoDayOfWeek)day);
                    calendar.YearOf(year.Range.End).FirstDay.Should().Be(year.Range.End);
                    year.Week(place.Week).Contains(date).Should().BeTrue();
                    year.Period(place.Period).Contains(date).Should().BeTrue();
                    year.Quarter(place.Quarter).Contains(date).Should().BeTrue();
                    var monthEnd = new LocalDate(year.LastDay.Year, month, 1).PlusMonths(1).PlusDays(-1);
                    int distance = new[] { monthEnd.PlusYears(-1), monthEnd, monthEnd.PlusYears(1) }
                        .Select(end => new DateRange(LocalDate.Min(end, year.LastDay), LocalDate.Max(end, year.LastDay)).Days)
                        .Min();
                    distance.Should().BeLessThanOrEqualTo(rule == 0 ? 3 : 6);
                    if (rule == 1)
                        year.LastDay.Month.Should().Be(month);
                }
            );

    [Fact]
    public void The_same_week_of_the_year_before_is_on_the_same_weekday() =>
        RetailCalendar.SameWeekYearBefore(new LocalDate(2026, 11, 27)).Should().Be(new LocalDate(2025, 11, 28));

    [Fact]
    public void Faults_name_their_place()
    {
        var year = Nrf.YearOf(new LocalDate(2024, 6, 1));
        ((Action)(() => year.Week(53))).Refuses(FaultCode.InvalidArgument, "week");
        ((Action)(() => year.Week(0))).Refuses(FaultCode.InvalidArgument, "week");
        ((Action)(() => year.Period(13))).Refuses(FaultCode.InvalidArgument, "period");
        ((Action)(() => year.Quarter(5))).Refuses(FaultCode.InvalidArgument, "quarter");
        ((Action)(() => Nrf.YearOf(new LocalDate(1, 12, 31)))).Refuses(FaultCode.InvalidArgument, "date");
        ((Action)(() => Nrf.YearOf(new LocalDate(9998, 1, 1)))).Refuses(FaultCode.InvalidArgument, "date");
        ((Action)(() => _ = new RetailCalendar((RetailPattern)3, 1, IsoDayOfWeek.Saturday))).Refuses(FaultCode.InvalidArgument, "pattern");
        ((Action)(() => _ = new RetailCalendar(0, 13, IsoDayOfWeek.Saturday))).Refuses(FaultCode.InvalidArgument, "endMonth");
        ((Action)(() => _ = new RetailCalendar(0, 1, IsoDayOfWeek.None))).Refuses(FaultCode.InvalidArgument, "endDay");
        ((Action)(() => _ = new RetailCalendar(0, 1, IsoDayOfWeek.Saturday, (RetailYearEnd)2))).Refuses(FaultCode.InvalidArgument, "rule");
        ((Action)(() => _ = new RetailCalendar(0, 1, IsoDayOfWeek.Saturday, label: (FiscalYearLabel)2))).Refuses(
            FaultCode.InvalidArgument,
            "label"
        );
        Nrf.YearOf(new LocalDate(2, 1, 1)).Weeks.Should().BeInRange(52, 53);
        Nrf.YearOf(new LocalDate(9997, 12, 31)).Weeks.Should().BeInRange(52, 53);
    }
}
