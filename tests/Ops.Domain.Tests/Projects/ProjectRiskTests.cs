using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>Expected values from the laws of the drawn durations.</summary>
public class ProjectRiskTests
{
    /// <summary>F(x) = x² on [0, 1]: mean 2/3.</summary>
    private static ThreePointActivity Rising(string id, params string[] before) => new(id, 0, 1, 1, before);

    [Fact]
    public void The_later_of_two_equal_paths_has_the_mean_of_the_greater_duration()
    {
        // P(max ≤ x) = x⁴: mean 4/5, merge bias 4/5 − 2/3; the standard error of 200,000 runs is 0.0004.
        var plan = ProjectSimulation.Of([Rising("a"), Rising("b"), new("end", 0, 0, 0, "a", "b")], 200_000, 5);
        plan.Mean.Should().BeApproximately(0.8, 0.002);
        plan.LongestMeanPath.Should().BeApproximately(2.0 / 3, 1e-15);
        plan.MergeBias.Should().BeApproximately(0.8 - (2.0 / 3), 0.002);
        plan.Probability(0.5).Should().BeApproximately(0.0625, 0.003);
        plan.Quantile(0.5).Should().BeApproximately(Math.Pow(0.5, 0.25), 0.002);
        plan.Activities.Select(activity => activity.Id).Should().Equal("a", "b", "end");
        plan.Activities[0].Share.Should().BeApproximately(0.5, 0.006);
        (plan.Activities[0].Share + plan.Activities[1].Share).Should().Be(1);
        plan.Activities[2].Share.Should().Be(1);
    }

    [Fact]
    public void A_chain_has_the_sum_of_the_means_and_variances()
    {
        // Each has variance 1/2 − 4/9 = 1/18 by E[x²] = 1/2; two in a row: mean 4/3, variance 1/9.
        var plan = ProjectSimulation.Of([Rising("a"), Rising("b", "a")], 200_000, 7);
        plan.Mean.Should().BeApproximately(4.0 / 3, 0.003);
        plan.MergeBias.Should().BeApproximately(0, 0.003);
        // P(sum ≤ 1) = ∫ 2x (1 − x)² dx = 1/6.
        plan.Probability(1).Should().BeApproximately(1.0 / 6, 0.004);
        plan.Activities.Should().OnlyContain(activity => activity.Share == 1);
    }

    [Fact]
    public void The_share_below_half_the_mode_of_a_symmetric_law_is_an_eighth()
    {
        // (0, 1, 2): F(x) = x²/2 up to the mode, 1 − (2 − x)²/2 beyond.
        var plan = ProjectSimulation.Of([new("a", 0, 1, 2)], 100_000, 3);
        plan.Probability(0.5).Should().BeApproximately(0.125, 0.004);
        plan.Probability(1.5).Should().BeApproximately(0.875, 0.004);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        ThreePointActivity[] activities =
        [
            Rising("a"),
            Rising("b"),
            new("c", 0.5, 0.5, 2, "a"),
            new("d", 0, 1, 3, "a", "b"),
            new("e", 1, 1, 1, "d"),
        ];
        var one = ProjectSimulation.Of(activities, 20_001, 11);
        foreach (int threads in new[] { 2, 8 })
        {
            var many = ProjectSimulation.Of(activities, 20_001, 11, threads);
            (many.Mean, many.Quantile(0.3), many.Quantile(1)).Should().Be((one.Mean, one.Quantile(0.3), one.Quantile(1)));
            many.Activities.Should().Equal(one.Activities);
        }
    }

    [Fact]
    public void A_run_is_the_same_however_many_follow_it()
    {
        // With 65 runs the last one stands alone beside a full word of 64.
        ThreePointActivity[] activities = [new("a", 0, 1, 3), new("b", 1, 2, 5, "a")];
        double[] Durations(int runs)
        {
            var plan = ProjectSimulation.Of(activities, runs, 2);
            return [.. Enumerable.Range(0, runs).Select(i => plan.Quantile(runs == 1 ? 0 : (double)i / (runs - 1)))];
        }
        Durations(64).Should().OnlyHaveUniqueItems();
        double[] few = Durations(64);
        double[] more = Durations(65);
        few.Count(duration => more.Any(other => Math.Abs(other - duration) < 1e-9)).Should().Be(64);
        more.Count(duration => few.Any(other => Math.Abs(other - duration) < 1e-9)).Should().Be(64);
    }

