using NodaTime;
using Ops.Domain.Improvement;

namespace Ops.Domain.Tests.Improvement;

/// <summary>Every figure of the room at its limits, worked out by hand beside it, and what it says of itself.</summary>
public class ImprovementFiguresTests
{
    private static readonly LocalDate Day = new(2026, 1, 5);

    [Fact]
    public void A_plan_may_go_round_be_reworked_or_cancelled()
    {
        CycleStep start = new("start", Day, new("problem", "p"), new("goal", "g"), new("owner", "o"), new("due", "2026-02-01"));
        CycleStep measure = new("measure", Day.PlusDays(3), new CycleField("evidence", "e"));
        CycleStep judge = new("judge", Day.PlusDays(4), new("result", "r"), new("conclusion", "c"));
        var twice = Pdca(start, measure, judge, new("repeat", Day.PlusDays(9), new CycleField("lesson", "l")));
        (twice.State, twice.CyclesCompleted, twice.IsFinal, twice.Kind).Should().Be(("plan", 1, false, CycleKind.Pdca));
        twice.History.Should().Equal("plan", "do", "check", "act", "plan");
        twice.DaysIn.Select(row => (row.State, row.Days)).Should().Equal(("plan", 0), ("do", 3), ("check", 1), ("act", 5));
        var done = Pdca(start, measure, judge, new("standardize", Day.PlusDays(9), new CycleField("standard", "s")));
        (done.State, done.CyclesCompleted, done.IsFinal, done.Allowed.Length).Should().Be(("closed", 1, true, 0));
        Pdca(start, measure, new("rework", Day.PlusDays(9), new CycleField("reason", "r"))).State.Should().Be("do");
        foreach (var way in new CycleStep[][] { [], [start], [start, measure], [start, measure, judge] })
            Pdca([.. way, new("cancel", Day.PlusDays(9), new CycleField("reason", "r"))]).IsFinal.Should().BeTrue();
        Pdca(start, measure, judge).Allowed.Should().Equal("cancel", "repeat", "standardize");
        Pdca(start).Allowed.Should().Equal("cancel", "measure");
        Pdca().Allowed.Should().Equal("cancel", "start");
        done.Explain()
            .ToText()
            .Should()
            .Contain("plan -> do -> check -> act -> closed [Deming 1986]")
            .And.Contain("Cycles completed: 1")
            .And.Contain("\"do\": 3 = days");
    }

    [Fact]
    public void A_corrective_action_may_be_rejected_reopened_or_cancelled_early()
    {
        CycleStep contain = new("contain", Day, new("containment", "c"), new("owner", "ann"));
        CycleStep analyse = new("analyse", Day, new("rootCause", "r"), new("method", "5 why"));
        CycleStep plan = new("plan", Day, new("action", "a"), new("owner", "bo"), new("due", "2026-01-05"));
        CycleStep implement = new("implement", Day, new CycleField("evidence", "e"));
        CycleStep verify = new("verify", Day, new("evidence", "e"), new("effective", "true"));
        CycleStep close = new("close", Day, new CycleField("approver", "zoe"));
        CycleStep reason = new("reopen", Day, new CycleField("reason", "r"));
        Capa().Allowed.Should().Equal("cancel", "contain");
        Capa(contain).Allowed.Should().Equal("analyse", "cancel");
        Capa(contain, analyse).Allowed.Should().Equal("plan");
        Capa(contain, analyse, plan).Allowed.Should().Equal("implement");
        Capa(contain, analyse, plan, implement).Allowed.Should().Equal("reject", "verify");
        Capa(contain, analyse, plan, implement, verify).Allowed.Should().Equal("close");
        Capa(contain, analyse, plan, implement, new("reject", Day, new CycleField("reason", "r"))).State.Should().Be("analysed");
        var again = Capa(contain, analyse, plan, implement, verify, close, reason);
        (again.State, again.CyclesCompleted, again.IsFinal).Should().Be(("analysed", 1, false));
        Capa(contain, analyse, plan, implement, verify, close).IsFinal.Should().BeTrue();
        Capa(new CycleStep("cancel", Day, new CycleField("reason", "r"))).State.Should().Be("cancelled");
        Capa(contain, new("cancel", Day, new CycleField("reason", "r"))).State.Should().Be("cancelled");
        Capa(contain).Explain().ToText().Should().Contain("ISO 9001:2015, 10.2");
        (
            (Action)(() => Capa(contain, analyse, new CycleStep("plan", Day, new("action", "a"), new("owner", "bo"), new("due", "soon"))))
        ).Refuses(FaultCode.InvalidArgument, "steps[2].due");
        (
            (Action)(
                () => Capa(contain, analyse, new CycleStep("plan", Day, new("action", "a"), new("owner", "bo"), new("due", "2026-01-04")))
            )
        ).Refuses(FaultCode.InvalidArgument, "steps[2].due");
        (
            (Action)(() => Capa(contain, analyse, plan, new CycleStep("implement", Day.PlusDays(-1), new CycleField("evidence", "e"))))
        ).Refuses(FaultCode.NotOrdered, "steps[3]");
    }

    [Fact]
    public void Classes_go_by_what_stands_before_a_cause()
    {
        // 60, 20, 15, 5 of 100: before them 0, 60, 80, 95: A, A, B, C. 60 + 20 reach 0.8.
        var pareto = ParetoAnalysis.Of([new("d", 5), new("b", 20), new("a", 30), new("c", 15), new("a", 30)]);
        pareto
            .Rows.Select(row => (row.Category, row.Value, row.Share, row.Cumulative, row.Class, row.IsMerged))
            .Should()
            .Equal(
                ("a", 60, 0.6, 0.6, ParetoClass.A, false),
                ("b", 20, 0.2, 0.8, ParetoClass.A, false),
                ("c", 15, 0.15, 0.95, ParetoClass.B, false),
                ("d", 5, 0.05, 1, ParetoClass.C, false)
            );
        (pareto.Total, pareto.VitalShareOfCategories, pareto.Merged.Length).Should().Be((100, 0.5, 0));
        pareto.Explain().ToText().Should().Contain("Vital few among the causes: 0.5 = 2 / 4").And.Contain("b: 0.2 = 20 / 100, Σ 0.8");
        ParetoAnalysis.Of([new("b", 1), new("a", 1)]).Rows.Select(row => row.Category).Should().Equal("a", "b");
        ParetoAnalysis.Of([new("a", 1), new("b", 3)], new ParetoOptions { Cutoff = 1 }).VitalFew.Should().Equal("b", "a");
        ParetoAnalysis.Of([new("a", 1), new("b", 3)], new ParetoOptions { Cutoff = 0.75m }).VitalFew.Should().Equal("b");
    }

