using NodaTime;
using Ops.Domain.Reviews;
using Ops.Domain.Rules;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>
/// The findings as rules: listed, switched, replaced, added and tested one by one, on the town of <see cref="OperatingReviewTests"/>: Streets
/// expects 110 of 100 adopted, and repaired 60 of 80; a figure is amber down to 5 % below its target.
/// </summary>
public class ReviewRulesTests
{
    private static readonly ReviewOptions Options = new() { MaterialAmount = 5, HalfStake = 10 };

    private static readonly LocalDate AnyDay = new(2021, 6, 30);

    [Fact]
    public void All_rules_can_be_listed()
    {
        ReviewRules
            .All.List.Select(rule => rule.Id)
            .Should()
            .Equal(
                "money-up-service-down",
                "money-unspent-service-missed",
                "budget-overspent",
                "more-money-lower-target",
                "kpi-off-target",
                "kpi-worse-every-period",
                "goal-moved-away",
                "kpi-special-cause",
                "kpi-forecast-miss",
                "spending-driver",
                "commitments-do-not-fit",
                "period-end-over-budget",
                "objective-behind",
                "goals-in-conflict",
                "spending-without-goal",
                "promise-missed",
                "reported-above-counted",
                "voice-unmeasured",
                "promise-at-risk",
                "cause-to-fix-first",
                "process-bottleneck",
                "rework-loop",
                "queue-grows",
                "risk-beyond-appetite",
                "control-failing",
                "evidence-expired",
                "indicator-drifting",
                "treatment-worth-most",
                "capacity-below-demand",
                "skill-uncovered",
                "single-point-of-failure",
                "certificate-expired",
                "turnover-above-limit",
                "engagement-fallen",
                "dependency-late",
                "dependency-unconfirmed",
                "commitments-kept-below",
                "actions-overdue",
                "decision-ageing",
                "share-lost",
                "benchmark-gap",
                "effect-unproven",
                "gain-not-held",
                "benefit-below-plan",
                "link-unspent-for-queue",
                "link-slipping-initiative",
                "link-rework-behind-complaints",
                "link-failed-control",
                "link-goals-apart",
                "figure-missing",
                "same-figure-twice"
            );
        ReviewRules.All.List.Should().OnlyContain(rule => rule.Version >= 1 && rule.Name.Chinese.Length > 0);
    }

    [Fact]
    public void A_review_without_options_applies_all_rules() =>
        In2021
            .Review(OperatingReviewTests.Facts())
            .Rules.Select(use => use.Rule)
            .Should()
            .Equal(ReviewRules.All.List.Select(rule => rule.Id));

    [Fact]
    public void A_rule_that_is_switched_off_finds_nothing_and_is_not_listed()
    {
        var review = In2021.Review(OperatingReviewTests.Facts(), Options with { Rules = ReviewRules.All.Without("kpi-off-target") });
        review
            .Findings.Should()
            .NotContain(finding => finding.Rule == "kpi-off-target")
            .And.Contain(finding => finding.Rule == "money-up-service-down");
        review.Rules.Should().HaveCount(ReviewRules.All.List.Length - 1).And.NotContain(use => use.Rule == "kpi-off-target");
    }

    [Fact]
    public void A_replaced_rule_keeps_its_place_and_speaks_for_itself()
    {
        var rules = ReviewRules.All.With(Fallen("kpi-off-target", "2"));
        rules.List.Select(rule => rule.Id).Should().Equal(ReviewRules.All.List.Select(rule => rule.Id));
        var finding = In2021
            .Review(OperatingReviewTests.Facts(), Options with { Rules = rules })
            .Findings.Single(f => f.Rule == "kpi-off-target");
        (finding.RuleVersion, finding.Severity, finding.Message.English).Should().Be((2, Severity.Info, "repair fell to 60"));
    }

