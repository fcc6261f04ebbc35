using System.Buffers;
using System.Text;
using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Kpis;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>Streets mend holes: asked, perhaps checked, mended. Waiting by hand in hours.</summary>
public class ProcessReviewTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 8, 0);

    private static LogEvent At(string name, string step, double hours) =>
        new(name, step, Start + Duration.FromHours(hours), Start + Duration.FromHours(hours));

    private static readonly EventLog Holes = EventLog.Of(
        At("a", "asked", 0),
        At("a", "mended", 10),
        At("b", "asked", 0),
        At("b", "checked", 1),
        At("b", "mended", 21)
    );

    private static Review With(
        EventLog log,
        ReviewOptions? options = null,
        Money? cost = null,
        string unit = "streets",
        params string[] ends
    ) =>
        Review.Of(
            new OperatingModel
            {
                Subject = new Phrase("A town", "某镇"),
                Periods = ["2025", "2026", "2027"],
                Units = [new ReviewUnit("streets", new Phrase("Streets", "街道"))],
                Measures = [new ReviewMeasure(new Kpi("m", new Phrase("m", "m"), Direction.HigherIsBetter), "streets")],
                Budget = BudgetRollup.Of([new BudgetEntry("streets", "2026", BudgetPhase.Adopted, new Money(1, "USD"))]),
                Processes = [new ReviewProcess("holes", new Phrase("Holes", "坑洞"), unit, log) { CostPerHour = cost, Ends = [.. ends] }],
            },
            "2026",
            options
        );

    /// <summary>Before mending 10 + 20 hours are waited, before checking 1: 30 of 31, for 2 of the 3 steps that waited.</summary>
    [Fact]
    public void The_bottleneck_is_the_step_that_holds_more_of_the_waiting_than_of_the_work()
    {
        var review = With(Holes);
        var process = review.Processes.Single();

        process.Bottleneck!.Activity.Should().Be("mended");
        process.BottleneckShare.Should().BeApproximately(30 / 31.0, 1e-15);
        process.EvenShare.Should().BeApproximately(2 / 3.0, 1e-15);
        var finding = review.Findings.Single(found => found.Id == "process-bottleneck/holes");
        finding
            .Message.English.Should()
            .Be("Holes: 96.8 % of all waiting is before mended, which is 66.7 % of the work: 30 hours, 15 each");
        finding.Figure.Should().Be("process:holes");
        review.Explain("process:holes").ToText().Should().Contain("2 cases, 5 events");
    }

    [Fact]
    public void A_step_that_waits_no_longer_than_the_others_is_no_bottleneck()
    {
        var even = EventLog.Of(At("a", "asked", 0), At("a", "mended", 2), At("b", "asked", 0), At("b", "mended", 2));

        With(even).Findings.Should().NotContain(found => found.Rule == "process-bottleneck");
        With(Holes, new ReviewOptions { BottleneckShare = 0.97 }).Findings.Should().NotContain(found => found.Rule == "process-bottleneck");
        With(EventLog.Of(At("a", "asked", 0))).Processes[0].Bottleneck.Should().BeNull();
    }

    /// <summary>Mended at 10, again at 12 (2 hours more): one case of two repeats; at 50 USD an hour the second time costs 100.</summary>
    [Fact]
    public void Repeated_work_is_found_with_what_it_costs()
    {
        var twice = EventLog.Of(
            At("a", "asked", 0),
            At("a", "mended", 10),
            At("a", "mended", 12),
            At("b", "asked", 0),
            At("b", "mended", 2)
        );

        var finding = With(twice, cost: new Money(50, "USD")).Findings.Single(found => found.Id == "rework-loop/holes");

        finding.Priority.Amount.Should().Be(new Money(100, "USD"));
        finding.Message.English.Should().Be("Holes: 1 of 2 cases repeat work, most often mended (1 times)");
        With(twice).Findings.Single(found => found.Rule == "rework-loop").Priority.Amount.Should().Be(new Money(0, "USD"));
        With(twice, new ReviewOptions { ReworkShare = 0.6 }).Findings.Should().NotContain(found => found.Rule == "rework-loop");
    }

    /// <summary>Twelve begin and one ends: of 13 events at even odds, 12 or more on one side have the chance 2 · 14 / 8192 = 0.0034.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(8, false)]
    public void A_queue_grows_when_more_cases_begin_than_end_by_more_than_chance(int ended, bool grows)
    {
        var events = new List<LogEvent>();
        for (int i = 0; i < 12; i++)
            events.Add(At($"c{i}", "asked", i));
        for (int i = 0; i < ended; i++)
            events.Add(At($"c{i}", "mended", 24));

        var review = With(EventLog.Of([.. events]), ends: "mended");

        review.Processes[0].Open.Should().Be(12 - ended);
        review.Findings.Any(found => found.Id == "queue-grows/holes").Should().Be(grows);
        if (grows)
            review.Processes[0].Flow!.PValue.Should().BeApproximately(28 / 8192.0, 1e-12);
    }

    [Fact]
    public void Where_the_log_does_not_say_what_ends_a_case_nothing_is_said_of_open_ones()
    {
        var process = With(Holes).Processes[0];

        process.Open.Should().BeNull();
        process.Flow.Should().BeNull();
    }

    [Fact]
    public void The_section_lists_every_step_that_waited_longest_first_and_the_JSON_knows_the_process()
    {
        var review = With(Holes);
        var section = ReviewReport.Of(review).Sections.Single(part => part.Id == "processes");

        section
            .Rows.Select(row => (row.Cells[1].English, row.Cells[2].English, row.Cells[3].English, row.Cells[5].English))
            .Should()
            .Equal(("mended", "2", "15", "96.8 %"), ("checked", "1", "1", "3.2 %"));
        var json = new ArrayBufferWriter<byte>();
        ReviewJson.Write(review, Language.English, json);
        Encoding.UTF8.GetString(json.WrittenSpan).Should().Contain("\"id\": \"process:holes\"").And.Contain("\"bottleneck\": \"mended\"");
    }

    [Fact]
    public void A_process_of_an_unknown_unit_and_one_in_another_currency_are_left_out_and_told()
    {
        void LeftOut(Review review, FaultCode code)
        {
            review.Processes.Should().BeEmpty();
            review.Coverage.Faults.Select(fault => (fault.Code, fault.Place)).Should().Equal((code, "Processes[holes]"));
        }
        LeftOut(With(Holes, unit: "parks"), FaultCode.UnknownReference);
        LeftOut(With(Holes, cost: new Money(1, "EUR")), FaultCode.CurrencyMismatch);
        Refusal.Of(() => new ReviewProcess("", new Phrase("x", "x"), "streets", Holes)).ShouldBe(FaultCode.InvalidArgument, "id");
        Refusal.Of(() => new ReviewProcess("x", default, "streets", Holes)).ShouldBe(FaultCode.InvalidArgument, "name");
    }
}