    [Fact]
    public void Two_or_more_small_causes_become_other()
    {
        ParetoOptions below = new() { OtherBelow = 0.1m };
        var merged = ParetoAnalysis.Of([new("a", 85), new("c", 5), new("b", 10)], below);
        merged.Merged.Should().BeEmpty("b is a tenth, and c alone is not merged");
        var two = ParetoAnalysis.Of([new("a", 84), new("d", 6), new("c", 10), new("b", 0)], below);
        two.Merged.Should().Equal("b", "d");
        two.Rows.Select(row => (row.Category, row.Value, row.IsMerged))
            .Should()
            .Equal(("a", 84, false), ("c", 10, false), ("other", 6, true));
        Pareto([new("a", -1)]).Refuses(FaultCode.InvalidArgument, "causes[0]");
        Pareto([]).Refuses(FaultCode.EmptyInput, "causes");
        Pareto([new("a", 1)], new ParetoOptions { Cutoff = 0 }).Refuses(FaultCode.InvalidArgument, "options.cutoff");
        Pareto([new("a", 1)], new ParetoOptions { Cutoff = 1.1m }).Refuses(FaultCode.InvalidArgument, "options.cutoff");
        Pareto([new("a", 1)], new ParetoOptions { OtherBelow = -0.1m }).Refuses(FaultCode.InvalidArgument, "options.otherBelow");
        Pareto([new("a", 1)], new ParetoOptions { ClassA = 0 }).Refuses(FaultCode.NotOrdered, "options.classA");
        Pareto([new("a", 1)], new ParetoOptions { ClassA = 0.95m }).Refuses(FaultCode.NotOrdered, "options.classA");
        Pareto([new("a", 1)], new ParetoOptions { ClassB = 1.1m }).Refuses(FaultCode.NotOrdered, "options.classA");
        Pareto([new("a", 1)], new ParetoOptions { ClassB = 1 }).Should().NotThrow();
    }

    [Fact]
    public void Each_way_to_vote_counts_in_its_own_way()
    {
        // Weights 3 and 2: plurality a 3, b 2. Borda of three: a 3·2 + 2·0.5 = 7, b 3·0.5 + 2·2 = 5.5, c 3·0.5 + 2·0.5 = 2.5. Approval as plurality here.
        IdeaBallot[] ballots = [new(3, "a"), new(2, "b"), new(1)];
        string[] ideas = ["a", "b", "c"];
        var plurality = IdeaVote.Plurality(ideas, ballots);
        plurality.Ideas.Select(row => (row.Idea, row.Score, row.Rank)).Should().Equal(("a", 3, 1), ("b", 2, 2), ("c", 0, 3));
        (plurality.Winner, plurality.Total, plurality.Tied.Length).Should().Be(("a", 5, 0));
        // The third ballot lists nothing: all three share 0 + 1 + 2, one point each.
        IdeaVote.Borda(ideas, ballots).Ideas.Select(row => row.Score).Should().Equal(8, 6.5m, 3.5m);
        IdeaVote.Borda(ideas, [new IdeaBallot(1, "c", "a", "b")]).Ideas.Select(row => row.Score).Should().Equal(1, 0, 2);
        IdeaVote.Approval(ideas, [new(1, "a", "c"), new(2, "c")]).Ideas.Select(row => row.Score).Should().Equal(1, 0, 3);
        var tie = IdeaVote.Plurality(ideas, [new(1, "c"), new(1, "a")]);
        (tie.Winner, string.Join(",", tie.Tied), tie.Ideas[1].Rank).Should().Be((null, "a,c", 3));
        plurality.Explain().ToText().Should().Be("Points of all ideas: 5 = a [plurality]\n  a: 3\n  b: 2\n  c: 0\n");
        tie.Explain().ToText(Language.Chinese).Should().Contain("首位并列").And.Contain("[相对多数]");
        IdeaVote.Borda(ideas, ballots).Explain().ToText().Should().Contain("[Borda 1784]");
        IdeaVote.Approval(ideas, ballots).Explain().ToText().Should().Contain("Brams & Fishburn 1978");
    }

    [Fact]
    public void Dots_are_spent_within_what_a_voter_has()
    {
        var vote = IdeaVote.Dots(["a", "b"], [new("ann", new("a", 2), new("b", 1)), new("bo", new IdeaDots("b", 3))], 3);
        vote.Ideas.Select(row => row.Score).Should().Equal(2, 4);
        vote.Explain().ToText().Should().Contain("[dot voting]");
        Dots(3, null, new DotBallot("ann", new("a", 2), new("b", 2))).Refuses(FaultCode.InvalidArgument, "ballots[0]");
        Dots(3, 1, new DotBallot("ann", new IdeaDots("a", 2))).Refuses(FaultCode.InvalidArgument, "ballots[0]");
        Dots(3, null, new DotBallot("ann", new("a", 3), new("b", -1))).Refuses(FaultCode.InvalidArgument, "ballots[0]");
        Dots(3, null, new("ann", new IdeaDots("a", 1)), new("ann", new IdeaDots("a", 1))).Refuses(FaultCode.DuplicateKey, "ballots[1]");
        Dots(3, null, new DotBallot("ann", new("a", 1), new("a", 1))).Refuses(FaultCode.DuplicateKey, "ballots[0][1]");
        Dots(3, null, new DotBallot("ann", new IdeaDots("z", 1))).Refuses(FaultCode.UnknownReference, "ballots[0]");
        Dots(-1, null, new DotBallot("ann")).Refuses(FaultCode.InvalidArgument, "dotsEach");
        Dots(3, -1, new DotBallot("ann")).Refuses(FaultCode.InvalidArgument, "dotsEach");
        Dots(0, null, new DotBallot("ann")).Should().NotThrow();
        Dots(3).Refuses(FaultCode.EmptyInput, "ballots");
        ((Action)(() => IdeaVote.Dots([], [new DotBallot("ann")], 1))).Refuses(FaultCode.EmptyInput, "ideas");
        ((Action)(() => IdeaVote.Dots(["a", "a"], [new DotBallot("ann")], 1))).Refuses(FaultCode.DuplicateKey, "ideas[1]");
        ((Action)(() => IdeaVote.Dots(["a", " "], [new DotBallot("ann")], 1))).Refuses(FaultCode.InvalidArgument, "ideas[1]");
    }

