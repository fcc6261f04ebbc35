using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Goals;
using Ops.Domain.Kpis;
using Ops.Domain.Reviews;
using Ops.Domain.Rules;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>
/// A library with two objectives. Readers: loans are half way (60 of 50 to 70), visits far beyond (300 %). Costs: late returns moved away. The
/// garage has 60 of the 100 adopted and no goal.
/// </summary>
public class GoalReviewTests
{
    private static readonly ReviewOptions Options = new() { MaterialAmount = 5, HalfStake = 10 };

    private static readonly LocalDate AnyDay = new(2021, 6, 30);

    [Fact]
    public void Key_results_are_cut_before_they_count_and_siblings_count_alike()
    {
        var review = In2021.Review(Facts(), Options);
        review.Goals.Select(goal => goal.Progress!.Progress).Should().Equal(0.5, 3, -0.5);
        review.Goals.Select(goal => goal.Counted).Should().Equal(0.5, 1, 0);
        review.Goals.Select(goal => goal.Weight).Should().Equal(0.25, 0.25, 0.5);
        review.Goals.Select(goal => goal.Loss).Should().Equal(0.125, 0, 0.5);
        review
            .Objectives.Select(objective => (objective.Id, objective.Progress))
            .Should()
            .Equal(("objective:more-readers", 0.75), ("objective:less-lateness", 0.0));
        review.GoalProgress.Should().Be(0.375);
        review.Objectives.Sum(objective => objective.Loss).Should().Be(1 - 0.375);
    }

    [Fact]
    public void A_key_result_without_figure_hands_its_weight_to_its_siblings()
    {
        var review = In2021.Review(Facts(loans: null), Options);
        review.Goals.Select(goal => goal.Weight).Should().Equal(0, 0.5, 0.5);
        review.Goals[0].Loss.Should().BeNull();
        review.GoalProgress.Should().Be(0.5);
    }

    // Loans 40, 50, 48, 60: changes 10, -2, 12, spread √(248/3); 70 wanted. Student with 3 degrees of freedom, in closed form.
    private static readonly double LoansReach =
        0.5
        - (
            ((10 / LoansSpread / Math.Sqrt(3) / (1 + (100 / LoansSpread / LoansSpread / 3))) + Math.Atan(10 / LoansSpread / Math.Sqrt(3)))
            / Math.PI
        );

    private static double LoansSpread => Math.Sqrt(248.0 / 3);

    [Fact]
    public void The_chance_of_a_goal_is_that_of_its_measure()
    {
        var goal = In2021.Review(Facts(), Options).Goals[0];
        goal.Chance.Should().Be(goal.Measure.Signals.Chance!.Probability).And.BeApproximately(LoansReach, 1e-12);
        goal.Explain().ToText().Should().Contain("Chance of the next target: 0.1758689675").And.Contain("(70 - 60) / 9.0921");
    }

    [Fact]
    public void Without_a_next_target_or_with_a_gap_there_is_no_chance()
    {
        In2021.Review(Facts(next: null), Options).Goals[0].Chance.Should().BeNull();
        In2021.Review(Facts(gap: true), Options with { ChartFigures = 2 }).Goals[0].Chance.Should().BeNull();
        In2021.Review(Facts(gap: true), Options with { ChartFigures = 2 }).Goals[1].Chance.Should().NotBeNull();
    }

    [Fact]
    public void What_misses_its_next_target_names_the_objective_that_it_serves()
    {
        var finding = In2021.Review(Facts(), Options with { ForecastChance = 0.2 }).Findings.Single(f => f.Id == "kpi-forecast-miss/loans");
        finding.Evidence.Select(e => e.Figure).Should().Equal("kpi:loans", "goal:loans");
        finding.Evidence[1].Statement.Should().Be(new Phrase("serves the objective 'More readers'", "服务于目标“更多读者”"));
    }

