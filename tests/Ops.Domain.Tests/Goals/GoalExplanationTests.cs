using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

/// <summary>What the figures of this room say about themselves.</summary>
public class GoalExplanationTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    [Fact]
    public void The_health_of_an_alignment_lists_what_it_costs_and_nothing_else()
    {
        var alignment = GoalAlignment.Of(
            ["company", "team"],
            [
                new AlignedGoal("C", "company", null, null, Start, Start),
                new AlignedGoal("T", "team", "cost", Direction.LowerIsBetter, Start, Start),
                new AlignedGoal("U", "team", "cost", Direction.HigherIsBetter, Start, Start),
            ],
            []
        );
        // Two orphans, one top goal that nobody serves, one conflict.
        var health = alignment.Health(
            new AlignmentPenalties
            {
                Orphan = 3,
                LevelSkip = 50,
                LevelInversion = 50,
                Unsupported = 5,
                Conflict = 7,
                DuplicateClaim = 50,
                Silo = 50,
            }
        );
        health.Score.Should().Be(82); // 100 − 2·3 − 5 − 7
        health
            .Penalties.Select(item => (item.Finding.English, item.Count, item.Each, item.Points))
            .Should()
            .Equal(
                ("Orphans", 2, 3.0, 6.0),
                ("Level skips", 0, 50.0, 0.0),
                ("Level inversions", 0, 50.0, 0.0),
                ("Unsupported top goals", 1, 5.0, 5.0),
                ("Conflicts", 1, 7.0, 7.0),
                ("Duplicate claims", 0, 50.0, 0.0),
                ("Silos", 0, 50.0, 0.0)
            );
        var told = health.Explain();
        (told.Value, told.Formula.English).Should().Be(("82", "max(0, 100 - 18)"));
        told.Parts.Select(part => (part.Figure.English, part.Value, part.Formula.English))
            .Should()
            .Equal(("Orphans", "6", "2 × 3"), ("Unsupported top goals", "5", "1 × 5"), ("Conflicts", "7", "1 × 7"));
        alignment.Health(new AlignmentPenalties { Orphan = 60 }).Score.Should().Be(0, "a health is never below 0");
        Refusal.Of(() => alignment.Health(new AlignmentPenalties { Silo = -1 }), FaultCode.InvalidArgument, "Silo");
    }

    [Fact]
    public void A_what_if_knows_both_figures_and_the_gain()
    {
        var rollup = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress());
        // A = (3·(0.2 + 0.6)/2 + (2·0.6 + 0.9)/3)/4 = (1.2 + 0.7)/4; with D at 1, B is 0.8 and A (2.4 + 0.7)/4.
        var whatIf = rollup.WhatIf("A", "D", 1);
        (whatIf.Root, whatIf.Goal, whatIf.Progress, whatIf.Assumed).Should().Be(("A", "D", 0.2, 1));
        whatIf.RootProgress.Should().BeApproximately(0.475, 1e-15);
        whatIf.RootAssumed.Should().BeApproximately(0.775, 1e-15);
        whatIf.Gain.Should().BeApproximately(0.3, 1e-15);
        var told = whatIf.Explain();
        told.Figure.English.Should().Be("What A gains");
        told.Parts.Select(part => (part.Figure.English, part.Value))
            .Should()
            .Equal(("Progress of D as it is", "0.2"), ("Progress of D assumed", "1"));
        // An inner goal can be assumed too.
        rollup.WhatIf("A", "B", 1).RootAssumed.Should().BeApproximately((3 + 0.7) / 4, 1e-15);
        rollup.WhatIf("B", "F", 1).Gain.Should().Be(0, "F does not serve B");
    }

    [Fact]
    public void A_roll_up_explains_each_goal_by_its_children()
    {
        var rollup = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(f: null));
        var c = rollup.Explain("C");
        c.Formula.English.Should().Contain("children with data");
        c.Parts.Select(part => (part.Figure.English, part.Value, part.Formula.English))
            .Should()
            .BeEquivalentTo([("Progress of E", "0.6", "weight 2"), ("Progress of F", (string?)null, "weight 1")]);
        rollup.Explain("D").Parts.Should().BeEmpty();
        var all = rollup.Explain();
        (all.Value, all.Formula.English).Should().Be(("5", "of 6 goals"));
        all.Parts.Single().Figure.English.Should().Be("Progress of A");
        var worst = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(), new RollupOptions { Aggregate = GoalAggregate.Worst });
        worst["A"].Should().Be(0.2);
        worst.Explain("A").Formula.English.Should().Be("the least of the children");
        var best = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(), new RollupOptions { Aggregate = GoalAggregate.Best });
        best["A"].Should().Be(0.9);
        best.Explain("A").Formula.English.Should().Be("the greatest of the children");
        best.Options.Aggregate.Should().Be(GoalAggregate.Best);
    }

    [Fact]
    public void Contributions_explain_themselves_leaf_by_leaf()
    {
        var told = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(e: null)).Contributions("B");
        told.Root.Should().Be("B");
        told.Explain()
            .Parts.Select(part => (part.Figure.English, part.Value, part.Formula.English))
            .Should()
            .Equal(("Contribution of D", "0.2", "1 × 0.2"));
        told.Explain().Formula.English.Should().EndWith("coverage 0.5");
        told.Find("D")!.Value.Contribution.Should().Be(0.2);
        told.Find("E").Should().BeNull();
    }

    [Fact]
    public void A_change_explains_only_the_effects_that_there_are()
    {
        var before = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(d: 0.2));
        var after = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(d: 0.4));
        var change = GoalChange.Of(before, after, "B");
        change.Root.Should().Be("B");
        change.Change.Should().BeApproximately(0.1, 1e-15);
        var told = change.Explain();
        told.Parts.Select(part => part.Parts.Length).Should().Equal(1, 0, 0);
        told.Parts[0].Parts[0].Figure.English.Should().Be("Goal D");
    }

    [Fact]
    public void A_status_says_why()
    {
        var bands = StatusBands<string>.Of([new(0.9, "green")], "red");
        Because(new StatusPolicy(StatusMeasure.Ratio, bands), new StatusFacts { Progress = 0.5, Expected = 0.5 })
            .Should()
            .Be("by the bands");
        Because(new StatusPolicy(StatusMeasure.Value, bands) { AchievedAt = 1 }, new StatusFacts { Progress = 1 })
            .Should()
            .Be("the target is reached");
        Because(new StatusPolicy(StatusMeasure.Value, bands) { Hysteresis = 0.05 }, new StatusFacts { Progress = 0.89, Previous = "green" })
            .Should()
            .Be("the limit is not passed by the hysteresis");
        Because(new StatusPolicy(StatusMeasure.Value, bands) { JudgedFrom = 0.2 }, new StatusFacts { Progress = 0.5, Elapsed = 0.1 })
            .Should()
            .Be("too little time is over");
        Because(new StatusPolicy(StatusMeasure.Value, bands), new StatusFacts { Progress = 0.5, SetByHand = "amber" })
            .Should()
            .Be("set by hand");
        Because(
                new StatusPolicy(StatusMeasure.Value, bands) { StaleAfterDays = 3 },
                new StatusFacts { Progress = 0.5, LastCheckIn = Start.PlusDays(-4) }
            )
            .Should()
            .Be("the last check-in is too old");
        Because(new StatusPolicy(StatusMeasure.Value, bands), new StatusFacts()).Should().Be("no data");
        Because(new StatusPolicy(StatusMeasure.Value, bands), new StatusFacts { Progress = 1, IsClosed = true }).Should().Be("closed");
        var margin = GoalStatus.Of(
            new StatusFacts { Progress = 0.5, Expected = 0.75 },
            new StatusPolicy(StatusMeasure.Margin, StatusBands<string>.Of([new(-0.3, "ok")], "late"))
        );
        (margin.Status, margin.Measure, margin.Facts.Expected).Should().Be(("ok", StatusMeasure.Margin, 0.75));
        margin.Explain().Parts[0].Formula.English.Should().Be("0.5 - 0.75");
        margin.Explain().Parts[0].Value.Should().Be("-0.25");
    }

    [Fact]
    public void Names_of_statuses_can_be_chosen()
    {
        var bands = StatusBands<string>.Of([new(0.9, "green")], "red");
        var policy = new StatusPolicy(StatusMeasure.Value, bands)
        {
            AchievedAt = 1,
            AchievedStatus = "done",
            ClosedStatus = "shut",
            EarlyStatus = "wait",
            NoDataStatus = "silent",
            StaleStatus = "old",
            JudgedFrom = 0.5,
            StaleAfterDays = 0,
        };
        GoalStatus.Of(new StatusFacts { Progress = 1 }, policy).Status.Should().Be("done");
        GoalStatus.Of(new StatusFacts { IsClosed = true }, policy).Status.Should().Be("shut");
        GoalStatus.Of(new StatusFacts { Progress = 1, Elapsed = 0.4 }, policy).Status.Should().Be("wait");
        GoalStatus.Of(new StatusFacts { Progress = 1, Elapsed = 0.5 }, policy).Status.Should().Be("done");
        GoalStatus.Of(new StatusFacts(), policy).Status.Should().Be("silent");
        GoalStatus.Of(new StatusFacts { Progress = 1, LastCheckIn = Start }, policy, Start).Status.Should().Be("done");
        GoalStatus.Of(new StatusFacts { Progress = 1, LastCheckIn = Start }, policy, Start.PlusDays(1)).Status.Should().Be("old");
        Refusal.Of(
            () => GoalStatus.Of(new StatusFacts(), policy with { StaleAfterDays = -1 }),
            FaultCode.InvalidArgument,
            "StaleAfterDays"
        );
        Refusal.Of(() => GoalStatus.Of(new StatusFacts(), policy with { Hysteresis = -0.1 }), FaultCode.InvalidArgument, "Hysteresis");
        Refusal.Of(() => GoalStatus.Of(new StatusFacts(), policy with { JudgedFrom = 1.1 }), FaultCode.InvalidArgument, "JudgedFrom");
        Refusal.Of(
            () => GoalStatus.Of(new StatusFacts(), policy with { AchievedAt = double.NaN }),
            FaultCode.InvalidArgument,
            "AchievedAt"
        );
    }

    [Fact]
    public void A_run_rate_shows_its_sum()
    {
        var rate = RunRate.Of(100, 200, 140, Start, Start.PlusDays(100), Start.PlusDays(20));
        (rate.Daily, rate.Required, rate.Projected, rate.ProjectedProgress).Should().Be((2, 0.75, 300, 2));
        (rate.Actual, rate.Target, rate.ElapsedDays, rate.RemainingDays).Should().Be((140, 200, 20, 80));
        rate.CompletionDate.Should().Be(Start.PlusDays(50));
        rate.Explain().Formula.English.Should().Be("140 + 2 × 80");
        rate.Explain().Parts.Select(part => part.Value).Should().Equal("2", "0.75", "200");
        RunRate.Of(100, 200, 200, Start, Start.PlusDays(100), Start.PlusDays(20)).Required.Should().Be(0);
        RunRate.Of(100, 200, 200, Start, Start.PlusDays(100), Start.PlusDays(20)).CompletionDate.Should().BeNull();
        RunRate.Of(100, 200, 150, Start, Start.PlusDays(100), Start.PlusDays(100)).Required.Should().BeNull();
        RunRate.Of(100, 200, 100, Start, Start.PlusDays(100), Start.PlusDays(20)).CompletionDate.Should().BeNull("at this pace never");
        RunRate.Of(200, 100, 150, Start, Start.PlusDays(100), Start.PlusDays(20)).Required.Should().Be(-0.625);
        RunRate.Of(200, 100, 100, Start, Start.PlusDays(100), Start.PlusDays(20)).Required.Should().Be(0);
        Refusal.Of(() => RunRate.Of(1, 2, 1, Start, Start.PlusDays(1), Start), FaultCode.InvalidArgument, "asOf");
        Refusal.Of(() => RunRate.Of(1, 2, 1, Start, Start.PlusDays(1), Start.PlusDays(2)), FaultCode.InvalidArgument, "asOf");
        Refusal.Of(() => RunRate.Of(1, 1, 1, Start, Start.PlusDays(1), Start.PlusDays(1)), FaultCode.ZeroDenominator, "target");
    }

    [Fact]
    public void Calibration_counts_what_was_told_and_what_came()
    {
        PastForecast[] told = [new(0.8, true, true), new(0.6, false, false), new(0.4, false), new(0.9, true, true)];
        var calibration = ForecastCalibration.Of(told);
        (calibration.Count, calibration.BaseRate, calibration.Coverage).Should().Be((4, 0.5, 2.0 / 3));
        calibration.MeanProbability.Should().BeApproximately(0.675, 1e-15);
        // (0.04 + 0.36 + 0.16 + 0.01)/4, and 1 − that/0.25
        calibration.BrierScore.Should().BeApproximately(0.1425, 1e-15);
        calibration.Skill.Should().BeApproximately(0.43, 1e-14);
        calibration.Explain().Parts.Select(part => part.Figure.English).Should().HaveCount(4);
        ForecastCalibration.Of([new PastForecast(0.5, true)]).Skill.Should().BeNull();
        ForecastCalibration.Of([new PastForecast(0.5, false)]).Skill.Should().BeNull();
        ForecastCalibration.Of([new PastForecast(0.5, false)]).Coverage.Should().BeNull();
    }

    private static string Because(StatusPolicy policy, StatusFacts facts) => GoalStatus.Of(facts, policy, Start).Explain().Formula.English;
}