    [Fact]
    public void Ballots_are_checked_before_they_count()
    {
        Vote([], new IdeaBallot(1)).Refuses(FaultCode.EmptyInput, "ideas");
        Vote(["a"]).Refuses(FaultCode.EmptyInput, "ballots");
        Vote(["a", "a"], new IdeaBallot(1)).Refuses(FaultCode.DuplicateKey, "ideas[1]");
        Vote(["a"], new IdeaBallot(1, "a", "a")).Refuses(FaultCode.DuplicateKey, "ballots[0][1]");
        Vote(["a"], new IdeaBallot(1, "z")).Refuses(FaultCode.UnknownReference, "ballots[0]");
        Vote([" "], new IdeaBallot(1)).Refuses(FaultCode.InvalidArgument, "ideas[0]");
        Vote(["a"], new(1, "a"), new(-1, "a")).Refuses(FaultCode.InvalidArgument, "ballots[1]");
        Vote(["a"], new IdeaBallot(0, "a")).Refuses(FaultCode.ZeroDenominator, "ballots");
    }

    [Fact]
    public void A_winner_beats_all_and_a_draw_beats_nobody()
    {
        // a over b by 2 to 1, a over c 3 to 0, b and c: 1 to 1 (one ballot lists neither): a wins, b and c draw.
        string[] ideas = ["a", "b", "c"];
        var vote = CondorcetVote.Of(ideas, [new(1, "a", "b", "c"), new(1, "a"), new(1, "b", "a"), new(1, "c", "a")]);
        (vote[0, 1], vote[1, 0], vote[0, 2], vote[1, 2], vote[2, 1]).Should().Be((3, 1, 3, 2, 1));
        (vote.Winner, vote.HasCycle).Should().Be(("a", false));
        vote.Copeland.Should().Equal(2, 1, 0);
        vote.SmithSet.Should().Equal("a");
        vote.Ideas.Should().Equal("a", "b", "c");
        vote.Explain().ToText().Should().Contain("Condorcet winner: a").And.Contain("a: 2 = Copeland score");
        var draw = CondorcetVote.Of(["b", "a"], [new(1, "a"), new(1, "b")]);
        (draw.Winner, draw.HasCycle).Should().Be((null, false));
        draw.Copeland.Should().Equal(0.5m, 0.5m);
        draw.SmithSet.Should().Equal("a", "b");
        var circle = CondorcetVote.Of(
            ["a", "b", "c", "d"],
            [new(1, "a", "b", "c", "d"), new(1, "b", "c", "a", "d"), new(1, "c", "a", "b", "d")]
        );
        (circle.Winner, circle.HasCycle).Should().Be((null, true));
        circle.SmithSet.Should().Equal("a", "b", "c");
        circle.Explain().ToText().Should().Contain("Condorcet winner: undefined = preferences run in a circle");
        ((Action)(() => _ = vote[3, 0])).Refuses(FaultCode.InvalidArgument, "idea");
        ((Action)(() => _ = vote[0, -1])).Refuses(FaultCode.InvalidArgument, "other");
    }

    [Fact]
    public void An_effect_has_interval_and_relative_change()
    {
        // 1, 3 and 4, 8: means 2 and 6, variances 2 and 8; error √5; degrees 5²/(1 + 16) = 25/17; pooled √5.
        var effect = EffectEvaluation.Of([1, 3], [4, 8]);
        (effect.MeanBefore, effect.MeanAfter, effect.Difference, effect.RelativeChange, effect.Design)
            .Should()
            .Be((2, 6, 4, 2, EffectDesign.Independent));
        effect.Test.DegreesOfFreedom.Should().BeApproximately(25 / 17.0, 1e-12);
        (effect.Upper - effect.Difference).Should().BeApproximately(effect.Difference - effect.Lower, 1e-9);
        // Paired 3 and 5: mean 4, s = √2, error 1, t(0.975, 1) = tan(0.475π).
        var paired = EffectEvaluation.Of([1, 3], [4, 8], EffectDesign.Paired);
        paired.EffectSize.Should().BeApproximately(4 / Math.Sqrt(2), 1e-12);
        paired.Lower.Should().BeApproximately(4 - Math.Tan(0.475 * Math.PI), 1e-9);
        paired.Upper.Should().BeApproximately(4 + Math.Tan(0.475 * Math.PI), 1e-9);
        EffectEvaluation.Of([-1, 1], [4, 8]).RelativeChange.Should().BeNull();
        effect.Explain().ToText().Should().Contain("Effect of the measure: 4 = 6 - 2").And.Contain("Effect size: ");
        // Unequal sizes: variances 2 (n 2) and 1 (n 3): pooled (1·2 + 2·1)/3.
        EffectEvaluation.Of([1, 3], [4, 5, 6]).EffectSize.Should().BeApproximately(3 / Math.Sqrt(4 / 3.0), 1e-12);
        Effect([], [1, 2]).Refuses(FaultCode.EmptyInput, "before");
        Effect([1, 2], []).Refuses(FaultCode.EmptyInput, "after");
        Effect([1], [1, 2]).Refuses(FaultCode.InsufficientData, "before");
        Effect([1, 2], [1]).Refuses(FaultCode.InsufficientData, "after");
        ((Action)(() => EffectEvaluation.Of([1, 2], [1, 2], (EffectDesign)9))).Refuses(FaultCode.InvalidArgument, "design");
        ((Action)(() => EffectEvaluation.Of([1, 2], [1, 4], EffectDesign.Paired, 1))).Refuses(FaultCode.InvalidArgument, "confidence");
    }