    [Fact]
    public void A_rule_of_the_host_is_added_at_the_end_and_ranked_like_the_others()
    {
        var rules = ReviewRules.All.With(Fallen("fallen", "1"));
        rules.List[^1].Id.Should().Be("fallen");
        var review = In2021.Review(OperatingReviewTests.Facts(), Options with { Rules = rules });
        var finding = review.Findings.Single(f => f.Rule == "fallen");
        finding.Id.Should().Be("fallen/repair");
        finding.Action.Should().Be(new Phrase("ask", "询问")); // the verdict states none of its own
        finding.Priority.Score.Should().BeApproximately((1 - (0.25 / 11)) * 0.5 * 0.5 * 0.5, 1e-15); // money 30 / (30 + 10), goals 1 / 1.1
        review.Explain("fallen/repair").ToText().Should().Contain("estimate < 70: 60, 70");
        review.Findings.Select(f => f.Priority.Score).Should().BeInDescendingOrder();
    }

    [Fact]
    public void A_second_finding_on_the_same_figure_is_numbered()
    {
        var twice = new ReviewRule<MeasureReview>(
            new Phrase("Twice", "两次"),
            new Rule<MeasureReview>("twice", true) { Version = "1" },
            review => [review.Measures[0], review.Measures[0], review.Measures[1]],
            (measure, _) => new Verdict { Figure = measure.Id, Unit = measure.Unit }
        );
        var review = In2021.Review(OperatingReviewTests.Facts(), Options with { Rules = ReviewRules.Of(twice) });
        review.Findings.Select(finding => finding.Id).Should().BeEquivalentTo("twice/repair", "twice/repair#2", "twice/mowed");
        review.Findings[0].Message.English.Should().Be("twice"); // a rule without a message says its name
    }

    [Fact]
    public void The_same_figure_in_two_periods_makes_two_findings()
    {
        // Days reports 9, 9 and 5000; repair 70, 80 and 5000: the last period only. With 5000 everywhere three periods agree.
        var facts = OperatingReviewTests.Facts(twin: 5000);
        var same = facts.Measures.Select(m => m.Kpi.Id is "repair" or "days" ? Repeated(m) : m);
        var review = In2021.Review(With(facts, [.. same]), Options);
        review
            .Findings.Where(f => f.Rule == "same-figure-twice")
            .Select(f => f.Id)
            .Should()
            .BeEquivalentTo("same-figure-twice/repair", "same-figure-twice/repair#2", "same-figure-twice/repair#3");
    }

    [Theory]
    [InlineData(10, 0, Truth.True)] // the excess is 110 - 100 = 10: a limit that is reached counts
    [InlineData(10.01, 0, Truth.False)]
    [InlineData(0, 0.10, Truth.True)] // 10 % of 100
    [InlineData(0, 0.101, Truth.False)]
    public void Money_matters_from_both_limits_on(double amount, double share, Truth expected)
    {
        var options = new ReviewOptions { MaterialAmount = (decimal)amount, MaterialShare = (decimal)share };
        Expect.Says(ReviewRules.All.Over<UnitReview>(), "money-up-service-down", Streets(options), AnyDay, expected);
    }

    [Fact]
    public void Money_over_budget_is_one_finding_whether_service_is_down_or_not()
    {
        var rules = ReviewRules.All.Over<UnitReview>();
        Expect.Says(rules, "budget-overspent", Streets(Options), AnyDay, Truth.False); // a measure is off target: the graver rule speaks
        var kept = In2021.Review(OperatingReviewTests.Facts(repaired: 80), Options).Units[0];
        Expect.Says(rules, "budget-overspent", kept, AnyDay, Truth.True);
        Expect.Says(rules, "money-up-service-down", kept, AnyDay, Truth.False);
        Expect.Says(rules, "money-unspent-service-missed", kept, AnyDay, Truth.False);
    }

    [Theory]
    [InlineData(76, Truth.False)] // 80 less 5 % is still amber
    [InlineData(75.99, Truth.True)]
    public void A_measure_of_which_more_is_better_is_off_target_below_amber(double estimate, Truth expected)
    {
        var measure = In2021.Review(OperatingReviewTests.Facts(repaired: (decimal)estimate), Options).Measures[0];
        Expect.Says(ReviewRules.All.Over<MeasureReview>(), "kpi-off-target", measure, AnyDay, expected);
    }

