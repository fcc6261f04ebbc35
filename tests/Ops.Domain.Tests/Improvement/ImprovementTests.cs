using CsCheck;
using NodaTime;
using Ops.Domain.Improvement;

namespace Ops.Domain.Tests.Improvement;

public class ImprovementTests
{
    private static readonly LocalDate Day = new(2026, 1, 5);

    [Fact]
    public void Steps_out_of_order_are_faults()
    {
        CycleStep start = new("start", Day.PlusDays(2), new("problem", "p"), new("goal", "g"), new("owner", "o"), new("due", "2026-02-01"));
        CycleStep measure = new("measure", Day.PlusDays(5), new CycleField("evidence", "e"));
        var cycle = ImprovementCycle.Of(CycleKind.Pdca, Day, [start, measure]);
        (cycle.State, cycle.IsFinal, cycle.CyclesCompleted).Should().Be(("check", false, 0));
        cycle.Allowed.Should().Equal("cancel", "judge", "rework");
        cycle.DaysIn.Select(row => (row.State, row.Days)).Should().Equal(("plan", 2), ("do", 3), ("check", 0));
        Steps(measure).Refuses(FaultCode.NotOrdered, "steps[0]");
        Steps(start, new CycleStep("measure", Day.PlusDays(1), new CycleField("evidence", "e"))).Refuses(FaultCode.NotOrdered, "steps[1]");
        Steps(start, new CycleStep("measure", Day.PlusDays(5), new CycleField("evidence", " ")))
            .Refuses(FaultCode.InsufficientData, "steps[1].evidence");
        Steps(new CycleStep("jump", Day)).Refuses(FaultCode.UnknownReference, "steps[0]");
        Steps(new CycleStep("start", Day.PlusDays(60), [.. start.Fields])).Refuses(FaultCode.InvalidArgument, "steps[0].due");
    }

    [Fact]
    public void Nobody_approves_own_work()
    {
        CycleStep[] steps =
        [
            new("contain", Day, new("containment", "c"), new("owner", "ann")),
            new("analyse", Day, new("rootCause", "r"), new("method", "5 why")),
            new("plan", Day, new("action", "a"), new("owner", "bo"), new("due", "2026-01-05")),
            new("implement", Day, new CycleField("evidence", "e")),
            new("verify", Day, new("evidence", "e"), new("effective", "true")),
        ];
        Capa([.. steps, new("close", Day, new CycleField("approver", "ann"))]).State.Should().Be("closed");
        Capa([.. steps, new("close", Day, new CycleField("approver", "ann"))]).Allowed.Should().Equal("reopen");
        ((Action)(() => Capa([.. steps, new("close", Day, new CycleField("approver", "bo"))]))).Refuses(
            FaultCode.InvalidArgument,
            "steps[5].approver"
        );
        steps[4] = new("verify", Day, new("evidence", "e"), new("effective", "no"));
        ((Action)(() => Capa(steps))).Refuses(FaultCode.InvalidArgument, "steps[4].effective");
    }

    [Fact]
    public void The_vital_few_reach_the_cutoff_exactly()
    {
        // 50 + 30 = 80 of 100 reach 0.8.
        var pareto = ParetoAnalysis.Of([new("a", 50), new("c", 15), new("b", 30), new("d", 4), new("e", 1)]);
        pareto.VitalFew.Should().Equal("a", "b");
        pareto.Rows.Select(row => row.Class).Should().Equal(ParetoClass.A, ParetoClass.A, ParetoClass.B, ParetoClass.C, ParetoClass.C);
        var merged = ParetoAnalysis.Of([new("a", 50), new("c", 46), new("d", 3), new("e", 1)], new ParetoOptions { OtherBelow = 0.05m });
        merged.Merged.Should().Equal("d", "e");
        merged.Rows[^1].Category.Should().Be("other");
        ((Action)(() => ParetoAnalysis.Of([new("a", 0)]))).Refuses(FaultCode.ZeroDenominator, "causes");
    }