    [Fact]
    public void An_interrupted_line_with_noise_has_robust_errors()
    {
        // Before: 0, 1, 0, 1 … fitted by intercept and slope; after: 10, 11, 10, 11. The same zigzag, so the same slope, and a jump of 10 from it.
        double[] values = [0, 1, 0, 1, 10, 11, 10, 11];
        var plain = InterruptedSeries.Of(values, 4, new InterruptedOptions { Lags = 0 });
        // Least squares of 0, 1, 0, 1 on 0 … 3: slope Σ(t − 1.5)y/5 = (−0.5 + 1.5)/5 = 0.2, intercept 0.5 − 0.3 = 0.2.
        plain.Intercept.Estimate.Should().BeApproximately(0.2, 1e-10);
        plain.Slope.Estimate.Should().BeApproximately(0.2, 1e-10);
        plain.SlopeChange.Estimate.Should().BeApproximately(0, 1e-10);
        // After: 10.2 + 0.2(t − 4) against 0.2 + 0.2·t at t = 4: 10.2 − 1 = 9.2.
        plain.LevelChange.Estimate.Should().BeApproximately(9.2, 1e-10);
        (plain.CounterfactualAtEnd, plain.DegreesOfFreedom).Should().Be((plain.CounterfactualAtEnd, 4));
        plain.CounterfactualAtEnd.Should().BeApproximately(1.6, 1e-10);
        plain.EffectAtEnd.Should().BeApproximately(9.2, 1e-10);
        plain.RelativeEffectAtEnd.Should().BeApproximately(5.75, 1e-9);
        // Residuals −0.2, 0.6, −0.6, 0.2 twice: steps 0.8² + 1.2² + 0.8² + 0.4² + 0.8² + 1.2² + 0.8², squares 2·0.8.
        plain.DurbinWatson.Should().BeApproximately(((4 * 0.64) + (2 * 1.44) + 0.16) / 1.6, 1e-9);
        // White (lag 0) of the first line's slope: Σ(t − 1.5)²e²/25 = (2.25·0.04·2 + 0.25·0.36·2)/25 = 0.0144.
        plain.Slope.StandardError.Should().BeApproximately(0.12, 1e-10);
        plain.Slope.Statistic.Should().BeApproximately(0.2 / 0.12, 1e-8);
        // Student's two-sided p with 4 degrees: 1 − (t/√(4 + t²))·(1 + 2/(4 + t²)).
        double t2 = 0.04 / 0.0144;
        plain.Slope.PValue.Should().BeApproximately(1 - (Math.Sqrt(t2 / (4 + t2)) * (1 + (2 / (4 + t2)))), 1e-8);
        plain.Slope.Upper.Should().BeApproximately(0.2 + (2.7764451051977987 * 0.12), 1e-8);
        plain.Slope.Lower.Should().BeApproximately(0.2 - (2.7764451051977987 * 0.12), 1e-8);
        // Small sample: variance times 8/4.
        InterruptedSeries
            .Of(values, 4, new InterruptedOptions { Lags = 0, SmallSample = true })
            .Slope.StandardError.Should()
            .BeApproximately(0.12 * Math.Sqrt(2), 1e-10);
        // One lag, weight ½: adds Σ(t − 1.5)(t − 2.5)e e₋₁ within the first line: scores s = (0.3, −0.3, −0.3, 0.3): 0.18·2·… = s₁s₀ + s₂s₁ + s₃s₂ = −0.09.
        InterruptedSeries.Of(values, 4).Slope.StandardError.Should().BeApproximately(Math.Sqrt((0.36 - 0.09) / 25), 1e-10);
        plain
            .Explain()
            .ToText()
            .Should()
            .Contain("Effect at the end: 9.2")
            .And.Contain("Change of level: 9.2")
            .And.Contain("End without the measure: 1.6");
    }

    [Fact]
    public void A_faulty_interrupted_series_is_refused_at_its_place()
    {
        Interrupted(0).Refuses(FaultCode.InvalidArgument, "interventionAt");
        Interrupted(8).Refuses(FaultCode.InvalidArgument, "interventionAt");
        Interrupted(2).Refuses(FaultCode.InsufficientData, "values");
        Interrupted(6).Refuses(FaultCode.InsufficientData, "values");
        Interrupted(3).Should().NotThrow();
        Interrupted(5).Should().NotThrow();
        Interrupted(4, new InterruptedOptions { Lags = -1 }).Refuses(FaultCode.InvalidArgument, "options.lags");
        Interrupted(4, new InterruptedOptions { Lags = 8 }).Refuses(FaultCode.InvalidArgument, "options.lags");
        Interrupted(4, new InterruptedOptions { Lags = 7 }).Should().NotThrow();
        Interrupted(4, new InterruptedOptions { Confidence = 1 }).Refuses(FaultCode.InvalidArgument, "options.confidence");
        ((Action)(() => InterruptedSeries.Of([], 1))).Refuses(FaultCode.EmptyInput, "values");
    }

    [Fact]
    public void A_panel_takes_the_changes_of_each()
    {
        // Changes of controls 1 and 3 (mean 2, variance 2), of treated 4 and 8 (6, 8): 4, error √5, degrees 25/(1 + 16).
        var panel = DifferenceInDifferences.Panel([1, 2], [2, 5], [10, 20], [14, 28]);
        (panel.ControlChange, panel.TreatedChange, panel.Estimate, panel.Counterfactual).Should().Be((2, 6, 4, 17));
        panel.StandardError.Should().BeApproximately(Math.Sqrt(5), 1e-12);
        panel.DegreesOfFreedom.Should().BeApproximately(25 / 17.0, 1e-12);
        panel.Statistic.Should().BeApproximately(4 / Math.Sqrt(5), 1e-12);
        // Independent with 4 degrees and t = 3: p = 1 − (3/√13)(1 + 2/13).
        var cells = DifferenceInDifferences.Independent([10, 12], [13, 15], [20, 22], [29, 31]);
        cells.PValue.Should().BeApproximately(1 - (3 / Math.Sqrt(13) * (1 + (2 / 13.0))), 1e-10);
        cells.Lower.Should().BeApproximately(6 - (2 * 2.7764451051977987), 1e-9);
        cells.Upper.Should().BeApproximately(6 + (2 * 2.7764451051977987), 1e-9);
        cells
            .Explain()
            .ToText()
            .Should()
            .Contain("Difference in differences: 6 = 9 - 3")
            .And.Contain("t = 3, ν = 4")
            .And.Contain("Treated without the measure: 24");
        Differences([], [1, 2], [1, 2], [1, 2]).Refuses(FaultCode.EmptyInput, "controlBefore");
        Differences([1, 2], [], [1, 2], [1, 2]).Refuses(FaultCode.EmptyInput, "controlAfter");
        Differences([1, 2], [1, 2], [], [1, 2]).Refuses(FaultCode.EmptyInput, "treatedBefore");
        Differences([1, 2], [1, 2], [1, 2], []).Refuses(FaultCode.EmptyInput, "treatedAfter");
        Differences([1], [1, 2], [1, 2], [1, 2]).Refuses(FaultCode.InsufficientData, "controlBefore");
        Differences([1, 2], [1], [1, 2], [1, 2]).Refuses(FaultCode.InsufficientData, "controlAfter");
        Differences([1, 2], [1, 2], [1], [1, 2]).Refuses(FaultCode.InsufficientData, "treatedBefore");
        Differences([1, 2], [1, 2], [1, 2], [1]).Refuses(FaultCode.InsufficientData, "treatedAfter");
        ((Action)(() => DifferenceInDifferences.Panel([1, 2], [1, 3], [1, 2], [1]))).Refuses(FaultCode.LengthMismatch, "treatedAfter");
        ((Action)(() => DifferenceInDifferences.Panel([1, 2], [1, 3], [1, 2], [1, 2], 1))).Refuses(FaultCode.InvalidArgument, "confidence");
    }