    [Theory]
    [InlineData(10.5, Truth.False)] // 10 plus 5 %
    [InlineData(10.51, Truth.True)]
    public void A_measure_of_which_less_is_better_is_off_target_above_amber(double estimate, Truth expected)
    {
        var measure = In2021.Review(OperatingReviewTests.Facts(days: (decimal)estimate), Options).Measures[2];
        Expect.Says(ReviewRules.All.Over<MeasureReview>(), "kpi-off-target", measure, AnyDay, expected);
    }

    [Theory]
    [InlineData(2, Truth.True)] // 80 -> 75 -> 60
    [InlineData(3, Truth.False)]
    public void Worsening_is_found_from_the_stated_number_of_periods_on(int limit, Truth expected)
    {
        var measure = In2021.Review(OperatingReviewTests.Facts(), Options with { WorseningPeriods = limit }).Measures[0];
        Expect.Says(ReviewRules.All.Over<MeasureReview>(), "kpi-worse-every-period", measure, AnyDay, expected);
    }

    [Fact]
    public void What_was_not_reported_is_unknown_and_no_finding()
    {
        var visits = In2021.Review(OperatingReviewTests.Facts(), Options).Measures[3];
        var result = ReviewRules.All.Over<MeasureReview>().Evaluate(visits, AnyDay);
        result["kpi-off-target"].Result.Should().Be(Truth.Unknown);
        result["kpi-off-target"].Missing.Should().Contain("figure");
        result["figure-missing"].Result.Should().Be(Truth.True);
    }

    [Fact]
    public void A_finding_shows_the_figures_that_were_compared()
    {
        var review = In2021.Review(OperatingReviewTests.Facts(), Options);
        var finding = review.Findings.Single(f => f.Id == "kpi-off-target/repair");
        finding.Result.Atoms[^1].Values.Should().Equal(FactValue.Of(60), FactValue.Of(76)); // 80 less 5 %
        string text = review.Explain("money-up-service-down/streets").ToText();
        text.Should().Contain("(expected - adopted) >= material amount: 10, 5").And.Contain("measures off target > 0: 1, 0");
        review
            .Explain("money-up-service-down/streets")
            .ToText(Language.Chinese)
            .Should()
            .Contain("条件：成立")
            .And.Contain("比较：成立 = measures off target > 0：1，0");
    }

    [Fact]
    public void A_rule_says_whom_it_looks_at()
    {
        // Days and repair both report 2018, 2019 and 2020; mowed and visits do, too.
        var review = In2021.Review(OperatingReviewTests.Facts(), Options);
        var pairs = ((ReviewRule<MeasurePair>)ReviewRules.All["same-figure-twice"]).SubjectsIn(review).ToList();
        pairs
            .Select(pair => (pair.First.Id, pair.Second.Id, pair.Figure.Period))
            .Should()
            .Equal(
                ("kpi:repair", "kpi:days", "2018"),
                ("kpi:repair", "kpi:days", "2019"),
                ("kpi:repair", "kpi:days", "2020"),
                ("kpi:mowed", "kpi:visits", "2018"),
                ("kpi:mowed", "kpi:visits", "2019"),
                ("kpi:mowed", "kpi:visits", "2020")
            );
        pairs[0].Figure.Value.Should().Be(70);
        pairs[0].Other.Value.Should().Be(9);
        ((ReviewRule<UnitReview>)ReviewRules.All["budget-overspent"])
            .SubjectsIn(review)
            .Select(unit => unit.Unit.Id)
            .Should()
            .Equal("streets", "parks");
    }