    [Fact]
    public void A_circle_of_preferences_has_no_winner()
    {
        IdeaBallot[] ballots = [new(1, "a", "b", "c"), new(1, "b", "c", "a"), new(1, "c", "a", "b")];
        var vote = CondorcetVote.Of(["a", "b", "c"], ballots);
        (vote.Winner, vote.HasCycle).Should().Be((null, true));
        vote.SmithSet.Should().Equal("a", "b", "c");
        vote[0, 1].Should().Be(2);
        IdeaVote.Borda(["a", "b", "c"], ballots).Tied.Should().Equal("a", "b", "c");
        IdeaVote.Borda(["a", "b", "c", "d"], [new(2, "a")]).Ideas.Select(idea => idea.Score).Should().Equal(6, 2, 2, 2);
        ((Action)(() => IdeaVote.Plurality(["a"], [new(1, "z")]))).Refuses(FaultCode.UnknownReference, "ballots[0]");
        ((Action)(() => IdeaVote.Dots(["a"], [new("v", new IdeaDots("a", 3))], 2))).Refuses(FaultCode.InvalidArgument, "ballots[0]");
        IdeaVote.Dots(["a", "b"], [new("v", new("a", 1), new("b", 2))], 3, 2).Winner.Should().Be("b");
    }

    [Fact]
    public void The_Smith_set_beats_everything_outside_it() =>
        Gen.Shuffle(new[] { 0, 1, 2, 3, 4 })
            .Array[1, 7]
            .Sample(orders =>
            {
                string[] ideas = ["a", "b", "c", "d", "e"];
                var vote = CondorcetVote.Of(ideas, [.. orders.Select(order => new IdeaBallot(1, [.. order.Select(i => ideas[i])]))]);
                int[] inside = [.. vote.SmithSet.Select(idea => Array.IndexOf(ideas, idea))];
                int[] outside = [.. Enumerable.Range(0, 5).Except(inside)];
                return inside.All(i => outside.All(j => vote[i, j] > vote[j, i]))
                    && (vote.Winner is null || (inside.Length == 1 && ideas[inside[0]] == vote.Winner));
            });

    [Fact]
    public void An_effect_is_judged_by_Welch_or_by_pairs()
    {
        // 1, 3 and 4, 8: difference 4, error √(2/2 + 8/2) = √5.
        EffectEvaluation.Of([1, 3], [4, 8]).Test.Statistic.Should().BeApproximately(4 / Math.Sqrt(5), 1e-12);
        EffectEvaluation.Of([1, 3], [4, 8]).EffectSize.Should().BeApproximately(4 / Math.Sqrt(5), 1e-12);
        EffectEvaluation.Of([1, 3], [4, 8], EffectDesign.Paired).Test.Statistic.Should().BeApproximately(4, 1e-12);
        ((Action)(() => EffectEvaluation.Of([0.1, 0.2], [0.4, 0.5], EffectDesign.Paired))).Refuses(FaultCode.ZeroDenominator, "values");
        ((Action)(() => EffectEvaluation.Of([1, 2], [1], EffectDesign.Paired))).Refuses(FaultCode.LengthMismatch, "after");
    }

    [Fact]
    public void A_jump_in_a_straight_line_is_found_whole()
    {
        // 0, 1, 2, 3 then 14, 16, 18, 20: level +10 and slope +1; would have ended at 7, ends at 20.
        var series = InterruptedSeries.Of([0, 1, 2, 3, 14, 16, 18, 20], 4);
        series.LevelChange.Estimate.Should().BeApproximately(10, 1e-10);
        series.SlopeChange.Estimate.Should().BeApproximately(1, 1e-10);
        series.CounterfactualAtEnd.Should().BeApproximately(7, 1e-10);
        series.EffectAtEnd.Should().BeApproximately(13, 1e-10);
        ((Action)(() => InterruptedSeries.Of([1, 2, 3, 4, 5], 2))).Refuses(FaultCode.InsufficientData, "values");
        ((Action)(() => InterruptedSeries.Of([1, 2, 3, 4, 5, 6], 6))).Refuses(FaultCode.InvalidArgument, "interventionAt");
    }