    [Fact]
    public void Non_inferiority_has_its_figures_by_hand()
    {
        // 10, 12 and 11, 13: difference 1, variances 2, error √2, 2 degrees; t(0.95, 2) = 2.919985580353726.
        var test = NonInferiority.Of([10, 12], [11, 13], 8);
        (test.Difference, test.Margin, test.DegreesOfFreedom).Should().Be((1, 8, 2));
        test.StandardError.Should().BeApproximately(Math.Sqrt(2), 1e-12);
        test.Lower.Should().BeApproximately(1 - (2.919985580353726 * Math.Sqrt(2)), 1e-9);
        test.Upper.Should().BeApproximately(1 + (2.919985580353726 * Math.Sqrt(2)), 1e-9);
        test.Statistic.Should().BeApproximately(9 / Math.Sqrt(2), 1e-12);
        // Student's tail with 2 degrees: ½ − t/(2√(2 + t²)): t² = 81/2 and 49/2.
        test.PValue.Should().BeApproximately(0.5 - (Math.Sqrt(40.5) / (2 * Math.Sqrt(42.5))), 1e-12);
        test.UpperPValue.Should().BeApproximately(0.5 - (Math.Sqrt(24.5) / (2 * Math.Sqrt(26.5))), 1e-12);
        test.EquivalencePValue.Should().Be(test.UpperPValue);
        (test.IsNonInferior, test.IsSuperior, test.IsEquivalent, test.Conclusion)
            .Should()
            .Be((true, false, true, NonInferiorityConclusion.NonInferior));
        NonInferiority.Of([10, 12], [11, 13], 5).IsEquivalent.Should().BeFalse("the upper end 5.13 is above 5");
        NonInferiority.Of([10, 12], [11, 13], 5).IsNonInferior.Should().BeTrue();
        NonInferiority.Of([10, 12], [11, 13], 8, direction: Direction.LowerIsBetter).Difference.Should().Be(-1);
        test.Explain().ToText().Should().Contain("Conclusion: not inferior");
        NonInferiority.Of([10, 12], [20, 22], 8).Explain().ToText().Should().Contain("Conclusion: superior");
        NonInferiority.Of([10, 12], [-20, -18], 8).Explain().ToText().Should().Contain("Conclusion: inferior");
        NonInferiority.Of([10, 12], [11, 13], 1).Explain().ToText(Language.Chinese).Should().Contain("结论：无法判定");
        Inferior([], [1, 2]).Refuses(FaultCode.EmptyInput, "reference");
        Inferior([1, 2], []).Refuses(FaultCode.EmptyInput, "candidate");
        Inferior([1], [1, 2]).Refuses(FaultCode.InsufficientData, "reference");
        Inferior([1, 2], [1]).Refuses(FaultCode.InsufficientData, "candidate");
        ((Action)(() => NonInferiority.Of([1, 2], [1, 2], 1, 0.5))).Refuses(FaultCode.InvalidArgument, "alpha");
        ((Action)(() => NonInferiority.Of([1, 2], [1, 2], 1, 0))).Refuses(FaultCode.InvalidArgument, "alpha");
        ((Action)(() => NonInferiority.Of([1, 2], [1, 2], 1, 0.05, (Direction)9))).Refuses(FaultCode.InvalidArgument, "direction");
    }

    [Fact]
    public void Shares_need_the_size_that_Fleiss_gives()
    {
        // p 0.5 and 0.75: mean 0.625; z = 1.959963984540054 and 1.2815515655446004: ((z·√(2·0.625·0.375) + z'·√(0.25 + 0.1875))/0.25)².
        double root = ((1.959963984540054 * Math.Sqrt(2 * 0.625 * 0.375)) + (1.2815515655446004 * Math.Sqrt(0.25 + 0.1875))) / 0.25;
        var study = StudySize.OfProportions(0.5, 0.75, 0.9);
        study.ExactPerGroup.Should().BeApproximately(root * root, 1e-9);
        (study.PerGroup, study.Total, study.Difference, study.SecondShare, study.NormalApproximation, study.EffectSize)
            .Should()
            .Be((77, 154, 0.25, 0.75, null, null));
        study.Power.Should().BeGreaterThan(0.9).And.BeLessThan(0.91);
        StudySize.OfProportions(0.5, 0.75, perGroup: root * root).Power.Should().BeApproximately(0.9, 1e-10);
        StudySize.OfProportions(0.75, 0.5, 0.9).Difference.Should().Be(-0.25);
        StudySize.OfProportions(0.75, 0.5, 0.9).ExactPerGroup.Should().BeApproximately(root * root, 1e-9);
        // One-sided at 0.025 is two-sided at 0.05, but for the other tail.
        StudySize
            .OfProportions(0.5, 0.75, 0.9, options: new StudyOptions { Alpha = 0.025, IsTwoSided = false })
            .ExactPerGroup.Should()
            .BeApproximately(root * root, 1e-9);
        study.Explain().ToText().Should().Contain("Difference: 0.25").And.Contain("Cohen 1988; Fleiss 1981");
        Shares(0, 0.5, 0.9).Refuses(FaultCode.InvalidArgument, "firstShare");
        Shares(0.5, 1, 0.9).Refuses(FaultCode.InvalidArgument, "secondShare");
        Shares(0.5, 0.6, 1).Refuses(FaultCode.InvalidArgument, "power");
        Shares(0.5, 0.6, null, 1.9).Refuses(FaultCode.InvalidArgument, "perGroup");
        Shares(0.5, 0.6, 0.9, 10).Refuses(FaultCode.InsufficientData, "power");
        Shares(0.5, null, 0.9).Refuses(FaultCode.InsufficientData, "power");
        Shares(0.9, null, 0.9, 2).Refuses(FaultCode.InsufficientData, "perGroup");
        ((Action)(() => StudySize.OfProportions(0.5, 0.6, 0.9, options: new StudyOptions { Alpha = 0 }))).Refuses(
            FaultCode.InvalidArgument,
            "options.alpha"
        );
    }