    [Theory]
    [InlineData(0.75, Truth.False)]
    [InlineData(0.7500001, Truth.True)]
    public void An_objective_is_behind_below_the_limit(double limit, Truth expected) =>
        Expect.Says(
            ReviewRules.All.Over<ObjectiveReview>(),
            "objective-behind",
            In2021.Review(Facts(), Options with { ObjectiveLimit = limit }).Objectives[0],
            AnyDay,
            expected
        );

    [Fact]
    public void What_holds_an_objective_back_is_named_and_staked()
    {
        var finding = In2021.Review(Facts(), Options).Findings.Single(f => f.Rule == "objective-behind");
        finding.Id.Should().Be("objective-behind/less-lateness");
        finding.Unit.Id.Should().Be("desk");
        finding.Message.English.Should().Be("Less lateness: 0.0 % of the way; held back by Late (100.0 points)");
        finding.Message.Chinese.Should().Be("减少逾期：完成 0.0 %；拖累来自：逾期（100.0 个百分点）");
        finding.Evidence.Select(e => e.Figure).Should().Equal("goal:late");
        finding.Evidence[0].Statement.English.Should().Be("0.0 % of the way, holds all goals back by 50.0 points");
        // The desk expects 30 for 3 measures; late returns of 12 against at most 8 attain 8/12: a third of 10 did not deliver.
        finding.Priority.Amount.Amount.Should().BeApproximately(10m / 3, 1e-9m);
    }

    [Fact]
    public void Opposite_goals_on_one_measure_are_a_conflict()
    {
        var facts = Facts();
        var review = In2021.Review(
            With(
                facts,
                [
                    .. facts.Goals,
                    new ReviewGoal(
                        new Phrase("Quiet halls", "安静的大厅"),
                        KeyResult.AtMost("quiet", new Phrase("Visits", "到访"), 90),
                        "visits"
                    ),
                ]
            ),
            Options
        );
        review.GoalConflicts.Select(pair => (pair.Raises.Id, pair.Lowers.Id)).Should().Equal(("goal:visits", "goal:quiet"));
        var finding = review.Findings.Single(f => f.Rule == "goals-in-conflict");
        finding.Message.English.Should().Be("Visits: 'More readers' wants more of it, 'Quiet halls' less");
        finding.Evidence.Select(e => e.Figure).Should().Equal("goal:quiet");
        In2021.Review(facts, Options).GoalConflicts.Should().BeEmpty();
        // More visits are good: what the quiet goal has not reached is not lost by missing the target of visits.
        var (visits, quiet) = (review.Goals.Single(goal => goal.Id == "goal:visits"), review.Goals.Single(goal => goal.Id == "goal:quiet"));
        quiet.Loss.Should().BePositive();
        review.PointsAtRisk("kpi:visits").Should().Be(visits.Loss > 0 ? visits.Loss : null);
    }

    [Theory]
    [InlineData(0.6, true)]
    [InlineData(0.61, false)]
    public void Money_without_a_goal_is_found_from_its_share_on(double limit, bool found)
    {
        var review = In2021.Review(Facts(), Options with { UnalignedShare = limit });
        review.Alignment.Select(unit => (unit.Unit.Unit.Id, unit.Goals, unit.Share)).Should().Equal(("desk", 3, 0.4), ("garage", 0, 0.6));
        review.Findings.Any(f => f.Id == "spending-without-goal/garage").Should().Be(found);
        review.Findings.Should().NotContain(f => f.Id == "spending-without-goal/desk");
    }

    [Fact]
    public void Objectives_with_the_same_letters_keep_apart()
    {
        var facts = Facts();
        var review = In2021.Review(
            With(
                facts,
                [facts.Goals[0] with { Objective = new Phrase("A b", "甲") }, facts.Goals[1] with { Objective = new Phrase("A, b!", "乙") }]
            ),
            Options
        );
        review.Objectives.Select(objective => objective.Id).Should().Equal("objective:a-b", "objective:a-b-2");
        review.Explain("objective:a-b-2").Value.Should().Be("1");
    }

