using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

/// <summary>Doors and boundaries of the room, each worked by hand from the rule that the test's name states.</summary>
public class GoalBoundaryTests
{
    private static readonly Phrase Name = new("Sales", "销售额");
    private static readonly LocalDate Day = new(2026, 1, 1);

    [Fact]
    public void Every_engine_names_what_is_no_figure()
    {
        double[] series = [1, 2, 4, 7, 5, 9, 3];
        double[] broken = [1, 2, double.NaN, 7, 5, 9, 3];
        Refusal.Of(() => CauseEffectTest.Of(broken, series), FaultCode.InvalidArgument, "cause[2]");
        Refusal.Of(() => CauseEffectTest.Of(series, broken), FaultCode.InvalidArgument, "effect[2]");
        Refusal.Of(() => FirstPassage.Of(double.NaN, 1, 0, 1, 1), FaultCode.InvalidArgument, "current");
        Refusal.Of(() => AttainmentForecast.Of(Readings(1, 2, 4), double.NaN, Day.PlusDays(9)), FaultCode.InvalidArgument, "target");
        Refusal.Of(() => PortfolioOutlook.Of([new LeafOutlook(1, 0.5, 0.1)], double.NaN), FaultCode.InvalidArgument, "threshold");
        Refusal.Of(() => NormalizedScores.Of([1, double.NaN], NormalizationMethod.Sum), FaultCode.InvalidArgument, "values[1]");
        Refusal.Of(() => KeyResult.Within("k", Name, double.NaN, 1), FaultCode.InvalidArgument, "lower");
        Refusal.Of(() => KeyResult.Increase("k", Name, double.NaN, 1), FaultCode.InvalidArgument, "baseline");
        Refusal.Of(
            () => KeyResultProgress.Of(KeyResult.Increase("k", Name, 0, 1), double.PositiveInfinity),
            FaultCode.InvalidArgument,
            "actual"
        );
        Refusal.Of(() => RunRate.Of(0, double.NaN, 1, Day, Day.PlusDays(9), Day.PlusDays(2)), FaultCode.InvalidArgument, "target");
    }

    [Fact]
    public void Every_engine_names_what_is_missing()
    {
        var plan = GoalPlan.Of(new StrategyFrame("company"), [Owned("C", "company")], [], []);
        Refusal.Of(() => AlignmentHealth.Of(null!), FaultCode.InvalidArgument, "alignment");
        Refusal.Of(() => plan.Evaluate(null!, Instant.MinValue), FaultCode.InvalidArgument, "checkIns");
        Refusal.Of(() => plan.Evaluate(CheckInLog.Empty, Instant.MinValue, (ProgressClamp)9), FaultCode.InvalidArgument, "clamp");
        Refusal.Of(() => PaceCurve.WorkingDays((Ops.Domain.Calendars.WorkdayCalendar)null!), FaultCode.InvalidArgument, "calendar");
        Refusal.Of(() => TargetBreakdown.PerPeriod([new PlannedPeriod(1, 1)], null!), FaultCode.InvalidArgument, "bands");
        Refusal.Of(() => _ = new Objective("o", default, "company", "me", Day, Day.PlusDays(1)), FaultCode.InvalidArgument, "name");
        var worst = new GoalSheet(Graphs.Diamond, new RollupOptions { Aggregate = GoalAggregate.Worst });
        Refusal.Of(() => worst.EffectiveWeights(0, new double[6]), FaultCode.InvalidArgument, "Aggregate");
    }

    [Fact]
    public void Too_few_periods_are_told_with_the_number_that_is_enough()
    {
        // Six periods make five changes, of which three are left at a lag of two: four are needed, so seven periods.
        var refusal = Refusal.Of(() => CauseEffectTest.Of([1, 2, 4, 7, 5, 9], [1, 3, 2, 5, 4, 8], 2));
        refusal.ShouldBe(FaultCode.InsufficientData, "cause");
        refusal.Message.Should().Contain("give at least 7");
    }

    [Fact]
    public void An_unknown_end_of_a_link_is_named()
    {
        Refusal.Of(() => GoalGraph.Of(["a", "b"], [new("stranger", "a")])).Message.Should().Contain("stranger");
        Refusal.Of(() => GoalGraph.Of(["a", "b"], [new("b", "nobody")])).Message.Should().Contain("nobody");
    }

    [Fact]
    public void A_change_before_the_last_one_is_out_of_order_and_one_on_its_day_stands_twice()
    {
        var agreed = KeyResult.Increase("k", Name, 0, 10);
        var history = KeyResultHistory.Start(agreed, Day);
        Refusal.Of(() => history.Change(agreed, Day, Name), FaultCode.DuplicateKey, "k");
        Refusal.Of(() => history.Change(agreed, Day.PlusDays(-1), Name), FaultCode.NotOrdered, "k");
        history.Change(agreed, Day.PlusDays(1), Name).Versions.Should().HaveCount(2);
    }