    [Fact]
    public void Means_need_the_size_that_the_noncentral_law_gives()
    {
        // R 4.2: power.t.test(n = 20, delta = 1, sd = 1): power 0.8689528; power.t.test(power = .90, delta = 1): n 22.02110.
        StudySize.OfMeans(1, 1, perGroup: 20).Power.Should().BeApproximately(0.8689528, 1e-6);
        var study = StudySize.OfMeans(2, 2, 0.9);
        study.EffectSize.Should().Be(1);
        study.Difference.Should().Be(2);
        // 2·(z₀.₉₇₅ + z₀.₉)² = 21.0148.
        study.NormalApproximation.Should().BeApproximately(2 * Math.Pow(1.959963984540054 + 1.2815515655446004, 2), 1e-9);
        study.Power.Should().BeGreaterThan(0.9).And.BeLessThan(0.92);
        // A huge effect needs no more than two in each group.
        var least = StudySize.OfMeans(1, 50, 0.8);
        (least.ExactPerGroup, least.PerGroup, least.Total).Should().Be((2, 2, 4));
        // What 23 in each group can see with 0.9 lies just under 1.
        StudySize.OfMeans(3, null, 0.9, 22.02110).Difference.Should().BeApproximately(3, 1e-4);
        StudySize.OfMeans(1, 1, perGroup: 20, options: new StudyOptions { IsTwoSided = false }).Power.Should().BeGreaterThan(0.92);
        study.Explain().ToText().Should().Contain("Effect size: 1");
        Means(0, 1, 0.9).Refuses(FaultCode.InvalidArgument, "standardDeviation");
        Means(1, 0, 0.9).Refuses(FaultCode.InvalidArgument, "difference");
        Means(1, 1, 0.9, 5).Refuses(FaultCode.InsufficientData, "power");
        Means(1, null, null, 5).Refuses(FaultCode.InsufficientData, "power");
        Means(1, 1, null, 1.9).Refuses(FaultCode.InvalidArgument, "perGroup");
        Means(1, 1, null, 2).Should().NotThrow();
    }

    [Fact]
    public void Limits_and_runs_are_told_where_they_happen()
    {
        // 10, 12, 10, 12: mean 11, moving ranges 2: σ = √π, limits 11 ∓ 3√π = 5.68 and 16.32.
        double[] before = [10, 12, 10, 12];
        var gain = HoldTheGain.Of(before, [12, 12, 17, 11, 9, 9, 9], Direction.HigherIsBetter, 3);
        gain.Sigma.Should().BeApproximately(Math.Sqrt(Math.PI), 1e-12);
        gain.Lower.Should().BeApproximately(11 - (3 * Math.Sqrt(Math.PI)), 1e-12);
        gain.Upper.Should().BeApproximately(11 + (3 * Math.Sqrt(Math.PI)), 1e-12);
        gain.Signals.Select(signal => (signal.Index, signal.Rule, signal.IsBetter))
            .Should()
            .Equal((2, HoldRule.Limit, true), (2, HoldRule.Run, true), (6, HoldRule.Run, false));
        (gain.State, gain.FirstBetter, gain.Center).Should().Be((HoldState.Faded, 2, 11));
        gain.AfterMean.Should().BeApproximately(79 / 7.0, 1e-12);
        gain.Change.Should().BeApproximately(2 / 7.0, 1e-12);
        gain.RelativeChange.Should().BeApproximately(2 / 77.0, 1e-12);
        gain.Explain()
            .ToText()
            .Should()
            .Contain("State of the gain: faded = 3 signals")
            .And.Contain("Centre line before: 11")
            .And.Contain("= 11 + 3 * 1.772453851");
        HoldTheGain
            .Of(before, [12, 12, 12, 12], Direction.HigherIsBetter, 3)
            .Explain()
            .ToText()
            .Should()
            .Contain("State of the gain: held");
        HoldTheGain.Of(before, [9, 9, 9], Direction.HigherIsBetter, 3).Explain().ToText().Should().Contain("worse");
        HoldTheGain.Of(before, [9, 12, 9], Direction.HigherIsBetter, 3).Explain().ToText(Language.Chinese).Should().Contain("无变化");
        HoldTheGain.Of(before, [9, 12, 9], Direction.HigherIsBetter, 3).FirstBetter.Should().BeNull();
        HoldTheGain.Of(before, [5, 12, 12], Direction.LowerIsBetter, 3).Signals.Should().ContainSingle().Which.IsBetter.Should().BeTrue();
        // A point on the centre breaks a run.
        HoldTheGain.Of(before, [12, 12, 11, 12], Direction.HigherIsBetter, 3).Signals.Should().BeEmpty();
        HoldTheGain.Of([-1, 1], [1, 1], Direction.HigherIsBetter, 2).RelativeChange.Should().BeNull();
        Hold([], [1, 2, 3]).Refuses(FaultCode.EmptyInput, "baseline");
        Hold([1, 2], []).Refuses(FaultCode.EmptyInput, "after");
        Hold([1], [1, 2, 3]).Refuses(FaultCode.InsufficientData, "baseline");
        Hold([1, 2], [1, 2, 3], 1).Refuses(FaultCode.InvalidArgument, "run");
        Hold([1, 2], [1, 2], 2).Should().NotThrow();
        ((Action)(() => HoldTheGain.Of([1, 2], [1, 2], (Direction)9, 2))).Refuses(FaultCode.InvalidArgument, "direction");
    }