    [Fact]
    public void Certain_durations_give_the_longest_path_and_both_of_equal_ones_are_critical()
    {
        var plan = ProjectSimulation.Of([new("a", 2, 2, 2), new("b", 2, 2, 2), new("c", 1, 1, 1), new("d", 3, 3, 3, "a", "b", "c")], 70, 1);
        (plan.Mean, plan.LongestMeanPath, plan.MergeBias, plan.Iterations).Should().Be((5, 5, 0, 70));
        plan.Activities.Select(activity => activity.Share).Should().Equal(1, 1, 0, 1);
        (plan.Quantile(0), plan.Quantile(1)).Should().Be((5, 5));
    }

    [Fact]
    public void Another_seed_is_another_sample() =>
        ProjectSimulation.Of([Rising("a")], 50, 1).Mean.Should().NotBe(ProjectSimulation.Of([Rising("a")], 50, 2).Mean);

    [Fact]
    public void Faults_are_told_with_their_place()
    {
        ThreePointActivity[] good = [Rising("a")];
        Call([], 1, 1).Refuses(FaultCode.EmptyInput, "activities");
        Call(good, 0, 1).Refuses(FaultCode.InvalidArgument, "iterations");
        Call(good, 1, 0).Refuses(FaultCode.InvalidArgument, "degreeOfParallelism");
        Call([new("a", 2, 1, 3)], 1, 1).Refuses(FaultCode.InvalidArgument, "a");
        Call([new("a", 1, 4, 3)], 1, 1).Refuses(FaultCode.InvalidArgument, "a");
        Call([new("a", -1, 0, 3)], 1, 1).Refuses(FaultCode.InvalidArgument, "a");
        Call([Rising("a"), Rising("a")], 1, 1).Refuses(FaultCode.DuplicateKey, "activities[1]");
        Call([Rising("a", "z")], 1, 1).Refuses(FaultCode.UnknownReference, "links");
        Call([Rising("a", "b"), Rising("b", "a")], 1, 1).Refuses(FaultCode.Cycle, "activities");
        Refusal.Of(() => ProjectSimulation.Of(good, 5, 1).Probability(double.NaN), FaultCode.InvalidArgument, "target");
        Refusal.Of(() => ProjectSimulation.Of(good, 5, 1).Quantile(1.5), FaultCode.InvalidArgument, "probability");
        FluentActions
            .Invoking(() => ProjectSimulation.Of(good, 5, 1, 1, new CancellationToken(true)))
            .Should()
            .Throw<OperationCanceledException>();
    }

    [Fact]
    public void Pert_adds_expected_durations_and_variances_along_the_longest_path()
    {
        // a (1, 2, 9): 3 and (8/6)²; b (2, 2, 2): 2 and 0; c (1, 4, 7): 4 and 1; the path a c has 7 and 25/9, a b 5.
        var plan = PertSchedule.Of([new("a", 1, 2, 9), new("b", 2, 2, 2, "a"), new("c", 1, 4, 7, "a")]);
        plan.Mean.Should().BeApproximately(7, 1e-12);
        plan.Variance.Should().BeApproximately(25.0 / 9, 1e-12);
        plan.CriticalPath.Should().Equal("a", "c");
        plan.Probability(7).Should().BeApproximately(0.5, 1e-12);
        plan.Quantile(0.5).Should().BeApproximately(7, 1e-12);
        // One standard deviation of 5/3: Φ(1) = 0.841344746 (table).
        plan.Probability(7 + (5.0 / 3)).Should().BeApproximately(0.841344746, 1e-9);
        plan.Explain().ToText().Should().Contain("Activities off that path: 1").And.Contain("hopeful");
    }

    [Fact]
    public void Of_equally_long_paths_pert_takes_the_less_certain_one()
    {
        var plan = PertSchedule.Of([new("sure", 3, 3, 3), new("risky", 0, 3, 6), new("end", 1, 1, 1, "sure", "risky")]);
        plan.CriticalPath.Should().Equal("risky", "end");
        plan.Variance.Should().Be(1);
        var certain = PertSchedule.Of([new("sure", 3, 3, 3)]);
        (certain.Probability(3), certain.Probability(2.99), certain.Quantile(0.9)).Should().Be((1, 0, 3));
    }

    private static Action Call(ThreePointActivity[] activities, int iterations, int threads) =>
        () => ProjectSimulation.Of(activities, iterations, 1, threads);
}