    [Fact]
    public void Differences_in_differences_take_away_what_changed_anyway()
    {
        // Changes 3 and 9; four cells of variance 2: error √(4·2/2) = 2, degrees 4.
        var result = DifferenceInDifferences.Independent([10, 12], [13, 15], [20, 22], [29, 31]);
        (result.Estimate, result.Counterfactual, result.StandardError, result.DegreesOfFreedom, result.Statistic)
            .Should()
            .Be((6, 24, 2, 4, 3));
        ((Action)(() => DifferenceInDifferences.Panel([1, 2], [1], [1, 2], [1, 2]))).Refuses(FaultCode.LengthMismatch, "controlAfter");
        ((Action)(() => DifferenceInDifferences.Independent([1, 1], [2, 2], [1, 1], [5, 5]))).Refuses(
            FaultCode.ZeroDenominator,
            "controlBefore"
        );
    }

    [Fact]
    public void Non_inferiority_turns_with_the_direction()
    {
        double[] reference = [10, 11, 12, 13];
        double[] candidate = [20, 21, 22, 23];
        NonInferiority.Of(reference, candidate, 1).Conclusion.Should().Be(NonInferiorityConclusion.Superior);
        NonInferiority
            .Of(reference, candidate, 1, direction: Direction.LowerIsBetter)
            .Conclusion.Should()
            .Be(NonInferiorityConclusion.Inferior);
        NonInferiority.Of(reference, reference, 9).IsEquivalent.Should().BeTrue();
        NonInferiority.Of(reference, reference, 0.1).Conclusion.Should().Be(NonInferiorityConclusion.Inconclusive);
        ((Action)(() => NonInferiority.Of(reference, candidate, 0))).Refuses(FaultCode.InvalidArgument, "margin");
    }

    [Fact]
    public void Size_power_and_detectable_effect_are_each_others_inverse()
    {
        // R 4.2, power.t.test(delta = 1, sd = 1, power = .90): n = 22.02110.
        var study = StudySize.OfMeans(1, 1, 0.9);
        study.ExactPerGroup.Should().BeApproximately(22.02110, 1e-4);
        (study.PerGroup, study.Total).Should().Be((23, 46));
        StudySize.OfMeans(1, 1, perGroup: study.ExactPerGroup).Power.Should().BeApproximately(0.9, 1e-10);
        StudySize.OfMeans(1, null, 0.9, study.ExactPerGroup).Difference.Should().BeApproximately(1, 1e-9);
        var shares = StudySize.OfProportions(0.5, 0.75, 0.9);
        shares.ExactPerGroup.Should().BeApproximately(76.7, 0.1); // R: 76.7
        StudySize.OfProportions(0.5, null, 0.9, shares.ExactPerGroup).SecondShare.Should().BeApproximately(0.75, 1e-10);
        ((Action)(() => StudySize.OfMeans(1, 1))).Refuses(FaultCode.InsufficientData, "power");
        ((Action)(() => StudySize.OfMeans(1, 1, 0.05))).Refuses(FaultCode.InvalidArgument, "power");
        ((Action)(() => StudySize.OfProportions(0.5, 0.5, 0.9))).Refuses(FaultCode.InvalidArgument, "secondShare");
    }

    [Fact]
    public void A_gain_is_held_while_the_last_points_stay_on_the_good_side()
    {
        double[] before = [10, 12, 10, 12];
        HoldTheGain.Of(before, [20, 20, 20], Direction.HigherIsBetter, 3).State.Should().Be(HoldState.Held);
        HoldTheGain.Of(before, [20, 20, 11], Direction.HigherIsBetter, 3).State.Should().Be(HoldState.Faded);
        HoldTheGain.Of(before, [20, 20, 20], Direction.LowerIsBetter, 3).State.Should().Be(HoldState.Worse);
        HoldTheGain.Of(before, [11, 12, 10], Direction.LowerIsBetter, 3).State.Should().Be(HoldState.NoChange);
        HoldTheGain.Of(before, [12, 12, 12], Direction.HigherIsBetter, 3).Signals.Should().ContainSingle().Which.Index.Should().Be(2);
        ((Action)(() => HoldTheGain.Of([1, 1], [1, 1, 1], Direction.HigherIsBetter, 3))).Refuses(FaultCode.ZeroDenominator, "baseline");
        ((Action)(() => HoldTheGain.Of(before, [1, 2], Direction.HigherIsBetter, 3))).Refuses(FaultCode.InsufficientData, "after");
    }