    [Fact]
    public void A_benefit_stands_where_its_proof_stands_against_its_plan()
    {
        BenefitState State(int asOf, params BenefitProof[] proven) =>
            BenefitsRegister
                .Of([new("b", null, [Eur(0), Eur(10), Eur(10)], [Eur(0), Eur(0), Eur(0)], proven)], [Eur(0), Eur(0), Eur(0)], asOf)
                .Benefits[0]
                .State;
        State(0).Should().Be(BenefitState.NotDue);
        State(1).Should().Be(BenefitState.Unproven);
        State(1, new BenefitProof(1, Eur(8.99m), "e")).Should().Be(BenefitState.Behind);
        State(1, new BenefitProof(1, Eur(9), "e")).Should().Be(BenefitState.OnTrack);
        State(0, new BenefitProof(0, Eur(1), "e")).Should().Be(BenefitState.OnTrack, "nothing is planned yet");
        State(1, new BenefitProof(1, Eur(20), "e")).Should().Be(BenefitState.Realised);
        State(1, new BenefitProof(2, Eur(20), "e")).Should().Be(BenefitState.Unproven);
        State(1, new BenefitProof(1, Eur(20), null)).Should().Be(BenefitState.Unproven);
    }

    [Fact]
    public void A_register_discounts_pays_back_and_names_double_claims()
    {
        // Cost 100 then nothing; plan 60, 60, 60; proven 50 and 40 by period 1; forecast 30 after it. Rate 1: halves, quarters.
        var register = BenefitsRegister.Of(
            [new("b", "m", [Eur(60), Eur(60), Eur(60)], [Eur(1), Eur(1), Eur(30)], new(0, Eur(50), "e"), new(1, Eur(40), "e"))],
            [Eur(100), Eur(0), Eur(0)],
            1,
            1
        );
        register.NetPresentPlanned.Should().BeApproximately(-40 + 30 + 15, 1e-12);
        register.NetPresentCurrent.Should().BeApproximately(-50 + 20 + 7.5, 1e-12);
        (register.PaybackPeriod, register.RealisedShare, register.DoubleClaims.Length).Should().Be((2, 0.75, 0));
        (register.Planned, register.ProvenToDate, register.AtCompletion).Should().Be((Eur(180), Eur(90), Eur(120)));
        (register.Benefits[0].PlannedToDate, register.Benefits[0].Gap).Should().Be((Eur(120), Eur(-60)));
        register
            .Explain()
            .ToText()
            .Should()
            .Contain("Realised share: 0.75")
            .And.Contain("plan 180")
            .And.Contain("b: ")
            .And.Contain("plan to date 120");
        BenefitsRegister.Of([new("b", "m", [Eur(1)], [Eur(1)])], [Eur(100)], 0).PaybackPeriod.Should().BeNull();
        BenefitsRegister.Of([new("b", "m", [Eur(1)], [Eur(1)])], [Eur(0)], 0).PaybackPeriod.Should().BeNull();
        BenefitsRegister.Of([new("b", "m", [Eur(0)], [Eur(1)])], [Eur(1)], 0).RealisedShare.Should().BeNull();
        // Covered to the cent is paid back.
        BenefitsRegister
            .Of([new("b", "m", [Eur(1)], [Eur(1)], new BenefitProof(0, Eur(5), "e"))], [Eur(5)], 0)
            .PaybackPeriod.Should()
            .Be(0);
        var claims = BenefitsRegister.Of(
            [
                .. new[] { ("z", "n"), ("y", "m"), ("x", "n"), ("w", "m") }.Select(row => new Benefit(
                    row.Item1,
                    row.Item2,
                    [Eur(1)],
                    [Eur(1)]
                )),
                new("v", null, [Eur(1)], [Eur(1)]),
                new("u", null, [Eur(1)], [Eur(1)]),
            ],
            [Eur(1)],
            0
        );
        claims.DoubleClaims.Select(row => row.Metric + ":" + string.Join(",", row.Benefits)).Should().Equal("m:w,y", "n:x,z");
        Benefit one = new("b", null, [Eur(1)], [Eur(1)]);
        Register([]).Refuses(FaultCode.EmptyInput, "benefits");
        ((Action)(() => BenefitsRegister.Of([one], [], 0))).Refuses(FaultCode.EmptyInput, "cost");
        Register([one, one]).Refuses(FaultCode.DuplicateKey, "benefits[1]");
        Register([new("b", null, [Eur(1)], [Eur(1), Eur(1)])]).Refuses(FaultCode.LengthMismatch, "benefits[0].forecast");
        Register([new("b", null, [Eur(0.001m)], [Eur(1)])]).Refuses(FaultCode.InvalidArgument, "benefits[0]");
        Register([new("b", null, [Eur(1)], [Eur(0.001m)])]).Refuses(FaultCode.InvalidArgument, "benefits[0]");
        Register([new("b", null, [Eur(1)], [Eur(1)], new BenefitProof(0, Eur(0.001m), "e"))])
            .Refuses(FaultCode.InvalidArgument, "benefits[0]");
        Register([new("b", null, [Eur(1)], [Eur(1)], new BenefitProof(1, Eur(1), "e"))])
            .Refuses(FaultCode.InvalidArgument, "benefits[0].proven");
        Register([new("b", null, [Eur(1)], [Eur(1)], new BenefitProof(-1, Eur(1), "e"))])
            .Refuses(FaultCode.InvalidArgument, "benefits[0].proven");
        ((Action)(() => BenefitsRegister.Of([one], [Eur(1)], 1))).Refuses(FaultCode.InvalidArgument, "asOfPeriod");
        ((Action)(() => BenefitsRegister.Of([one], [Eur(1)], -1))).Refuses(FaultCode.InvalidArgument, "asOfPeriod");
        Refusal.Of(Register([new("b", null, [new Money(1, Currency.Usd)], [Eur(1)])])).Code.Should().Be(FaultCode.CurrencyMismatch);
    }

