using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Customers;
using Ops.Domain.Kpis;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>What customers say, on a town whose unit serves them in three ways: one measure reports the first of them.</summary>
public sealed class VoiceReviewTests
{
    private static readonly LocalDate First = new(2026, 3, 2);

    [Fact]
    public void What_no_measure_with_a_target_reports_is_found_where_it_is_surely_bad()
    {
        // 40 of 100: Wilson's upper end is 0.498; 92 of 100: 0.959; 88 of 100: 0.930, which 0.9 does not exclude.
        Found(Facts(bins: (40, 100)), "voice-unmeasured").Should().Equal("voice-unmeasured/bins");
        Found(Facts(bins: (92, 100)), "voice-unmeasured").Should().BeEmpty();
        Found(Facts(bins: (88, 100)), "voice-unmeasured").Should().BeEmpty();
        Found(Facts(bins: (40, 100)), "voice-unmeasured", new ReviewOptions { ServiceFloor = 0.4 }).Should().BeEmpty();
        var finding = In2021.Review(Facts(bins: (40, 100))).Findings.Single(one => one.Rule == "voice-unmeasured");
        finding.Message.English.Should().Be("bins: 40.0 % of 100 requests done in time, and no measure with a target says so");
        finding.Message.Chinese.Should().Contain("没有任何带目标的指标");
        // Half of the 120 expected stands behind each of the two measures that the unit reports, and half of it is missing.
        finding.Impact.English.Should().Contain("50.0 %");
    }

    [Fact]
    public void A_target_within_the_interval_is_at_risk_whichever_side_of_it_was_counted()
    {
        // 80 of 100: Wilson's 95 % interval is 0.711 to 0.867.
        Found(Facts(target: 75), "promise-at-risk").Should().Equal("promise-at-risk/lamps");
        Found(Facts(target: 86), "promise-at-risk").Should().Equal("promise-at-risk/lamps");
        Found(Facts(target: 71), "promise-at-risk").Should().BeEmpty();
        Found(Facts(target: 87), "promise-at-risk").Should().BeEmpty();
        In2021
            .Review(Facts(target: 75))
            .Findings.Single(one => one.Rule == "promise-at-risk")
            .Message.English.Should()
            .Be("lamps: 80.0 % in time, between 71.1 % and 86.7 %; the target of 75.0 % lies between");
    }

    /// <summary>60 let down 5 days late, steady; 20 let down 10 days late; 30 without a day late known: 300, 200 and no score.</summary>
    [Fact]
    public void The_cause_to_fix_first_weighs_customers_days_late_and_trend()
    {
        var review = In2021.Review(Facts(bins: (40, 100), pipes: (70, 100)));
        review
            .Causes.Select(cause => (cause.Id, cause.Customers, cause.Score))
            .Should()
            .Equal(("cause:bins", 60, 300), ("cause:lamps", 20, 200), ("cause:pipes", 30, null));
        review.Causes.Should().OnlyContain(cause => cause.Trend == null);
        Found(Facts(bins: (40, 100)), "cause-to-fix-first").Should().Equal("cause-to-fix-first/bins");
        review.Explain("cause:bins").ToText(Language.English).Should().Contain("60 customers × 5 days late");
        review
            .Findings.Single(one => one.Rule == "cause-to-fix-first")
            .Message.English.Should()
            .Be("bins: 60 requests not done as promised, half of the late ones by more than 5 days; the days do not tell a trend");
    }

    [Fact]
    public void A_trend_counts_only_beyond_chance()
    {
        // 10 of 50, then 10 of 50: steady. 5 of 60, then 15 of 40: the exact test says p = 0.0008, the share 4.5 times as large.
        var steady = Cause(new(First, 50, 10), new(First.PlusDays(1), 50, 10));
        (steady.Trend, steady.Score).Should().Be((1, 200));
        var worse = Cause(new(First, 60, 5), new(First.PlusDays(1), 40, 15));
        worse.Change!.Direction.Should().Be(ThemeDirection.Rising);
        worse.Trend.Should().BeApproximately(15.0 / 40 / (5.0 / 60), 1e-12);
        worse.Score.Should().BeApproximately(20 * 10 * 4.5, 1e-9);
        var better = Cause(new(First, 40, 18), new(First.PlusDays(1), 60, 2));
        better.Change!.Direction.Should().Be(ThemeDirection.Falling);
        better.Trend.Should().BeApproximately(2.0 / 60 / (18.0 / 40), 1e-12);
        Cause(new ServiceDay(First, 100, 20)).Trend.Should().BeNull();
    }

    [Fact]
    public void The_report_shows_the_causes_in_both_languages()
    {
        var section = ReviewReport.Of(In2021.Review(Facts(bins: (40, 100)))).Sections.Single(section => section.Id == "causes");
        section.Rows.Select(row => row.Figure).Should().Equal("cause:bins", "cause:lamps");
        section.Heading.Chinese.Should().Contain("应首先解决");
    }

