using System.Buffers;
using System.Text;
using System.Text.Json;
using Ops.Domain.Budgets;
using Ops.Domain.Goals;
using Ops.Domain.Kpis;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;
using Ops.Domain.Rules;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>
/// A town of three units. Streets: 110 of 100 spent, one measure off target, the next target lowered while its money rises. Parks: on budget, on
/// target, counted requests below the reported share. Debt only carries money.
/// </summary>
public class OperatingReviewTests
{
    private static readonly ReviewOptions Options = new() { MaterialAmount = 5, HalfStake = 10 };

    [Fact]
    public void Every_measure_is_judged_in_its_declared_direction()
    {
        var review = In2021.Review(Facts(), Options);
        review
            .Measures.Select(m => (m.Measure.Kpi.Id, m.Status))
            .Should()
            .Equal(("repair", Status.Red), ("mowed", Status.Green), ("days", Status.Amber), ("visits", Status.NoData));
        review.Count(Status.Red).Should().Be(1);
    }

    [Fact]
    public void Measures_that_worsen_each_period_are_counted_up_to_the_estimate()
    {
        var review = In2021.Review(Facts(), Options);
        review.Measures[0].WorseningPeriods.Should().Be(2); // 80 -> 75 -> 60, after a rise from 70
        review.Measures[1].WorseningPeriods.Should().Be(0);
    }

    [Fact]
    public void Money_up_and_service_down_is_found_with_its_evidence_and_a_score_that_can_be_checked()
    {
        var review = In2021.Review(Facts(), Options);
        var finding = review.Findings.Single(f => f.Rule == "money-up-service-down");
        finding.Id.Should().Be("money-up-service-down/streets");
        finding.Figure.Should().Be("budget:streets");
        finding.Severity.Should().Be(Severity.Critical);
        finding.Unit.Id.Should().Be("streets");
        finding.Evidence.Select(e => e.Figure).Should().Equal("budget:streets", "kpi:repair");
        finding.Priority.Amount.Should().Be(new Money(10, "USD")); // 110 - 100
        finding.Priority.Stake.Should().Be(0.5); // 10 / (10 + 10)
        finding.Priority.Likelihood.Should().Be(0.8);
        finding.Priority.Urgency.Should().Be(1);
        finding.Priority.Confidence.Should().Be(1); // 3 actuals, target and estimate of 5 figures
        finding.Priority.Score.Should().BeApproximately(0.4, 1e-15);
        finding.Message.Chinese.Should().Contain("街道").And.Contain("超出");
    }

    [Fact]
    public void A_measure_off_target_stakes_its_share_of_the_money_that_did_not_deliver()
    {
        // Streets expects 110 for 2 measures: 55 each. 60 of 80 is attained, so 25 % is missed: 13.75.
        var finding = In2021.Review(Facts(), Options).Findings.Single(f => f.Id == "kpi-off-target/repair");
        finding.Priority.Amount.Should().Be(new Money(13.75m, "USD"));
        finding.Priority.MoneyStake.Should().BeApproximately(13.75 / 23.75, 1e-15);
        // The only key result has moved away from 75: all of the goals, 1 / 1.1. Joined: 1 - 10 / 23.75 x 0.1 / 1.1.
        finding.Priority.Stake.Should().BeApproximately(1 - (10 / 23.75 / 11), 1e-15);
    }

    [Fact]
    public void Measures_that_are_not_reviewed_share_the_money_too()
    {
        // With 2 further measures of streets: 110 / 4 x 25 % = 6.875.
        var facts = Facts(otherMeasures: 2);
        In2021
            .Review(facts, Options)
            .Findings.Single(f => f.Id == "kpi-off-target/repair")
            .Priority.Amount.Should()
            .Be(new Money(6.875m, "USD"));
    }

    [Fact]
    public void More_money_for_a_lower_target_is_found_and_less_urgent()
    {
        var finding = In2021.Review(Facts(), Options).Findings.Single(f => f.Rule == "more-money-lower-target");
        finding.Figure.Should().Be("budget:streets");
        finding.Priority.Amount.Should().Be(new Money(20, "USD")); // 120 next, 100 now
        finding.Priority.Urgency.Should().Be(0.6);
        finding.Evidence.Select(e => e.Figure).Should().Equal("budget:streets", "kpi:repair");
    }

    [Fact]
    public void A_promise_missed_by_more_than_chance_and_a_report_above_the_count_are_found()
    {
        var review = In2021.Review(Facts(), Options);
        review.Services[0].Status.Should().Be(Status.Red); // 70 of 100, interval up to 0.78, target 0.90
        review.Findings.Should().ContainSingle(f => f.Id == "promise-missed/mowing");
        review.Findings.Should().ContainSingle(f => f.Id == "reported-above-counted/mowing"); // 95 % reported
    }

