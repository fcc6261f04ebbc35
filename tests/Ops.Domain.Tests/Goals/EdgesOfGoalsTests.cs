using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

/// <summary>Doors, ends and words of the room, each worked by hand from the rule that the test's name states.</summary>
public class EdgesOfGoalsTests
{
    private static readonly Phrase Name = new("Sales", "销售额");
    private static readonly LocalDate Day = new(2026, 1, 1);
    private static readonly StatusBands<string> Bands = StatusBands<string>.Of([new(0.9, "green"), new(0.5, "amber")], "red");

    [Fact]
    public void What_is_missing_is_named()
    {
        var sheet = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress());
        Refuses("rollup", () => GoalDiagram.Mermaid(null!));
        Refuses("rollup", () => GoalWhatIf.Of(null!, "A", "D", 1));
        Refuses("progress", () => sheet.WhatIf("A", "D", double.NaN));
        Refuses("rollup", () => GoalContributions.Of(null!, "A"));
        Refuses("frame", () => GoalPlan.Of(null!, [Owned("C", "company")], [], []));
        Refuses("plan", () => ProfileCheck.Of(null!, PlanProfile.Hoshin));
        Refuses("facts", () => GoalStatus.Of(null!, new StatusPolicy(StatusMeasure.Value, Bands)));
        Refuses("policy", () => GoalStatus.Of(new StatusFacts(), null!));
        Refuses("keyResult", () => KeyResultHistory.Start(null!, Day));
        Refuses("keyResult", () => KeyResultProgress.Of(null!, 1));
        Refuses("statement", () => SmartCheck.Of(null!));
        Refuses("graph", () => StatusRollup.Of(null!, ["red"], ["red"]));
        Refuses("statuses", () => StatusRollup.Of(Graphs.Diamond, null!, ["red"]));
        Refuses("graph", () => _ = new GoalSheet(null!));
        Refusal.Of(() => GoalAlignment.Of(["team"], [], []), FaultCode.EmptyInput, "goals");
        Refusal.Of(() => GoalAlignment.Of([], [Aligned("a", "team")], []), FaultCode.EmptyInput, "levels");
        Refusal.Of(() => _ = new StrategyFrame(), FaultCode.EmptyInput, "levels");
        Refusal.Of(() => StrategyMap.Of([], [new("f", "x")], []), FaultCode.EmptyInput, "perspectives");
    }

    [Fact]
    public void What_is_not_defined_is_named()
    {
        Refuses("method", () => AttainmentForecast.Of(Readings(1, 2, 4), 3, Day.PlusDays(9), (AttainmentMethod)9));
        Refuses("method", () => NormalizedScores.Of([1, 2], (NormalizationMethod)9));
        Refuses("counting", () => PaceCurve.Linear((DayCounting)9));
        Refuses("counting", () => PaceCurve.SCurve(2, 3, (DayCounting)9));
        Refuses("counting", () => PaceCurve.Custom(Name, share => share, (DayCounting)9));
        Refuses("alpha", () => PaceCurve.SCurve(0, 3));
        Refuses("alpha", () => PaceCurve.SCurve(double.NaN, 3));
        Refuses("beta", () => PaceCurve.SCurve(2, 0));
        Refuses("Missing", () => _ = new GoalSheet(Graphs.Diamond, new RollupOptions { Missing = (MissingProgress)9 }));
        Refuses("Aggregate", () => _ = new GoalSheet(Graphs.Diamond, new RollupOptions { Aggregate = (GoalAggregate)9 }));
        Refuses("Clamp", () => PortfolioOutlook.Of([new LeafOutlook(1, 0.5, 0.1)], 0.5, new PortfolioOptions { Clamp = (ProgressClamp)9 }));
        Refuses("target", () => FirstPassage.Of(0, double.NaN, 0, 1, 1));
        Refuses("target", () => FirstPassage.Of(0, double.PositiveInfinity, 0, 1, 1));
        Refuses("drift", () => FirstPassage.Of(0, 1, double.NaN, 1, 1));
        Refuses("upper", () => KeyResult.Within("k", Name, 0, double.NaN));
        Refuses("upper", () => KeyResult.Within("k", Name, 0, double.PositiveInfinity));
        Refuses("target", () => KeyResult.Increase("k", Name, 0, double.NaN));
        Refuses("baseline", () => RunRate.Of(double.NaN, 1, 0, Day, Day.PlusDays(9), Day.PlusDays(2)));
        Refuses("actual", () => RunRate.Of(0, 1, double.NaN, Day, Day.PlusDays(9), Day.PlusDays(2)));
        Refuses("baseline", () => TargetBreakdown.Cumulative(double.NaN, [new PlannedPeriod(1, 1)], Bands));
        Refuses("actual", () => ScoreScale.Of([new ScorePoint(0, 0), new ScorePoint(1, 1)]).Score(double.NaN));
        Refuses("Baseline", () => SmartCheck.Of(new GoalStatement { Baseline = double.NaN }));
        Refuses("Target", () => SmartCheck.Of(new GoalStatement { Target = double.PositiveInfinity }));
        var ratio = new StatusPolicy(StatusMeasure.Ratio, Bands);
        Refuses("Expected", () => GoalStatus.Of(new StatusFacts { Progress = 1, Expected = double.NaN }, ratio));
        Refuses("Expected", () => GoalStatus.Of(new StatusFacts { Progress = 1 }, ratio));
        Refuses("confidence", () => CauseEffectTest.Of([1, 2, 4, 7, 5], [1, 3, 2, 5, 4], 0, true, 1));
        Refuses("confidence", () => CauseEffectTest.Of([1, 2, 4, 7, 5], [1, 3, 2, 5, 4], 0, true, double.NaN));
    }

    [Fact]
    public void A_level_that_is_not_listed_is_named_with_the_goal()
    {
        var refusal = Refusal.Of(() => GoalAlignment.Of(["company"], [Aligned("a", "squad")], []));
        refusal.ShouldBe(FaultCode.UnknownReference, "a");
        refusal.Message.Should().Contain("squad");
        GoalAlignment.Of(["company"], [Aligned("a", "company")], []).Coverage.Should().BeNull("nothing lies below the top");
        GoalAlignment
            .Of(["company", "team"], [Aligned("a", "company"), Aligned("b", "team"), Aligned("c", "team")], [new("b", "a")])
            .Coverage.Should()
            .Be(0.5);
    }

    [Fact]
    public void A_link_to_the_first_goal_is_found_and_the_stranger_of_the_two_is_named()
    {
        GoalGraph.Of(["a", "b"], []).Contains("a").Should().BeTrue("the number of the first goal is 0");
        // The child is the goal of number 0, the parent is not listed.
        Refusal.Of(() => GoalGraph.Of(["a", "b"], [new("a", "nobody")])).Message.Should().Contain("nobody");
        Refusal.Of(() => GoalGraph.Of(["a", "b"], [new("nobody", "a")])).Message.Should().Contain("nobody");
    }

    [Fact]
    public void A_forecast_tells_its_method_and_what_it_comes_from()
    {
        var trend = AttainmentForecast.Of(Readings(1, 2, 4), 10, Day.PlusDays(9)).Explain();
        trend.Source.English.Should().Be("prediction interval of least squares");
        trend.Parts.Select(part => part.Figure.English).Should().Equal("Expected figure", "Standard error", "Interval");
        trend.Parts[0].Formula.English.Should().Be("from 3 readings");
        var walk = AttainmentForecast.Of(Readings(1, 2, 4), 10, Day.PlusDays(9), AttainmentMethod.RandomWalk);
        walk.Explain().Source.English.Should().Be("random walk with drift");
    }

    [Fact]
    public void A_trend_is_the_least_squares_line_wherever_zero_lies()
    {
        // Readings 0, 3, 3 on days 0, 1, 2: slope 1.5, mean 2, so 2 + 1.5·(4 − 1) on day 4; residuals −0.5, 1, −0.5, so s² = 1.5 on one degree;
        // error = √1.5·√(1 + 1/3 + 9/2). The same figures a thousand higher give the same line a thousand higher.
        foreach (double offset in new[] { 0.0, 1000, -1000 })
        {
            var forecast = AttainmentForecast.Of(Readings(offset, offset + 3, offset + 3), offset + 6.5, Day.PlusDays(4));
            forecast.Mean.Should().BeApproximately(offset + 6.5, 1e-9);
            forecast.StandardError.Should().BeApproximately(Math.Sqrt(1.5 * (1 + (1.0 / 3) + 4.5)), 1e-9);
            forecast.Probability.Should().BeApproximately(0.5, 1e-9);
        }
        // A walk: drift 1.5 a day, surprises 1.5 and −1.5, s² = 4.5; in two days 6, error √4.5·√(2 + 4/2).
        var walk = AttainmentForecast.Of(Readings(0, 3, 3), 6, Day.PlusDays(4), AttainmentMethod.RandomWalk);
        walk.Mean.Should().BeApproximately(6, 1e-12);
        walk.StandardError.Should().BeApproximately(Math.Sqrt(18), 1e-12);
        // Four readings leave two degrees of freedom: 0, 3, 3, 4.5 have drift 1.5 and surprises 1.5, −1.5, 0: s² = 4.5/2.
        var four = AttainmentForecast.Of(Readings(0, 3, 3, 4.5), 6, Day.PlusDays(4), AttainmentMethod.RandomWalk);
        four.StandardError.Should().BeApproximately(Math.Sqrt(2.25 * (1 + (1.0 / 3))), 1e-12);
    }

    [Fact]
    public void A_forecast_without_scatter_is_certain_on_either_side()
    {
        Chance(Readings(1, 2, 3), 4, Direction.HigherIsBetter).Should().Be(1);
        Chance(Readings(1, 2, 3), 4.5, Direction.HigherIsBetter).Should().Be(0);
        Chance(Readings(3, 2, 1), 0, Direction.LowerIsBetter).Should().Be(1);
        Chance(Readings(3, 2, 1), -0.5, Direction.LowerIsBetter).Should().Be(0);
        Chance(Readings(3, 2, 1), 0.5, Direction.LowerIsBetter).Should().Be(1);
        Chance(Readings(0.1, 0.2, 0.3), 0.4, Direction.HigherIsBetter).Should().Be(1, "rounding is no scatter");
        Chance(Readings(1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3), 1e9 + 0.4, Direction.HigherIsBetter).Should().Be(1);
        // A scatter of a thousandth of a small figure is one.
        Chance(Readings(0.001, 0.002, 0.0031), 0.0041, Direction.HigherIsBetter).Should().BeInRange(0.01, 0.99);

        static double Chance(GoalReading[] readings, double target, Direction direction) =>
            AttainmentForecast.Of(readings, target, Day.PlusDays(3), AttainmentMethod.LinearTrend, direction).Probability;
    }

    [Fact]
    public void A_claim_is_seen_only_on_its_own_side()
    {
        double[] cause = [0, 1, 0, 2, 0, 3, 0, 4, 0, 5];
        double[] against = [0, -1, 0.1, -2, 0, -3.1, 0, -4, 0.2, -5];
        double[] with = [.. against.Select(value => -value)];
        CauseEffectTest.Of(cause, with).IsSeen.Should().BeTrue();
        CauseEffectTest.Of(cause, with, 0, false).IsSeen.Should().BeFalse();
        CauseEffectTest.Of(cause, against, 0, false).IsSeen.Should().BeTrue();
        CauseEffectTest.Of(cause, against).IsSeen.Should().BeFalse();
        CauseEffectTest.Of(cause, with).Explain().Source.English.Should().Be("seen in the data");
        CauseEffectTest.Of(cause, against).Explain().Source.English.Should().Be("claimed, but not seen in the data");
        // Five periods make the four changes that are needed.
        CauseEffectTest.Of([1, 2, 4, 7, 5], [1, 3, 2, 5, 4]).Count.Should().Be(4);
        Refusal.Of(() => CauseEffectTest.Of([1, 2, 4, 7], [1, 3, 2, 5]), FaultCode.InsufficientData, "cause");
    }

    [Fact]
    public void Changes_that_go_wholly_together_have_no_interval()
    {
        var same = CauseEffectTest.Of([1, 2, 4, 7, 5], [1, 2, 4, 7, 5]);
        (same.Correlation, same.Lower, same.Upper, same.IsSeen).Should().Be((1, 1, 1, true));
        var opposite = CauseEffectTest.Of([1, 2, 4, 7, 5], [-1, -2, -4, -7, -5], 0, false);
        (opposite.Correlation, opposite.Lower, opposite.Upper, opposite.IsSeen).Should().Be((-1, -1, -1, true));
        // Of lags that show the same, the shortest is told: the effect repeats every two periods.
        var cyclic = CauseEffectTest.Of([0, 1, 0, 1, 0, 1, 0, 1, 0], [0, 1, 0, 1, 0, 1, 0, 1, 0], 2);
        (cyclic.Lag, cyclic.Correlation).Should().Be((0, 1));
        CauseEffectTest.Of([0, 1, 0, 1, 0, 1, 0, 1, 0], [0, -1, 0, -1, 0, -1, 0, -1, 0], 2, false).Lag.Should().Be(0);
        CauseEffectTest.Of([0, 1, 0, 1, 0, 1, 0, 1, 0], [0, -1, 0, -1, 0, -1, 0, -1, 0], 2).Lag.Should().Be(1);
    }

    [Fact]
    public void Who_stands_at_the_target_has_arrived()
    {
        var there = FirstPassage.Of(5, 5, -1, 1, 1);
        (there.Distance, there.Probability, there.Drift).Should().Be((0, 1, -1));
        var beyond = FirstPassage.Of(7, 5, -1, 1, 1);
        (beyond.Distance, beyond.Probability).Should().Be((0, 1));
        var below = FirstPassage.Of(3, 5, -2, 1, 1, Direction.LowerIsBetter);
        (below.Distance, below.Probability, below.Drift).Should().Be((0, 1, 2));
        FirstPassage.Of(7, 5, -3, 1, 1, Direction.LowerIsBetter).Drift.Should().Be(3);
    }

    [Fact]
    public void Far_chances_agree_with_the_reflection_principle()
    {
        // Without drift the chance is 2·Φ(−a/(s√h)); Φ(−5) = 2.866515718791939e-7, Φ(−30) = 4.906713927148187e-198 (Abramowitz and Stegun, 26.2).
        Check(5, 2 * 2.866515718791939e-7, 1e-13);
        Check(30, 2 * 4.906713927148187e-198, 1e-11);
        // By the asymptotic series Φ(−35) = φ(35)/35·(1 − 1/35² + 3/35⁴ − 15/35⁶ + 105/35⁸ − …) = 1.1249107e-268.
        Check(35, 2 * 1.124910706472406e-268, 1e-11);

        static void Check(double way, double expected, double precision) =>
            FirstPassage.Of(0, way, 0, 1, 1).Probability.Should().BeApproximately(expected, expected * precision);
    }

    [Fact]
    public void Formulas_of_scores_name_their_sense()
    {
        (NormalizationMethod Method, string More, string Less)[] formulas =
        [
            (NormalizationMethod.MinMax, "(x - min) / (max - min)", "(max - x) / (max - min)"),
            (NormalizationMethod.Maximum, "x / max", "min / x"),
            (NormalizationMethod.Sum, "x / Σx", "(1/x) / Σ(1/x)"),
            (NormalizationMethod.Vector, "x / √Σx²", "1 - x / √Σx²"),
            (NormalizationMethod.ZScore, "(x - x̄) / s", "(x̄ - x) / s"),
        ];
        foreach (var (method, more, less) in formulas)
        {
            NormalizedScores.Of([1, 2], method).Explain().Formula.English.Should().Be(more);
            NormalizedScores.Of([1, 2], method, Direction.LowerIsBetter).Explain().Formula.English.Should().Be(less);
        }
        NormalizedScores
            .Of([3, 4], NormalizationMethod.Sum)
            .Explain()
            .Parts.Select(part => part.Figure.Chinese)
            .Should()
            .Equal("第 1 个", "第 2 个");
        NormalizedScores.Of([-3, 0, 4], NormalizationMethod.Vector).Values.Should().Equal(-0.6, 0, 0.8);
        NormalizedScores.Of([0, 0, 4], NormalizationMethod.Vector).Values.Should().Equal(0, 0, 1);
        // Opposite figures: their range is no zero.
        NormalizedScores.Of([-2, 2], NormalizationMethod.ZScore).Values[1].Should().BeApproximately(Math.Sqrt(0.5), 1e-15);
        Refusal.Of(() => NormalizedScores.Of([2, 2], NormalizationMethod.ZScore), FaultCode.ZeroDenominator, "values");
        Refusal.Of(() => NormalizedScores.Of([0, 0], NormalizationMethod.Vector), FaultCode.ZeroDenominator, "values");
    }

    [Fact]
    public void Paces_hold_their_ends()
    {
        var end = Day.PlusDays(10);
        var linear = PaceCurve.Linear();
        foreach (var (day, share) in new[] { (-5, 0.0), (0, 0), (5, 0.5), (10, 1), (15, 1) })
            linear.On(Day, end, Day.PlusDays(day)).Expected.Should().Be(share);
        // Half of January weighs as much as half of it: 1 to 15 of 31 days; before the first day nothing, on the last all.
        double[] months = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3];
        var season = PaceCurve.Seasonal(months);
        var january = new LocalDate(2026, 1, 31);
        season.On(Day, january, Day.PlusDays(-1)).Expected.Should().Be(0);
        season.On(Day, january, Day).Expected.Should().BeApproximately(1.0 / 31, 1e-15);
        season.On(Day, january, Day.PlusDays(14)).Expected.Should().BeApproximately(15.0 / 31, 1e-15);
        season.On(Day, january, january).Expected.Should().Be(1);
        season.On(Day, january, january.PlusDays(1)).Expected.Should().Be(1);
        // January and December: 1 and 3 parts.
        season.On(Day, new LocalDate(2026, 12, 31), january).Expected.Should().BeApproximately(0.25, 1e-15);
        season.On(Day, january, Day).Explain().Formula.English.Should().Be("seasonal");
        // 2026-01-01 is a Thursday: two working days, a weekend, then Monday.
        var work = PaceCurve.WorkingDays();
        var monday = new LocalDate(2026, 1, 5);
        work.On(Day, monday, Day.PlusDays(-1)).Expected.Should().Be(0);
        work.On(Day, monday, Day).Expected.Should().BeApproximately(1.0 / 3, 1e-15);
        work.On(Day, monday, Day.PlusDays(3)).Expected.Should().BeApproximately(2.0 / 3, 1e-15);
        work.On(Day, monday, monday.PlusDays(9)).Expected.Should().Be(1);
        work.On(Day, monday, Day).Explain().Formula.English.Should().Be("1 / 3");
        work.On(Day, Day, Day).Expected.Should().Be(1, "one working day");
        Refusal.Of(() => work.On(Day, Day.PlusDays(-1), Day), FaultCode.InvalidArgument, "end");
        Refusal.Of(() => work.On(Day.PlusDays(2), Day.PlusDays(3), Day), FaultCode.ZeroDenominator, "calendar");
        // Agreed points: the first before its day too, on a point its value, between two the straight line.
        var phased = PaceCurve.Phased([new PacePoint(Day, 0.2), new PacePoint(Day.PlusDays(4), 0.6), new PacePoint(end, 1)]);
        foreach (var (day, share) in new[] { (-5, 0.2), (0, 0.2), (1, 0.3), (4, 0.6), (10, 1), (15, 1) })
            phased.On(Day, end, Day.PlusDays(day)).Expected.Should().BeApproximately(share, 1e-15);
    }

    [Fact]
    public void A_score_is_flat_beyond_its_scale_unless_it_goes_on()
    {
        ScorePoint[] points = [new(10, 0), new(20, 1), new(40, 1.5)];
        var scale = ScoreScale.Of(points);
        foreach (var (actual, score) in new[] { (5, 0.0), (10, 0), (15, 0.5), (20, 1), (30, 1.25), (40, 1.5), (50, 1.5) })
            scale.Score(actual).Should().Be(score);
        var falling = ScoreScale.Of([new(40, 0), new(20, 1), new(10, 1.5)]);
        foreach (var (actual, score) in new[] { (50, 0.0), (40, 0), (30, 0.5), (20, 1), (15, 1.25), (10, 1.5), (5, 1.5) })
            falling.Score(actual).Should().Be(score);
        Refusal.Of(() => ScoreScale.Of([new(10, 0), new(10, 1)]));
        Refusal.Of(() => ScoreScale.Of([new(10, 0), new(20, 1), new(20, 2)]));
        Refusal.Of(() => ScoreScale.Of([new(20, 0), new(10, 1), new(10, 2)]));
        Refusal.Of(() => ScoreScale.Of([new(20, 0), new(10, 1), new(15, 2)]));
    }

    [Fact]
    public void A_period_of_a_target_is_told_by_its_number_and_status()
    {
        var told = TargetBreakdown
            .PerPeriod([new PlannedPeriod(10, 9), new PlannedPeriod(10, 5), new PlannedPeriod(10, null)], Bands)
            .Explain();
        told.Parts.Select(part => (part.Figure.English, part.Figure.Chinese, part.Value, part.Formula.English))
            .Should()
            .Equal(
                ("Period 1", "第 1 期", "0.9", "status green"),
                ("Period 2", "第 2 期", "0.5", "status amber"),
                ("Period 3", "第 3 期", null, "")
            );
        told.Formula.English.Should().Be("status amber"); // 14 of 20
    }

    [Fact]
    public void Statuses_are_counted_where_there_is_one()
    {
        var graph = GoalGraph.Of(["a", "b", "c"], [new("b", "a")]);
        var told = StatusRollup.Of(graph, [null, "red", null], ["green", "red"]).Explain();
        told.Value.Should().Be("2");
        told.Parts.Select(part => part.Value).Should().Equal("red", "red", null);
        StatusRollup.Of(graph, ["red", "green", null], ["green", "red"])["a"].Should().Be("red", "a goal's own status counts too");
    }

    [Fact]
    public void The_worst_and_best_of_children_leave_out_those_without_weight_or_data()
    {
        var graph = GoalGraph.Of(["top", "a", "b", "c", "d"], [new("a", "top"), new("b", "top"), new("c", "top", 0), new("d", "top")]);
        foreach (var (aggregate, first, second) in new[] { (GoalAggregate.Worst, 0.25, 0.5), (GoalAggregate.Best, 0.75, 0.75) })
        {
            var sheet = new GoalSheet(graph, new RollupOptions { Aggregate = aggregate });
            sheet.Set(1, 0.75);
            sheet.Set(2, 0.25);
            sheet.Set(3, aggregate == GoalAggregate.Worst ? -9 : 9);
            sheet.Evaluate();
            sheet[0].Should().Be(first);
            // One leaf changed gives what evaluating all gives.
            sheet.Update(2, 0.5).Should().Be(1);
            sheet[0].Should().Be(second);
            sheet.Update(1, null);
            sheet[0].Should().Be(0.5);
            sheet.Update(2, null);
            sheet[0].Should().BeNull();
        }
    }

    [Fact]
    public void What_is_looked_at_before_anything_was_evaluated_is_unknown()
    {
        var sheet = new GoalSheet(Graphs.Diamond);
        for (int goal = 0; goal < 6; goal++)
            sheet[goal].Should().BeNull();
        sheet.Set(3, 0.5);
        sheet[0].Should().BeNull();
        sheet[3].Should().Be(0.5);
    }

    [Fact]
    public void A_band_of_one_value_and_milestones_are_worked_out()
    {
        var point = KeyResult.Within("k", Name, 5, 5);
        KeyResultProgress.Of(point, 5).Progress.Should().Be(1);
        KeyResultProgress.Of(point, 5.1).Progress.Should().Be(0);
        Refusal.Of(() => KeyResult.Within("k", Name, 5.1, 5), FaultCode.InvalidArgument, "lower");
        var tolerant = KeyResult.Within("k", Name, 4, 6, 2);
        foreach (var (actual, progress) in new[] { (1, 0.0), (2, 0), (3, 0.5), (4, 1), (5, 1), (6, 1), (7, 0.5), (8, 0), (9, 0) })
            KeyResultProgress.Of(tolerant, actual).Progress.Should().Be(progress);
    }

    [Fact]
    public void A_sheet_of_findings_names_the_contradiction_and_not_more()
    {
        var statement = new GoalStatement
        {
            Title = "t",
            Owner = "o",
            Metric = "m",
            Unit = "u",
            Baseline = 1,
            Target = 2,
            Direction = Direction.HigherIsBetter,
            Start = Day,
            End = Day.PlusDays(9),
            Parents = ["p"],
        };
        SmartCheck.Of(statement).Findings.Should().BeEmpty();
        SmartCheck
            .Of(statement with { Direction = Direction.LowerIsBetter })
            .Findings.Should()
            .Equal(SmartRules.DirectionContradictsTarget);
        SmartCheck.Of(statement with { Target = 0 }).Findings.Should().Equal(SmartRules.DirectionContradictsTarget);
        SmartCheck.Of(statement with { Target = 0, Direction = Direction.LowerIsBetter }).Findings.Should().BeEmpty();
        SmartCheck.Of(statement with { Target = 1 }).Findings.Should().Equal(SmartRules.NoChange);
        Refusal.Of(() => SmartCheck.Of(statement with { Parents = ["p", "p"] }), FaultCode.DuplicateKey, "Parents");
        SmartRules.Ids.Should().BeInAscendingOrder(StringComparer.Ordinal);
        SmartRules.Ids.Should().HaveCount(17);
    }

    [Fact]
    public void A_stretch_is_how_far_the_needed_pace_lies_above_the_past_one()
    {
        // Changes 1, 3, 2, mean 2, deviation 1; four periods left: z = (needed − 2)/(1/2).
        Stretch(6 + (4 * 3)).Should().Be(2);
        Stretch(6 + (4 * 2)).Should().Be(0);
        Stretch(6 + (4 * 1)).Should().Be(-2);
        Findings(6 + (4 * 2)).Should().Contain(SmartRules.NotAmbitious);
        Findings(6 + (4 * 2.25)).Should().NotContain([SmartRules.NotAmbitious, SmartRules.Unrealistic]);
        Findings(6 + (4 * 20)).Should().Contain(SmartRules.Unrealistic);
        // Changes of a large figure that differ by less than its digits are even: no stretch can be told.
        var even = new GoalStatement
        {
            History = [1e15, 1e15 + 1, 1e15 + 2.125],
            Target = 2e15,
            Direction = Direction.HigherIsBetter,
            PeriodsLeft = 3,
        };
        SmartCheck.Of(even).Stretch.Should().BeNull();
        var small = new GoalStatement
        {
            History = [1e-15, 2e-15, 4e-15],
            Target = 1,
            Direction = Direction.HigherIsBetter,
            PeriodsLeft = 3,
        };
        SmartCheck.Of(small).Stretch.Should().NotBeNull();

        static GoalStatement Statement(double target) =>
            new()
            {
                History = [0, 1, 4, 6],
                Target = target,
                Direction = Direction.HigherIsBetter,
                PeriodsLeft = 4,
            };
        static double? Stretch(double target) => SmartCheck.Of(Statement(target)).Stretch;
        static ImmutableArray<string> Findings(double target) => SmartCheck.Of(Statement(target)).Findings;
    }

    [Fact]
    public void A_run_that_has_arrived_has_no_day_of_arrival()
    {
        var end = Day.PlusDays(100);
        RunRate.Of(0, 100, 120, Day, end, Day.PlusDays(50)).CompletionDate.Should().BeNull();
        RunRate.Of(100, 0, -5, Day, end, Day.PlusDays(50)).CompletionDate.Should().BeNull();
        RunRate.Of(100, 0, 50, Day, end, Day.PlusDays(50)).CompletionDate.Should().Be(end);
        // Backwards, the day would lie in the past; very slowly, beyond the calendar.
        RunRate.Of(0, 100, -5, Day, end, Day.PlusDays(50)).CompletionDate.Should().BeNull();
        RunRate.Of(0, 100, 1e-9, Day, end, Day.PlusDays(50)).CompletionDate.Should().BeNull();
        RunRate.Of(0, 3, 1, Day, end, Day.PlusDays(1)).CompletionDate.Should().Be(Day.PlusDays(3));
        RunRate.Of(0, 0.3, 0.1, Day, end, Day.PlusDays(1)).CompletionDate.Should().Be(Day.PlusDays(3), "rounding adds no day");
    }

    [Fact]
    public void A_perspective_with_one_measured_objective_is_measured()
    {
        var frame = new StrategyFrame("company") { Perspectives = ["financial", "customer"] };
        Objective[] objectives =
        [
            Owned("A", "company") with
            {
                Perspective = "financial",
            },
            Owned("B", "company") with
            {
                Perspective = "financial",
            },
            Owned("C", "company") with
            {
                Perspective = "customer",
            },
        ];
        var plan = GoalPlan.Of(frame, objectives, [KeyResult.Increase("k", Name, 0, 1)], [new("k", "A")]);
        Findings(plan, PlanProfile.BalancedScorecard).Should().Equal("unmeasured-perspective customer");
        Findings(plan, PlanProfile.Okr).Should().Equal("no-key-result B", "no-key-result C");
    }

    [Fact]
    public void Five_objectives_are_not_too_many()
    {
        Findings(Plan(5), PlanProfile.Okr).Should().NotContain("too-many-objectives me");
        Findings(Plan(6), PlanProfile.Okr).Should().Contain("too-many-objectives me");

        static GoalPlan Plan(int count) =>
            GoalPlan.Of(new StrategyFrame("company"), [.. Enumerable.Range(0, count).Select(i => Owned($"O{i}", "company"))], [], []);
    }

    [Fact]
    public void A_previous_status_is_held_at_its_very_limit()
    {
        var policy = new StatusPolicy(StatusMeasure.Value, Bands) { Hysteresis = 0.05 };
        // Green begins at 0.9 and is held down to 0.85.
        Status(0.85, "green").Should().Be(("green", StatusReason.Held));
        Status(0.8499, "green").Should().Be(("amber", StatusReason.Bands));
        Status(0.9, "amber").Should().Be(("amber", StatusReason.Held));
        Status(0.95, "amber").Should().Be(("green", StatusReason.Bands));
        GoalStatus.Of(new StatusFacts(), policy).Explain().Parts[0].Formula.IsEmpty.Should().BeTrue("nothing was judged");

        (string, StatusReason) Status(double progress, string previous)
        {
            var status = GoalStatus.Of(new StatusFacts { Progress = progress, Previous = previous }, policy);
            return (status.Status, status.Reason);
        }
    }

    private static void Refuses(string place, Action call) => Refusal.Of(call, FaultCode.InvalidArgument, place);

    private static IEnumerable<string> Findings(GoalPlan plan, PlanProfile profile) =>
        ProfileCheck.Of(plan, profile).Findings.Select(finding => $"{finding.Rule} {finding.Subject}");

    private static GoalReading[] Readings(params double[] values) =>
        [.. values.Select((value, i) => new GoalReading(Day.PlusDays(i), value))];

    private static AlignedGoal Aligned(string id, string level) => new(id, level, null, null, Day, Day);

    private static Objective Owned(string id, string level) => new(id, new Phrase(id, id), level, "me", Day, Day.PlusDays(100));
}
