using NodaTime;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

/// <summary>Logs whose cases begin at different times, at other ends of time, and with ties.</summary>
public class MiningEdgeTests
{
    private static readonly string[][] s_parts =
    [
        ["2024", "1998", "0001", "0000", "9999", "9998", "2023", "26", "20x6", "x024", "2x24", "202x"],
        [
            "-02-29T",
            "-01-31T",
            "-12-31T",
            "-03-32T",
            "-04-31T",
            "-02-30T",
            "-13-01T",
            "-00-10T",
            "-12-00T",
            "/04-30T",
            "-04/30T",
            "-04-30 ",
            "-04-30t",
            "-4-30T",
            "-0x-10T",
            "-x1-10T",
            "-01-1xT",
            "-01-x1T",
        ],
        [
            "23:59:59",
            "00:00:00",
            "24:00:00",
            "24:00:01",
            "25:00:00",
            "23:60:00",
            "23:59:60",
            "x3:00:00",
            "2x:00:00",
            "23:x0:00",
            "23:0x:00",
            "23:00:x0",
            "23:00:0x",
            "1:00:00",
            "12.00:00",
            "12:00.00",
            "12:00",
        ],
        [".1234567", "", ".5", ".100", ".0000001", ".12345678", ".123456789", ".1234567890", ".", ",5", ".12x", ".x"],
        [
            "+17:59",
            "Z",
            "z",
            "+00:00",
            "-00:00",
            "+00:01",
            "-00:01",
            "+01:00",
            "-01:00",
            "-17:59",
            "+18:00",
            "-18:00",
            "+18:01",
            "+19:00",
            "+05:59",
            "+05:60",
            "+00:60",
            "+0100",
            "+01",
            "",
            "+1:000",
            "+01:000",
            "+x1:00",
            "+1x:00",
            "+01:x0",
            "+01:0x",
            "+01.00",
            " 01:00",
            "Z ",
            "ZZ",
        ],
    ];