    [Fact]
    public void Goals_of_one_level_are_not_upside_down_and_two_lonely_units_are_silos()
    {
        AlignedGoal[] goals =
        [
            new("a", "team", null, null, Day, Day, "north"),
            new("b", "team", null, null, Day, Day, "north"),
            new("c", "company", null, null, Day, Day, "south"),
        ];
        var alignment = GoalAlignment.Of(["company", "team"], goals, [new("a", "b")]);
        alignment.LevelInversions.Should().BeEmpty();
        alignment.Silos.Should().Equal("north", "south");
        GoalAlignment.Of(["company", "team"], goals, [new("c", "b")]).LevelInversions.Should().Equal(new GoalPair("c", "b"));
    }

    [Fact]
    public void Many_goals_are_evaluated_on_threads_from_their_leaves_alone()
    {
        // Three levels, each of more goals than one thread takes at a time: nothing was computed before the threads began.
        const int width = 20_000;
        string[] ids = [.. Enumerable.Range(0, 3 * width).Select(i => $"g{i}"), "top"];
        GoalLink[] links =
        [
            .. Enumerable.Range(0, 2 * width).Select(i => new GoalLink($"g{i + width}", $"g{i}", 1)),
            .. Enumerable.Range(0, width).Select(i => new GoalLink($"g{i}", "top", 1)),
        ];
        var sheet = new GoalSheet(GoalGraph.Of(ids, links));
        for (int i = 0; i < width; i++)
            sheet.Set((2 * width) + i, i);
        sheet.Evaluate(3);
        for (int i = 0; i < width; i++)
        {
            if (sheet[i] != i || sheet[i + width] != i)
                throw new Xunit.Sdk.XunitException($"goal {i} is {sheet[i]} and {sheet[i + width]}");
        }
        // 0 + 1 + … + 19,999 = 199,990,000, a twenty-thousandth of it.
        sheet[3 * width].Should().Be(9999.5);
    }

    [Fact]
    public void Where_the_known_children_weigh_nothing_nothing_is_handed_down()
    {
        var graph = GoalGraph.Of(["P", "a", "b"], [new("a", "P", 0), new("b", "P", 1)]);
        var sheet = new GoalSheet(graph);
        sheet.Set(1, 0.5);
        sheet.Evaluate();
        sheet[0].Should().BeNull();
        double[] weights = new double[3];
        double[] contributions = new double[3];
        sheet.Contributions(0, weights, contributions);
        weights.Should().Equal(1, 0, 0);
        contributions.Should().Equal(0, 0, 0);
    }

    [Fact]
    public void A_normal_portfolio_of_one_goal_is_that_goal()
    {
        // Φ((0.5 − 1) / 0.5) = Φ(−1); the weight cancels.
        var one = PortfolioOutlook.Of([new LeafOutlook(2, 0.5, 0.5)], 1);
        one.NormalProbability.Should().BeApproximately(0.15865525393145707, 1e-15);
        // Several blocks of runs, each from 0: a certain goal keeps its figure in all of them.
        var sure = PortfolioOutlook.Of([new LeafOutlook(2, 0.5, 0)], 0.5, new PortfolioOptions { Runs = 5_000 });
        sure.Mean.Should().Be(0.5);
        sure.Probability.Should().Be(1);
    }

    [Fact]
    public void Schools_find_what_serves_nothing_and_what_nobody_measures()
    {
        var plan = GoalPlan.Of(new StrategyFrame("company", "department"), [Owned("C", "company"), Owned("D", "department")], [], []);
        Rules(plan, PlanProfile.ManagementByObjectives).Should().Equal("serves-nothing D");
        Rules(plan, PlanProfile.Hoshin)
            .Should()
            .Equal("no-theme C", "no-initiative C", "no-measure C", "no-theme D", "no-initiative D", "no-measure D");
    }

    [Fact]
    public void A_map_is_sound_only_without_any_finding()
    {
        StrategyObjective[] objectives = [new("f1", "financial"), new("f2", "financial"), new("c1", "customer")];
        var undriven = StrategyMap.Of(["financial", "customer"], objectives, [new("c1", "f1"), new("f2", "f1")]);
        undriven.Undriven.Should().Equal("f2");
        undriven.IsSound.Should().BeFalse();
        undriven.Explain().Value.Should().Be("1");
        var dead = StrategyMap.Of(
            ["financial", "customer"],
            [new("f1", "financial"), new("c1", "customer"), new("c2", "customer"), new("c3", "customer")],
            [new("c1", "f1"), new("c2", "c3")]
        );
        dead.DeadEnds.Should().Equal("c2", "c3");
        dead.IsSound.Should().BeFalse();
        dead.Explain().Value.Should().Be("2");
    }

    [Fact]
    public void The_first_of_the_statuses_is_a_status_too()
    {
        var graph = GoalGraph.Of(["a", "b"], [new("b", "a")]);
        StatusRollup.Of(graph, [null, "red"], ["red", "green"])["a"].Should().Be("red");
    }