    [Fact]
    public void A_target_inside_the_interval_is_amber_because_it_may_be_chance()
    {
        var review = In2021.Review(Facts(kept: 88), Options); // 88 of 100: interval 0.80 to 0.93, target 0.90
        review.Services[0].Status.Should().Be(Status.Amber);
        review.Findings.Should().NotContain(f => f.Rule == "promise-missed");
    }

    [Fact]
    public void A_share_at_its_target_is_green() => In2021.Review(Facts(kept: 90), Options).Services[0].Status.Should().Be(Status.Green);

    [Fact]
    public void A_missing_estimate_is_found_and_never_green() =>
        In2021.Review(Facts(), Options).Findings.Should().ContainSingle(f => f.Id == "figure-missing/visits");

    [Fact]
    public void The_same_large_figure_twice_in_one_unit_is_found() =>
        In2021.Review(Facts(twin: 5000), Options).Findings.Should().ContainSingle(f => f.Id == "same-figure-twice/repair");

    [Fact]
    public void Equal_small_figures_are_no_finding() =>
        In2021.Review(Facts(twin: 999), Options).Findings.Should().NotContain(f => f.Rule == "same-figure-twice");

    [Fact]
    public void A_key_result_that_moved_away_is_found()
    {
        var review = In2021.Review(Facts(), Options);
        review.Goals[0].Progress!.Progress.Should().Be(-2); // (60 - 70) / (75 - 70)
        review.Findings.Should().ContainSingle(f => f.Id == "goal-moved-away/g1");
    }

    [Fact]
    public void Findings_are_ordered_by_score_and_the_first_of_each_unit_is_its_next_step()
    {
        var review = In2021.Review(Facts(), Options);
        review.Findings.Select(f => f.Priority.Score).Should().BeInDescendingOrder();
        review.NextSteps.Select(s => s.Unit.Id).Should().OnlyHaveUniqueItems();
        review.NextSteps[0].Finding.Should().BeSameAs(review.Findings[0]);
        review.NextSteps.Sum(s => 1 + s.Others.Length).Should().Be(review.Findings.Length);
    }

    [Fact]
    public void Rules_that_found_nothing_are_listed_too()
    {
        var review = In2021.Review(Facts(), Options);
        review.Rules.Should().Contain(r => r.Rule == "money-unspent-service-missed" && r.Findings == 0);
        review.Rules.Sum(r => r.Findings).Should().Be(review.Findings.Length);
    }

    [Fact]
    public void A_unit_that_only_carries_money_is_not_judged() =>
        In2021.Review(Facts(), Options).Findings.Should().NotContain(f => f.Unit.Id == "debt");

    [Fact]
    public void Every_printed_id_can_be_explained_in_both_languages()
    {
        var review = In2021.Review(Facts(), Options);
        foreach (string id in review.Figures)
            review.Explain(id).ToText(Language.Chinese).Should().NotBeEmpty();
        review.Explain("service:mowing").ToText().Should().Contain("70 / 100");
        review
            .Figures.Should()
            .Contain("kpi:repair")
            .And.Contain("budget:debt")
            .And.Contain("goal:g1")
            .And.Contain("kpi-off-target/repair");
    }