    [Fact]
    public void Every_text_that_differs_from_a_right_one_in_two_parts_is_read_as_the_general_parser_reads_it()
    {
        int right = 0;
        foreach (string text in NearTexts().Distinct())
        {
            var expected = NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse(text);
            var builder = new EventLogBuilder();
            builder.AddText("1", "a", text);
            if (expected.Success)
            {
                right++;
                builder.Build().EventsOf(0)[0].Completed.ToUnixTimeTicks().Should().Be(expected.Value.ToInstant().ToUnixTimeTicks(), text);
            }
            else
            {
                Refusal.Of(FaultCode.ParseError, "rows[0].timestamp", () => builder.Build());
            }
        }
        right.Should().BeGreaterThan(100);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59-01:00", false)]
    [InlineData("9999-12-31T22:59:59-01:00", true)]
    [InlineData("9999-12-31T23:00:00-01:00", false)]
    [InlineData("9999-12-31T23:59:59+01:00", true)]
    [InlineData("-9998-01-01T00:59:59+01:00", false)]
    [InlineData("-9998-01-01T01:00:00+01:00", true)]
    public void A_clock_time_outside_the_years_of_utc_is_no_instant(string text, bool isInstant)
    {
        // Instants go from the first second of the year −9998 to the last of 9999 in UTC; an hour west of it the last hour is in the year 10000.
        var builder = new EventLogBuilder();
        builder.AddText("1", "a", text);
        if (isInstant)
            builder.Build().EventCount.Should().Be(1);
        else
            Refusal.Of(() => builder.Build(), FaultCode.ParseError, "rows[0].timestamp");
        LogQuality
            .Of(
                ["case", "activity", "timestamp"],
                [
                    ["1", "a", text],
                ]
            )
            .InvalidTimestamps.Should()
            .Be(isInstant ? 0 : 1);
    }

    [Fact]
    public void Comparisons_look_at_how_long_cases_last_wherever_they_begin()
    {
        // Before 10 and 20 minutes, after 15 and 30: 15 > 10, 15 < 20, 30 above both: δ = (3 − 1)/4. Differences −5, 5, 10, 20: median 7.5.
        var before = Of(new Row("1", "a", 0), new Row("1", "b", 10), new Row("2", "a", 300), new Row("2", "b", 320));
        var after = Of(new Row("1", "a", 900), new Row("1", "b", 915), new Row("2", "a", 70), new Row("2", "b", 100));
        var comparison = LogComparison.Of(before, after);
        (comparison.CliffsDelta, comparison.HodgesLehmannSeconds).Should().Be((0.5, 450));
        comparison.Test.Statistic.Should().Be(1);
        comparison.Explain().Value.Should().Be("450");
        comparison.Explain().Parts.Should().HaveCount(4);
    }

    [Fact]
    public void Limits_of_a_shift_may_be_the_outermost_differences()
    {
        // Four against four: 8 − 1.96 √(16 · 9/12) = 1.2, so the first and the last of 16. Three against four: 6 − 1.96 √8 = 0.5, so none.
        EventLog Lasting(params int[] minutes) =>
            Of([.. minutes.SelectMany((time, c) => new[] { new Row($"c{c}", "a", c), new Row($"c{c}", "b", c + time) })]);
        var four = LogComparison.Of(Lasting(10, 20, 30, 40), Lasting(15, 25, 35, 45));
        (four.ShiftLowSeconds, four.ShiftHighSeconds).Should().Be((-25 * 60, 35 * 60));
        var three = LogComparison.Of(Lasting(10, 20, 30), Lasting(15, 25, 35, 45));
        (three.ShiftLowSeconds, three.ShiftHighSeconds).Should().Be((null, null));
        var none = Lasting(1).Filter(LogFilter.CaseSize(9)).Log;
        Refusal.Of(() => LogComparison.Of(none, none), FaultCode.EmptyInput, "before");
        Refusal.Of(() => LogComparison.Of(Lasting(1), none), FaultCode.EmptyInput, "after");
        Refusal.Of(() => LogComparison.Of(null!, none), FaultCode.InvalidArgument, "before");
        Refusal.Of(() => LogComparison.Of(none, null!), FaultCode.InvalidArgument, "after");
    }

    [Fact]
    public void A_bottleneck_report_knows_only_what_the_log_still_has()
    {
        // Without b and its ann nothing of them is told.
        var log = Of(new Row("1", "a", 0, "bob"), new Row("1", "b", 1, "ann"), new Row("1", "c", 2, "bob"));
        var report = BottleneckReport.Of(log.Filter(LogFilter.Activities(ActivityMode.DropEvents, ["b"])).Log);
        report.Activities.Select(item => item.Activity).Should().Equal("a", "c");
        report.Resources.Select(item => item.Resource).Should().Equal("bob");
    }

    [Fact]
    public void Raw_rows_are_refused_where_they_are_none()
    {
        string[] columns = ["case", "activity", "timestamp"];
        string?[][] rows =
        [
            ["1", "a", "2026-03-02T09:00:00Z"],
        ];
        Refusal.Of(() => LogQuality.Of(null!, rows), FaultCode.InvalidArgument, "columns");
        Refusal.Of(() => LogQuality.Of(columns, null!), FaultCode.InvalidArgument, "rows");
        Refusal.Of(() => LogQuality.Of([], rows), FaultCode.EmptyInput, "columns");
        Refusal.Of(() => LogQuality.Of(columns, []), FaultCode.EmptyInput, "rows");
    }

    [Fact]
    public void Edges_that_are_gone_and_new_ones_keep_their_counts()
    {
        var comparison = LogComparison.Of(OfTraces("abc", "abc", "ac"), OfTraces("ac", "adc", "adc", "adc"));
        comparison.RemovedEdges.Should().Equal(new EdgeCount("a", "b", 2), new EdgeCount("b", "c", 2));
        comparison.AddedEdges.Should().Equal(new EdgeCount("a", "d", 3), new EdgeCount("d", "c", 3));
        (comparison.ReworkBefore.ReworkEvents, comparison.ReworkAfter.ReworkEvents).Should().Be((0, 0));
    }

    [Fact]
    public void A_kind_that_is_gone_does_not_stand_in_the_middle_of_those_that_are_left()
    {
        // Before: ab 10 and 30, ac 19. After: ab 10 and 30. ab alone, with the shares of after, has its median between 10 and 30: 20.
        var before = Of(
            new Row("1", "a", 0),
            new Row("1", "b", 10),
            new Row("2", "a", 0),
            new Row("2", "b", 30),
            new Row("3", "a", 0),
            new Row("3", "c", 19)
        );
        var after = Of(new Row("1", "a", 0), new Row("1", "b", 10), new Row("2", "a", 0), new Row("2", "b", 30));
        var mix = MixChange.Of(before, after);
        // The median before is 19 minutes, that of the kinds of after 20.
        (mix.MedianChangeSeconds, mix.MedianMixSeconds, mix.MedianWithinSeconds)
            .Should()
            .Be((60, 60, 0));
        mix.Explain().ToText().Should().Contain("Change of the median: 60 = 60 by mix + 0 within\n");
    }

    [Fact]
    public void Breaches_of_several_rules_add_up()
    {
        var log = Of(
            new Row("1", "ask", 0, "ann"),
            new Row("1", "pay", 1, "ann"),
            new Row("1", "book", 2, "ann"),
            new Row("2", "ask", 0, "bob"),
            new Row("2", "pay", 1, "bob")
        );
        var duties = DutySeparation.Of(log, new DutyPair("ask", "pay"), new DutyPair("ask", "book"));
        duties.Explain().Value.Should().Be("3");
        duties.Findings.Select(finding => finding.Breaches.Length).Should().Equal(2, 1);
    }

    [Fact]
    public void Findings_alike_but_for_the_second_name_stand_in_its_order()
    {
        // Two minutes of ping-pong each, first with z, then with y.
        var log = Of(
            new Row("1", "a", 0, "x"),
            new Row("1", "b", 1, "z"),
            new Row("1", "c", 2, "x"),
            new Row("2", "a", 0, "x"),
            new Row("2", "b", 1, "y"),
            new Row("2", "c", 2, "x")
        );
        InefficiencyReport
            .Of(log, new Money(60, Currency.Of("EUR")))
            .Findings.Select(finding => string.Concat(finding.Subject))
            .Should()
            .Equal("xy", "xz");
    }

    [Fact]
    public void A_ping_pong_before_1970_counts_from_its_own_first_event()
    {
        // The second case: times below 0 from 1970 on.
        var old = Instant.FromUtc(1960, 5, 1, 0, 0);
        var log = EventLog.Of(
            new LogEvent("0", "a", old),
            new LogEvent("1", "a", old, resource: "x"),
            new LogEvent("1", "b", old + Duration.FromMinutes(1), resource: "y"),
            new LogEvent("1", "c", old + Duration.FromMinutes(2), resource: "x")
        );
        InefficiencyReport.Of(log, new Money(60, Currency.Of("EUR"))).Findings.Single().Seconds.Should().Be(120);
    }

    [Fact]
    public void A_window_of_work_takes_what_begins_before_it_and_what_takes_no_time_at_its_start()
    {
        // From 0 to 60: a has ten minutes in it, b ten; c, h and i end before it or as it begins and are out; d takes no time at 0 and is in, e at 60 and f are out; g is in,
        // half of it beside a. Busy from 0 to 15 and from 50 to 60.
        var log = OfIntervals(
            ("1", "a", -10, 10, "ann"),
            ("2", "b", 50, 70, "ann"),
            ("3", "c", -20, 0, "ann"),
            ("4", "d", 0, 0, "ann"),
            ("5", "e", 60, 60, "ann"),
            ("6", "f", 60, 70, "ann"),
            ("7", "g", 5, 15, "ann"),
            ("8", "h", -1, -1, "ann"),
            ("9", "i", -2, -2, "ann")
        );
        var always = new Ops.Domain.Calendars.WorkingCalendar(DateTimeZone.Utc, Ops.Domain.Calendars.WorkingWeek.Always);
        var work = ResourceUtilization.Of(log, At(0), At(60), always);
        (work.Total.Tasks, work.Total.BusySeconds, work.Total.MultitaskingSeconds, work.Total.OvertimeSeconds)
            .Should()
            .Be((4, 1500, 300, 0));
        work.Explain().ToText().Should().StartWith("utilisation: 0.41").And.EndWith(" = 1500 / 3600\n");
        Refusal.Of(() => ResourceUtilization.Of(null!, At(0), At(1), always), FaultCode.InvalidArgument, "log");
        Refusal.Of(() => ResourceUtilization.Of(log, At(1), At(0), always), FaultCode.NotOrdered, "end");
    }

    private static IEnumerable<string> NearTexts()
    {
        for (int one = 0; one < s_parts.Length; one++)
        {
            for (int two = one + 1; two < s_parts.Length; two++)
            {
                foreach (string first in s_parts[one])
                {
                    foreach (string second in s_parts[two])
                    {
                        string[] text = [.. s_parts.Select(choices => choices[0])];
                        (text[one], text[two]) = (first, second);
                        yield return string.Concat(text);
                        text[4] = two == 4 ? second : "Z";
                        yield return string.Concat(text);
                    }
                }
            }
        }
    }
}