    [Fact]
    public void A_review_without_goals_says_so()
    {
        var review = In2021.Review(With(Facts(), []), Options);
        (review.GoalProgress, review.Objectives.Length).Should().Be((null, 0));
        var report = ReviewReport.Of(review);
        report.Sections.Should().NotContain(section => section.Id == "objectives" || section.Id == "goals");
        review.Coverage.Of(ModelPart.Goals).Missing.Should().Be(new Phrase("none was given: nothing is said of it", "未提供，故不作说明"));
    }

    [Fact]
    public void The_section_carries_and_holds_back_to_the_whole()
    {
        var section = ReviewReport.Of(In2021.Review(Facts(), Options)).Sections.Single(s => s.Id == "objectives");
        section.Lead.English.Should().Be("All goals together stand at 37.5 %; 'Late' holds them back most, by 50.0 points.");
        section
            .Rows.Select(row => row.Figure)
            .Should()
            .Equal("objective:more-readers", "goal:loans", "goal:visits", "objective:less-lateness", "goal:late");
        section.Rows[0].Cells.Select(cell => cell.English).Take(5).Should().Equal("More readers", "75.0 %", "50.0 %", "37.5 %", "12.5 %");
        section.Rows[1].Cells.Select(cell => cell.English).Skip(1).Take(5).Should().Equal("50.0 %", "25.0 %", "12.5 %", "12.5 %", "17.6 %");
    }

    [Theory]
    [InlineData("ObjectiveLimit")]
    [InlineData("UnalignedShare")]
    public void Options_outside_their_range_are_refused(string name)
    {
        var options = name switch
        {
            "ObjectiveLimit" => Options with { ObjectiveLimit = 1.1 },
            _ => Options with { UnalignedShare = 2 },
        };
        FluentActions.Invoking(() => In2021.Review(Facts(), options)).Should().Throw<OpsException>().Where(f => f.Place == name);
    }

    private static OperatingModel With(OperatingModel facts, ImmutableArray<ReviewGoal> goals) =>
        facts with
        {
            Goals = [.. goals.Select((goal, i) => goal with { Order = i })],
        };

    private static OperatingModel Facts(decimal? loans = 60, decimal? next = 70, bool gap = false)
    {
        var readers = new Phrase("More readers", "更多读者");
        return new OperatingModel
        {
            Subject = new Phrase("A library", "某图书馆"),
            Periods = In2021.Periods,
            Units = [new ReviewUnit("desk", new Phrase("Desk", "借还台")), new ReviewUnit("garage", new Phrase("Garage", "车库"))],
            Measures =
            [
                Measure("loans", "Loans", Direction.HigherIsBetter, gap ? [40, 50] : [40, 50, 48], 70, loans, next),
                Measure("visits", "Visits", Direction.HigherIsBetter, [100, 100, 100], 110, 130, 130),
                Measure("late", "Late", Direction.LowerIsBetter, [9, 8, 10], 8, 12, 8),
            ],
            Budget = BudgetRollup.Of([
                new("desk", "2021", BudgetPhase.Adopted, new Money(40, "USD")),
                new("desk", "2021", BudgetPhase.Estimated, new Money(30, "USD")),
                new("garage", "2021", BudgetPhase.Adopted, new Money(60, "USD")),
            ]),
            Goals =
            [
                new ReviewGoal(readers, KeyResult.Increase("loans", new Phrase("Loans", "借阅"), 50, 70), "loans"),
                new ReviewGoal(readers, KeyResult.Increase("visits", new Phrase("Visits", "到访"), 100, 110), "visits") { Order = 1 },
                new ReviewGoal(
                    new Phrase("Less lateness", "减少逾期"),
                    KeyResult.Decrease("late", new Phrase("Late", "逾期"), 10, 6),
                    "late"
                )
                {
                    Order = 2,
                },
            ],
        };

        static ReviewMeasure Measure(
            string id,
            string name,
            Direction direction,
            decimal[] actuals,
            decimal target,
            decimal? estimate,
            decimal? next
        ) =>
            new(
                new Kpi(id, new Phrase(name, name), direction, new Phrase("k", "千")),
                "desk",
                In2021.Figures(actuals, target, estimate, next)
            );
    }
}