    [Fact]
    public void Only_what_is_proven_counts_as_a_benefit()
    {
        Benefit benefit = new(
            "b",
            "scrap",
            [Eur(0), Eur(10), Eur(10)],
            [Eur(0), Eur(9), Eur(8)],
            new BenefitProof(1, Eur(9), "ledger"),
            new BenefitProof(1, Eur(5), " "),
            new BenefitProof(2, Eur(99), "too early")
        );
        var register = BenefitsRegister.Of(
            [benefit, new("c", "scrap", [Eur(0), Eur(0), Eur(1)], [Eur(0), Eur(0), Eur(1)])],
            [Eur(5), Eur(0), Eur(0)],
            1
        );
        var row = register.Benefits[0];
        (row.ProvenToDate, row.ClaimedWithoutEvidence, row.AtCompletion, row.Gap).Should().Be((Eur(9), Eur(5), Eur(17), Eur(-3)));
        (row.RealisedShare, row.State, register.Benefits[1].State).Should().Be((0.9, BenefitState.OnTrack, BenefitState.NotDue));
        (register.PaybackPeriod, register.NetPresentCurrent, register.NetPresentPlanned).Should().Be((1, 13, 16));
        register.DoubleClaims.Should().ContainSingle().Which.Benefits.Should().Equal("b", "c");
        ((Action)(() => BenefitsRegister.Of([benefit], [Eur(5), Eur(0)], 1))).Refuses(FaultCode.LengthMismatch, "benefits[0].planned");
        ((Action)(() => BenefitsRegister.Of([benefit], [Eur(0.001m), Eur(0), Eur(0)], 1))).Refuses(FaultCode.InvalidArgument, "cost");
        ((Action)(() => BenefitsRegister.Of([benefit], [Eur(5), Eur(0), Eur(0)], 1, -1))).Refuses(FaultCode.InvalidArgument, "rate");
    }

    [Fact]
    public void An_adoption_curve_comes_back_from_its_own_points()
    {
        double[] times = [0, 2, 4, 6, 8, 10];
        var curve = AdoptionCurve.Of(200, 0.8, 6, times, [0.5, 0.9]);
        curve.Values[3].Should().BeApproximately(100, 1e-12);
        curve.TimesToShare[1].Time.Should().BeApproximately(6 + (Math.Log(9) / 0.8), 1e-12);
        curve.RiseTime.Should().BeApproximately(2 * Math.Log(9) / 0.8, 1e-12);
        var fit = AdoptionFit.LeastSquares(times, [.. curve.Values]);
        fit.Capacity.Should().BeApproximately(200, 1e-6);
        fit.Rate.Should().BeApproximately(0.8, 1e-9);
        AdoptionFit.Logit(200, times, [.. curve.Values]).Midpoint.Should().BeApproximately(6, 1e-9);
        ((Action)(() => AdoptionFit.Logit(5, [1, 2, 3], [1, 2, 5]))).Refuses(FaultCode.InvalidArgument, "values[2]");
        ((Action)(() => AdoptionFit.Logit(50, [1, 2, 3], [9, 5, 2]))).Refuses(FaultCode.InsufficientData, "values");
        ((Action)(() => AdoptionFit.LeastSquares([1, 1, 3, 4], [1, 2, 3, 4]))).Refuses(FaultCode.DuplicateKey, "times[1]");
    }

    private static Action Steps(params CycleStep[] steps) => () => ImprovementCycle.Of(CycleKind.Pdca, Day, steps);

    private static ImprovementCycle Capa(CycleStep[] steps) => ImprovementCycle.Of(CycleKind.Capa, Day, steps);

    private static Money Eur(decimal amount) => new(amount, Currency.Eur);
}