    [Fact]
    public void Requests_are_counted_by_day_with_the_days_late()
    {
        var zone = DateTimeZone.Utc;
        ServiceRequest Request(int day, int? due, int? done) =>
            new(
                (First.PlusDays(day) + new LocalTime(9, 0)).InUtc().ToInstant(),
                due is { } on ? First.PlusDays(on) : null,
                done is { } at ? (First.PlusDays(at) + new LocalTime(12, 0)).InUtc().ToInstant() : null
            );
        var promise = ServicePromise.ByDueDate("p", new Phrase("p", "p"));
        var counted = ReviewPromise.Of(
            promise,
            [Request(1, 2, 2), Request(0, 1, 4), Request(1, 2, 9), Request(1, null, 3), Request(0, 5, null)],
            zone,
            "u"
        );
        counted.Count.Should().Be(new PromiseCount(1, 2, 1, 1));
        counted.Days.Should().Equal(new ServiceDay(First, 2, 2), new ServiceDay(First.PlusDays(1), 3, 2));
        counted.MedianDaysLate.Should().Be(5); // 3 and 7 days after
        var within = ServicePromise.Within("w", new Phrase("w", "w"), Duration.FromHours(48));
        // Received at 9, done three days later at 12: 75 hours, 27 beyond the promise.
        ReviewPromise.Of(within, [Request(0, null, 3)], zone, "u").MedianDaysLate.Should().Be(27.0 / 24);
        ReviewPromise.Of(within, [Request(0, null, 1)], zone, "u").MedianDaysLate.Should().BeNull();
        Refusal.Of(FaultCode.EmptyInput, "requests", () => ReviewPromise.Of(promise, [], zone, "u"));
        Refusal.Of(FaultCode.InvalidArgument, "zone", () => ReviewPromise.Of(promise, [Request(0, 1, 1)], null!, "u"));
    }

    [Fact]
    public void Days_that_do_not_add_up_are_refused()
    {
        var promise = new ReviewPromise(ServicePromise.ByDueDate("p", new Phrase("p", "p")), new PromiseCount(6, 4, 0, 0), "u");
        ServiceDay[] right = [new(First, 4, 1), new(First.PlusDays(1), 6, 3)];
        (promise with { Days = [.. right] }).Days.Should().Equal(right);
        (promise with { Days = [.. right] }).Should().Be(promise with { Days = [.. right] });
        (promise with { Days = [.. right] }).Should().NotBe(promise);
        Refusal.Of(FaultCode.InvalidArgument, "Days", () => _ = promise with { Days = [new(First, 4, 1), new(First.PlusDays(1), 6, 2)] });
        Refusal.Of(FaultCode.InvalidArgument, "Days", () => _ = promise with { Days = [new(First, 4, 1), new(First.PlusDays(1), 5, 3)] });
        Refusal.Of(FaultCode.NotOrdered, "Days[1]", () => _ = promise with { Days = [right[1], right[0]] });
        Refusal.Of(FaultCode.NotOrdered, "Days[1]", () => _ = promise with { Days = [right[0], right[0]] });
        Refusal.Of(FaultCode.InvalidArgument, "MedianDaysLate", () => _ = promise with { MedianDaysLate = -1 });
        Refusal.Of(FaultCode.InvalidArgument, "failed", () => _ = new ServiceDay(First, 1, 2));
        Refusal.Of(FaultCode.InvalidArgument, "requests", () => _ = new ServiceDay(First, -1, 0));
        Refusal.Of(FaultCode.InvalidArgument, "ServiceFloor", () => In2021.Review(Facts(), new ReviewOptions { ServiceFloor = 1.1 }));
    }

    private static CauseReview Cause(params ServiceDay[] days) =>
        In2021.Review(Facts(days: days)).Causes.Single(cause => cause.Id == "cause:lamps");

    private static IEnumerable<string> Found(OperatingModel facts, string rule, ReviewOptions? options = null) =>
        In2021.Review(facts, options).Findings.Where(finding => finding.Rule == rule).Select(finding => finding.Id);

    private static OperatingModel Facts(
        (long Kept, long Of)? bins = null,
        (long Kept, long Of)? pipes = null,
        decimal target = 60,
        ServiceDay[]? days = null
    )
    {
        var services = new List<ReviewPromise>
        {
            new(Promise("lamps"), new PromiseCount(80, 20, 0, 0), "works", "lit") { MedianDaysLate = 10, Days = [.. days ?? []] },
        };
        if (bins is { } b)
            services.Add(new(Promise("bins"), new PromiseCount(b.Kept, b.Of - b.Kept, 0, 0), "works") { MedianDaysLate = 5 });
        if (pipes is { } p)
            services.Add(new(Promise("pipes"), new PromiseCount(p.Kept, 0, p.Of - p.Kept, 0), "works"));
        return new OperatingModel
        {
            Subject = new Phrase("A town", "某镇"),
            Periods = In2021.Periods,
            Units = [new ReviewUnit("works", new Phrase("Works", "工务"), true, 1)],
            Measures =
            [
                new ReviewMeasure(
                    new Kpi("lit", new Phrase("lit", "lit"), Direction.HigherIsBetter, new Phrase("%", "%")),
                    "works",
                    new MeasureFigure("2021", target: target, estimate: target)
                ),
            ],
            Budget = BudgetRollup.Of([new("works", "2021", BudgetPhase.Estimated, new Money(120, "USD"))]),
            Services = [.. services],
        };
    }

    private static ServicePromise Promise(string id) => ServicePromise.ByDueDate(id, new Phrase(id, id));
}