    [Fact]
    public void Adoption_is_half_at_the_midpoint_and_far_out_nothing_or_all()
    {
        var curve = AdoptionCurve.Of(200, 2, 5, [5, -1000, 1000], [0.5]);
        curve.Values.Should().Equal(100, 0, 200);
        (curve.PeakGrowth, curve.TimesToShare[0].Time, curve.TimesToShare[0].Share).Should().Be((100, 5, 0.5));
        curve.RiseTime.Should().BeApproximately(Math.Log(81) / 2, 1e-12);
        AdoptionCurve.Of(1, 1, 0, [-1]).Values[0].Should().BeApproximately(1 / (1 + Math.E), 1e-15);
        curve.Explain().ToText().Should().Contain("Fastest growth: 100 = 200 * 2 / 4").And.Contain("half have adopted: 5");
        Adoption(0, 1).Refuses(FaultCode.InvalidArgument, "capacity");
        Adoption(1, 0).Refuses(FaultCode.InvalidArgument, "rate");
        ((Action)(() => AdoptionCurve.Of(1, 1, 0, []))).Refuses(FaultCode.EmptyInput, "times");
        ((Action)(() => AdoptionCurve.Of(1, 1, 0, [1], [0.5, 0]))).Refuses(FaultCode.InvalidArgument, "shares[1]");
    }

    [Fact]
    public void A_logit_line_through_two_equal_steps_is_exact_and_faults_are_told()
    {
        // Odds 1/3, 1, 3 at 0, 1, 2: slope ln 3, middle at 1.
        var fit = AdoptionFit.Logit(4, [0, 1, 2], [1, 2, 3]);
        fit.Rate.Should().BeApproximately(Math.Log(3), 1e-12);
        fit.Midpoint.Should().BeApproximately(1, 1e-12);
        fit.RSquared.Should().BeApproximately(1, 1e-12);
        (fit.Capacity, fit.ResidualStandardError).Should().Be((4, null));
        fit.Explain().ToText().Should().Contain("Capacity of the adoption curve: 4 = 4 / (1 + exp(-1.098612289·(t - 1)))");
        Logit(0, [1, 2, 3], [1, 2, 3]).Refuses(FaultCode.InvalidArgument, "capacity");
        Logit(9, [1, 2], [1, 2]).Refuses(FaultCode.InsufficientData, "times");
        Logit(9, [1, 2, 3], [1, 0, 3]).Refuses(FaultCode.InvalidArgument, "values[1]");
        Logit(9, [1, 2, 3], [1, 2]).Refuses(FaultCode.LengthMismatch, "values");
        Logit(9, [1, 1, 3], [1, 2, 3]).Refuses(FaultCode.DuplicateKey, "times[1]");
        Logit(9, [], [1]).Refuses(FaultCode.EmptyInput, "times");
        Logit(9, [1], []).Refuses(FaultCode.EmptyInput, "values");
        Logit(9, [1, 2, 3], [2, 2, 2]).Refuses(FaultCode.InsufficientData, "values");
        ((Action)(() => AdoptionFit.LeastSquares([1, 2, 3], [1, 2, 3]))).Refuses(FaultCode.InsufficientData, "times");
        ((Action)(() => AdoptionFit.LeastSquares([1, 2, 3, 4], [4, 3, 2, 1]))).Refuses(FaultCode.InsufficientData, "values");
    }

    [Fact]
    public void Least_squares_stand_where_no_parameter_can_be_moved_for_better()
    {
        double[] times = [0, 1, 2, 3, 4, 5, 6];
        double[] values = [3, 9, 24, 52, 79, 93, 96];
        var fit = AdoptionFit.LeastSquares(times, values);
        double best = Squares(fit.Capacity, fit.Rate, fit.Midpoint);
        foreach (double step in new[] { -1e-3, 1e-3 })
        {
            Squares(fit.Capacity + step, fit.Rate, fit.Midpoint).Should().BeGreaterThan(best);
            Squares(fit.Capacity, fit.Rate + step, fit.Midpoint).Should().BeGreaterThan(best);
            Squares(fit.Capacity, fit.Rate, fit.Midpoint + step).Should().BeGreaterThan(best);
        }
        fit.ResidualStandardError.Should().BeApproximately(Math.Sqrt(best / 4), 1e-9);
        fit.RSquared.Should().BeNull();

        double Squares(double capacity, double rate, double midpoint) =>
            times.Zip(values).Sum(point => Math.Pow(point.Second - (capacity / (1 + Math.Exp(-rate * (point.First - midpoint)))), 2));
    }

    private static ImprovementCycle Pdca(params CycleStep[] steps) => ImprovementCycle.Of(CycleKind.Pdca, Day, steps);

    private static ImprovementCycle Capa(params CycleStep[] steps) => ImprovementCycle.Of(CycleKind.Capa, Day, steps);

    private static Action Pareto(CauseCount[] causes, ParetoOptions? options = null) => () => ParetoAnalysis.Of(causes, options);

    private static Action Dots(int each, int? most, params DotBallot[] ballots) => () => IdeaVote.Dots(["a", "b"], ballots, each, most);

    private static Action Dots(int each) => () => IdeaVote.Dots(["a", "b"], [], each);

    private static Action Vote(string[] ideas, params IdeaBallot[] ballots) => () => CondorcetVote.Of(ideas, ballots);

    private static Action Effect(double[] before, double[] after) => () => EffectEvaluation.Of(before, after);

    private static Action Interrupted(int at, InterruptedOptions? options = null) =>
        () => InterruptedSeries.Of([1, 2, 4, 3, 9, 8, 9, 11], at, options);

    private static Action Differences(double[] a, double[] b, double[] c, double[] d) =>
        () => DifferenceInDifferences.Independent(a, b, c, d);

    private static Action Inferior(double[] reference, double[] candidate) => () => NonInferiority.Of(reference, candidate, 1);

    private static Action Shares(double first, double? second, double? power, double? perGroup = null) =>
        () => StudySize.OfProportions(first, second, power, perGroup);

    private static Action Means(double deviation, double? difference, double? power, double? perGroup = null) =>
        () => StudySize.OfMeans(deviation, difference, power, perGroup);

    private static Action Hold(double[] baseline, double[] after, int run = 3) =>
        () => HoldTheGain.Of(baseline, after, Direction.HigherIsBetter, run);

    private static Action Register(Benefit[] benefits) => () => BenefitsRegister.Of(benefits, [Eur(1)], 0);

    private static Action Adoption(double capacity, double rate) => () => AdoptionCurve.Of(capacity, rate, 0, [1]);

    private static Action Logit(double capacity, double[] times, double[] values) => () => AdoptionFit.Logit(capacity, times, values);

    private static Money Eur(decimal amount) => new(amount, Currency.Eur);
}