    [Fact]
    public void A_metric_that_never_moved_says_nothing_of_a_stretch()
    {
        var still = new GoalStatement
        {
            History = [0, 0, 0],
            Target = 1,
            Direction = Direction.HigherIsBetter,
            PeriodsLeft = 3,
        };
        var check = SmartCheck.Of(still);
        check.Stretch.Should().BeNull();
        check.Findings.Should().Contain(SmartRules.InsufficientHistory);
        SmartRules.Name(SmartRules.MissingTitle).Should().Be(new Phrase("No title", "缺少标题"));
        SmartRules.Ids.Should().OnlyContain(id => !SmartRules.Name(id).IsEmpty);
    }

    [Fact]
    public void A_pace_within_one_day_is_possible_by_season_and_a_goal_that_ends_before_it_starts_is_not()
    {
        var season = PaceCurve.Seasonal([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        season.On(Day, Day, Day).Expected.Should().Be(1);
        var phased = PaceCurve.Phased([new PacePoint(Day, 0.25)]);
        phased.On(Day, Day, Day).Expected.Should().Be(0.25);
        Refusal.Of(() => phased.On(Day, Day.PlusDays(-1), Day), FaultCode.InvalidArgument, "end");
        Refusal.Of(() => season.On(Day, Day.PlusDays(-1), Day), FaultCode.InvalidArgument, "end");
    }

    [Fact]
    public void Formulas_say_which_way_is_better()
    {
        Formula(AttainmentForecast.Of(Readings(1, 2, 4), 10, Day.PlusDays(9)).Explain()).Should().Be("P(y ≥ 10)");
        Formula(
                AttainmentForecast
                    .Of(Readings(1, 2, 4), 10, Day.PlusDays(9), AttainmentMethod.RandomWalk, Direction.LowerIsBetter)
                    .Explain()
            )
            .Should()
            .Be("P(y ≤ 10)");
        Formula(NormalizedScores.Of([1, 2], NormalizationMethod.Maximum).Explain()).Should().Be("x / max");
        Formula(NormalizedScores.Of([1, 2], NormalizationMethod.Sum, Direction.LowerIsBetter).Explain()).Should().Be("(1/x) / Σ(1/x)");
        Formula(NormalizedScores.Of([1, 2], NormalizationMethod.ZScore).Explain()).Should().Be("(x - x̄) / s");
        NormalizedScores
            .Of([1, 2], NormalizationMethod.Sum)
            .Explain()
            .Parts.Select(part => part.Figure.English)
            .Should()
            .Equal("Figure 1", "Figure 2");
        // 2 above the band of 4 to 6 with a tolerance of 8; then without one.
        Formula(KeyResultProgress.Of(KeyResult.Within("k", Name, 4, 6, 8), 8).Explain()).Should().Be("max(0, 1 - 2 / 8)");
        Formula(KeyResultProgress.Of(KeyResult.Within("k", Name, 4, 6), 8).Explain()).Should().Be("distance 2");
    }

    [Fact]
    public void Nothing_equals_no_value()
    {
        var scale = ScoreScale.Of([new ScorePoint(0, 0), new ScorePoint(1, 1)]);
        scale.Equals(null).Should().BeFalse();
        (scale == null).Should().BeFalse();
        (null == scale).Should().BeFalse();
        new GoalStatement { Title = "a" }
            .Equals(null)
            .Should()
            .BeFalse();
        new GoalStatement { Title = "a" }
            .Should()
            .Be(new GoalStatement { Title = "a" })
            .And.NotBe(new GoalStatement { Title = "b" });
        new GoalStatement { History = [1, 2] }
            .Should()
            .Be(new GoalStatement { History = [1, 2] })
            .And.NotBe(new GoalStatement { History = [1, 3] });
        var progress = KeyResultProgress.Of(KeyResult.Increase("k", Name, 0, 10), 5);
        progress.Equals(null).Should().BeFalse();
        progress.Should().Be(KeyResultProgress.Of(KeyResult.Increase("k", Name, 0, 10), 5));
        progress.Should().NotBe(KeyResultProgress.Of(KeyResult.Increase("k", Name, 0, 10), 6));
        progress.Should().NotBe(KeyResultProgress.Of(KeyResult.Increase("l", Name, 0, 10), 5));
    }

    private static string Formula(Explanation told) => told.Formula.English;

    private static IEnumerable<string> Rules(GoalPlan plan, PlanProfile profile) =>
        ProfileCheck.Of(plan, profile).Findings.Select(finding => $"{finding.Rule} {finding.Subject}");

    private static GoalReading[] Readings(params double[] values) =>
        [.. values.Select((value, i) => new GoalReading(Day.PlusDays(i), value))];

    private static Objective Owned(string id, string level) => new(id, new Phrase(id, id), level, "me", Day, Day.PlusDays(100));
}