    [Fact]
    public void An_unknown_or_repeated_rule_is_refused()
    {
        Refused(() => ReviewRules.All["kpi"]).Should().Be(FaultCode.UnknownReference);
        Refused(() => ReviewRules.All.Without("kpi")).Should().Be(FaultCode.UnknownReference);
        Refused(() => ReviewRules.Of()).Should().Be(FaultCode.EmptyInput);
        Refused(() => ReviewRules.Of(Fallen("a", "1")).Without("a")).Should().Be(FaultCode.EmptyInput);
        Refused(() => ReviewRules.Of(Fallen("a", "1"), Fallen("a", "2"))).Should().Be(FaultCode.DuplicateKey);
        Refused(() => ReviewRules.Of(Fallen("a", "1")).Over<UnitReview>()).Should().Be(FaultCode.EmptyInput);
        ReviewRules.All["goal-moved-away"].Severity.Should().Be(Severity.Warning);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("v1")]
    public void A_version_that_is_not_a_whole_number_is_refused(string? version) =>
        Refused(() => Fallen("a", version)).Should().Be(FaultCode.InvalidArgument);

    [Fact]
    public void Dates_of_validity_are_refused_because_a_review_has_no_day()
    {
        var dated = new Rule<MeasureReview>("a", true) { Version = "1", From = AnyDay };
        var ended = new Rule<MeasureReview>("a", true) { Version = "1", To = AnyDay };
        foreach (var rule in new[] { dated, ended })
            Refused(() => new ReviewRule<MeasureReview>(new Phrase("a", "甲"), rule, review => review.Measures, Judge))
                .Should()
                .Be(FaultCode.InvalidArgument);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_verdict_refuses_what_is_no_probability(double value)
    {
        var unit = new ReviewUnit("u", new Phrase("u", "单位"));
        Refused(() =>
                new Verdict
                {
                    Figure = "x",
                    Unit = unit,
                    Likelihood = value,
                }
            )
            .Should()
            .Be(FaultCode.InvalidArgument);
        Refused(() =>
                new Verdict
                {
                    Figure = "x",
                    Unit = unit,
                    Urgency = value,
                }
            )
            .Should()
            .Be(FaultCode.InvalidArgument);
        Refused(() =>
                new Verdict
                {
                    Figure = "x",
                    Unit = unit,
                    Confidence = value,
                }
            )
            .Should()
            .Be(FaultCode.InvalidArgument);
    }

    /// <summary>A rule of a host: an estimate below 70 is worth knowing.</summary>
    private static ReviewRule<MeasureReview> Fallen(string id, string? version)
    {
        var estimate = Facts<MeasureReview>.Number("estimate", measure => measure.Figure);
        var rule = new Rule<MeasureReview>(id, estimate < 70)
        {
            Version = version,
            Message = measure =>
                Phrase.Of($"{measure.Measure.Kpi.Id} fell to {measure.Figure}", $"{measure.Measure.Kpi.Id} 降到 {measure.Figure}"),
            Action = new Phrase("ask", "询问"),
        };
        return new ReviewRule<MeasureReview>(
            new Phrase("A low estimate", "估计值偏低"),
            rule,
            review => review.Measures.Where(m => m.Measure.Kpi.Direction == Direction.HigherIsBetter),
            Judge
        );
    }

    private static Verdict Judge(MeasureReview measure, Review review) =>
        new()
        {
            Figure = measure.Id,
            Unit = measure.Unit,
            Stake = new Money(-30, "USD"),
            Likelihood = 0.5,
            Urgency = 0.5,
            Confidence = 0.5,
        };

    private static UnitReview Streets(ReviewOptions options) => In2021.Review(OperatingReviewTests.Facts(), options).Units[0];

    private static ReviewMeasure Repeated(ReviewMeasure measure) =>
        measure with
        {
            Figures =
            [
                .. measure.Figures.Select(figure =>
                    figure.Actual is null ? figure : new MeasureFigure(figure.Period, 5000, figure.Target, figure.Estimate)
                ),
            ],
        };

    private static OperatingModel With(OperatingModel facts, ImmutableArray<ReviewMeasure> measures) =>
        facts with
        {
            Measures = measures,
            Services = [],
            Goals = [],
        };

    private static FaultCode Refused(Func<object> make) => FluentActions.Invoking(make).Should().Throw<OpsException>().Which.Code;
}