    [Fact]
    public void An_unknown_id_is_refused_with_ids_that_look_alike()
    {
        var fault = FluentActions
            .Invoking(() => In2021.Review(Facts(), Options).Explain("kpi:repairs"))
            .Should()
            .Throw<OpsException>()
            .Which;
        fault.Code.Should().Be(FaultCode.UnknownReference);
        fault.Remedy.Should().Contain("kpi:repair");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_half_stake_that_is_not_positive_is_refused(int halfStake) =>
        FluentActions
            .Invoking(() => In2021.Review(Facts(), new ReviewOptions { HalfStake = halfStake }))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("HalfStake");

    [Fact]
    public void The_json_has_findings_with_rule_figure_evidence_impact_and_action_most_urgent_first()
    {
        var review = In2021.Review(Facts(), Options);
        var bytes = new ArrayBufferWriter<byte>();
        ReviewJson.Write(review, Language.English, bytes);
        using var json = JsonDocument.Parse(bytes.WrittenMemory);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        findings.Select(f => f.GetProperty("id").GetString()).Should().Equal(review.Findings.Select(f => f.Id));
        var first = findings[0];
        foreach (
            string field in (string[])
                ["rule", "ruleVersion", "severity", "figure", "message", "evidence", "impact", "priority", "suggestedAction", "explanation"]
        )
            first.TryGetProperty(field, out _).Should().BeTrue(field);
        json.RootElement.GetProperty("measures")[3].GetProperty("estimate").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(Language.English, "Findings, most urgent first")]
    [InlineData(Language.Chinese, "发现（按紧迫程度排序）")]
    public void The_markdown_has_every_section_and_every_row_has_all_cells(Language language, string heading)
    {
        var report = ReviewReport.Of(In2021.Review(Facts(), Options));
        var text = new StringBuilder();
        ReviewMarkdown.Write(report, language, text);
        text.ToString().Should().Contain("## " + heading).And.Contain("| kpi:repair |");
        report.Sections.Should().OnlyContain(s => s.Rows.All(r => r.Cells.Length == s.Columns.Length));
        report
            .Sections.Select(s => s.Id)
            .Should()
            .Equal(
                "findings",
                "matters",
                "next",
                "decisions",
                "goals",
                "objectives",
                "off-target",
                "on-target",
                "moved",
                "money",
                "money-and-service",
                "services",
                "causes",
                "rules",
                "coverage"
            );
    }

    [Theory]
    [InlineData(327_848_000, "USD 327.8 M", "3.278 亿美元")]
    [InlineData(9_869_252_831, "USD 9.869 bn", "98.693 亿美元")]
    [InlineData(9_994_999, "USD 9.99 M", "999.5 万美元")]
    [InlineData(10_000_000, "USD 10 M", "1,000 万美元")]
    [InlineData(46_859, "USD 46.9 k", "4.7 万美元")]
    [InlineData(12, "USD 12", "12 美元")]
    public void Amounts_are_written_as_readers_of_each_language_count(long amount, string english, string chinese)
    {
        var text = ReviewText.Amount(new Money(amount, "USD"));
        text.English.Should().Be(english);
        text.Chinese.Should().Be(chinese);
    }

    internal static OperatingModel Facts(
        long kept = 70,
        int otherMeasures = 0,
        decimal twin = 9,
        decimal repaired = 60,
        decimal days = 10.4m
    )
    {
        var streets = new ReviewUnit("streets", new Phrase("Streets", "街道"), true, otherMeasures);
        var parks = new ReviewUnit("parks", new Phrase("Parks", "公园"));
        var debt = new ReviewUnit("debt", new Phrase("Debt", "债务"), serves: false);
        return new OperatingModel
        {
            Subject = new Phrase("A town", "某镇"),
            Periods = In2021.Periods,
            Units = [streets, parks with { Order = 1 }, debt with { Order = 2 }],
            Measures =
            [
                Measure("repair", "streets", Direction.HigherIsBetter, [70, 80, 75], 80, repaired, 70),
                Measure("mowed", "parks", Direction.HigherIsBetter, [90, 92, 95], 90, 96, 90),
                Measure("days", "streets", Direction.LowerIsBetter, [9, 9, twin], 10, days, 10),
                Measure("visits", "parks", Direction.HigherIsBetter, [1, 1, 1], 2, null, 2),
            ],
            Budget = BudgetRollup.Of([
                .. Money("streets", 90, 100, 110, 120),
                .. Money("parks", 50, 50, 51, 50),
                .. Money("debt", 10, 10, 90, 90),
            ]),
            Services =
            [
                new ReviewPromise(
                    ServicePromise.ByDueDate("mowing", new Phrase("Mowing", "割草")),
                    new PromiseCount(kept, 100 - kept, 0, 0),
                    "parks",
                    "mowed"
                ),
            ],
            Goals =
            [
                new ReviewGoal(
                    new Phrase("Good streets", "道路完好"),
                    KeyResult.Increase("g1", new Phrase("Repair", "修补"), 70, 75),
                    "repair"
                ),
            ],
        };

        ReviewMeasure Measure(
            string id,
            string unit,
            Direction direction,
            decimal[] actuals,
            decimal? target,
            decimal? estimate,
            decimal? next
        )
        {
            // The twin: the last actual of "repair" equals that of "days" when a large one is asked for.
            if (id == "repair" && twin >= 999)
                actuals = [.. actuals[..2], twin];
            return new ReviewMeasure(
                new Kpi(id, new Phrase(id, id), direction, new Phrase("%", "%")),
                unit,
                In2021.Figures(actuals, target, estimate, next)
            )
            {
                Order = Array.IndexOf(["repair", "mowed", "days", "visits"], id),
            };
        }

        static BudgetEntry[] Money(string unit, decimal actual, decimal adopted, decimal estimated, decimal next) =>
            [
                new(unit, "2020", BudgetPhase.Actual, new Money(actual, "USD")),
                new(unit, "2021", BudgetPhase.Adopted, new Money(adopted, "USD")),
                new(unit, "2021", BudgetPhase.Estimated, new Money(estimated, "USD")),
                new(unit, "2022", BudgetPhase.Adopted, new Money(next, "USD")),
            ];
    }
}
