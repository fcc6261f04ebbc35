using CsCheck;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class GoalRollupTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, 1_000_000];

    [Fact]
    public void A_goal_along_two_paths_counts_along_both()
    {
        // B = (0.2 + 0.6)/2 = 0.4; C = (2·0.6 + 0.9)/3 = 0.7; A = (3·0.4 + 0.7)/4 = 0.475.
        var rollup = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress());
        rollup["B"].Should().BeApproximately(0.4, 1e-15);
        rollup["C"].Should().BeApproximately(0.7, 1e-15);
        rollup["A"].Should().BeApproximately(0.475, 1e-15);
        var parts = rollup.Contributions("A");
        parts.Find("E")!.Value.EffectiveWeight.Should().BeApproximately(0.375 + (1.0 / 6), 1e-15); // 3/4·1/2 + 1/4·2/3
        parts.Find("D")!.Value.Contribution.Should().BeApproximately(0.075, 1e-15); // 3/4·1/2·0.2
        parts.Leaves.Select(leaf => leaf.Goal).Should().Equal("D", "E", "F");
        parts.Coverage.Should().BeApproximately(1, 1e-15);
        parts.Progress.Should().Be(rollup["A"]);
    }

    [Fact]
    public void Without_data_the_others_share_the_weight_and_the_coverage_tells()
    {
        var rollup = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(d: null));
        rollup["D"].Should().BeNull();
        rollup["B"].Should().BeApproximately(0.6, 1e-15);
        rollup["A"].Should().BeApproximately(0.625, 1e-15); // (3·0.6 + 0.7)/4
        var parts = rollup.Contributions("A");
        parts.Find("D").Should().BeNull();
        parts.Find("E")!.Value.EffectiveWeight.Should().BeApproximately(0.75 + (1.0 / 6), 1e-15);
        parts.Coverage.Should().BeApproximately(0.625, 1e-15); // all but D's 3/4·1/2
    }

    [Fact]
    public void Without_data_a_goal_counts_as_nothing_done_where_that_is_agreed()
    {
        var rollup = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(d: null), new RollupOptions { Missing = MissingProgress.Zero });
        rollup["D"].Should().Be(0);
        rollup["A"].Should().BeApproximately(0.4, 1e-15); // (3·0.3 + 0.7)/4
        rollup.Contributions("A").Coverage.Should().BeApproximately(0.625, 1e-15);
    }

    [Fact]
    public void Without_data_a_roll_up_is_refused_where_that_is_agreed()
    {
        Action call = () =>
            GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(e: null), new RollupOptions { Missing = MissingProgress.Refuse });
        call.Refuses(FaultCode.InsufficientData, "E");
    }

    [Fact]
    public void A_goal_whose_children_with_data_weigh_nothing_has_no_progress()
    {
        var graph = GoalGraph.Of(["R", "A", "B", "C"], [new("A", "R"), new("B", "A", 0), new("C", "A", 1)]);
        var rollup = GoalRollup.Of(graph, [null, null, 0.5, null]);
        rollup["A"].Should().BeNull();
        rollup["R"].Should().BeNull();
        var parts = rollup.Contributions("R");
        parts.Progress.Should().BeNull();
        parts.Leaves.Should().Equal(new GoalContribution("B", 0, 0.5, 0));
        parts.Coverage.Should().Be(0);
    }

    [Theory]
    [InlineData(GoalAggregate.Worst, 0.2)]
    [InlineData(GoalAggregate.Best, 0.9)]
    public void The_worst_or_the_best_child_may_win(GoalAggregate aggregate, double expected) =>
        GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(), new RollupOptions { Aggregate = aggregate })["A"].Should().Be(expected);

    [Fact]
    public void The_worst_child_wins_only_with_weight_and_data()
    {
        var graph = GoalGraph.Of(["A", "B", "C", "D"], [new("B", "A", 0), new("C", "A"), new("D", "A")]);
        GoalRollup.Of(graph, [null, 0.1, 0.5, null], new RollupOptions { Aggregate = GoalAggregate.Worst })["A"].Should().Be(0.5);
        GoalRollup.Of(graph, [null, 0.1, null, null], new RollupOptions { Aggregate = GoalAggregate.Best })["A"].Should().BeNull();
    }

    [Fact]
    public void Only_a_mean_has_contributions()
    {
        var rollup = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress(), new RollupOptions { Aggregate = GoalAggregate.Worst });
        ((Action)(() => rollup.Contributions("A"))).Refuses(FaultCode.InvalidArgument, "Aggregate");
    }

    [Fact]
    public void Progress_given_for_a_goal_with_children_is_not_looked_at() =>
        GoalRollup
            .Of(Graphs.Diamond, [9, 9, 9, 0.2, 0.6, 0.9])["A"]
            .Should()
            .Be(GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress())["A"]);

    [Fact]
    public void Bad_progress_is_refused()
    {
        ((Action)(() => GoalRollup.Of(Graphs.Diamond, []))).Refuses(FaultCode.EmptyInput, "progress");
        ((Action)(() => GoalRollup.Of(Graphs.Diamond, [1, 1]))).Refuses(FaultCode.LengthMismatch, "progress");
        ((Action)(() => GoalRollup.Of(Graphs.Diamond, [double.NaN, null, null, 1, 1, 1]))).Refuses(
            FaultCode.InvalidArgument,
            "progress[0]"
        );
        ((Action)(() => GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress()).Contributions("X"))).Refuses(
            FaultCode.UnknownReference,
            "id"
        );
    }

    [Fact]
    public void If_a_goal_hit_its_target_the_root_would_gain_its_weight_times_the_rest()
    {
        var rollup = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress());
        rollup.WhatIf("A", "D", 1).Gain.Should().BeApproximately(0.3, 1e-15); // 3/8·0.8
        var inner = rollup.WhatIf("A", "C", 1);
        inner.Gain.Should().BeApproximately(0.075, 1e-15); // 1/4·0.3
        (inner.Progress!.Value, inner.Assumed).Should().Be((rollup["C"]!.Value, 1));
        rollup.WhatIf("A", "A", 1).RootAssumed.Should().Be(1);
        rollup.WhatIf("B", "F", 1).Gain.Should().Be(0);
        rollup["A"].Should().BeApproximately(0.475, 1e-15, "a question changes nothing");
    }

    [Fact]
    public void Contributions_sum_to_the_root_and_weights_to_one() =>
        Seeds.Sample(seed =>
        {
            var (ids, links, progress) = Graphs.Random(seed, 60);
            var rollup = GoalRollup.Of(GoalGraph.Of(ids, links), progress);
            if (rollup["n0"] is not { } root)
                return true;
            var parts = rollup.Contributions("n0");
            return Math.Abs(parts.Leaves.Sum(leaf => leaf.Contribution) - root) < 1e-12
                && Math.Abs(parts.Leaves.Sum(leaf => leaf.EffectiveWeight) - 1) < 1e-12
                && parts.Coverage is >= 0 and <= 1 + 1e-12;
        });

    [Fact]
    public void Any_order_of_the_input_gives_the_same_bits() =>
        Seeds.Sample(seed =>
        {
            var (ids, links, progress) = Graphs.Random(seed, 60);
            var one = GoalRollup.Of(GoalGraph.Of(ids, links), progress);
            var order = Enumerable.Range(0, ids.Length).ToArray();
            var random = new Random(seed + 1);
            random.Shuffle(order);
            random.Shuffle(links);
            var other = GoalRollup.Of(GoalGraph.Of(order.Select(i => ids[i]).ToArray(), links), order.Select(i => progress[i]).ToArray());
            var (parts, others) = (one.Contributions("n0"), other.Contributions("n0"));
            return ids.All(id => one[id].Equals(other[id]))
                && parts.Coverage.Equals(others.Coverage)
                && parts.Leaves.All(leaf => others.Find(leaf.Goal) == leaf);
        });

    [Fact]
    public void What_if_equals_a_roll_up_of_the_assumed_figure() =>
        Seeds.Sample(seed =>
        {
            var (ids, links, progress) = Graphs.Random(seed, 40);
            var graph = GoalGraph.Of(ids, links);
            string leaf = ids.Last(id => graph.Children(id).IsEmpty);
            var assumed = GoalRollup.Of(graph, progress).WhatIf("n0", leaf, 0.75);
            progress[graph.NumberOf(leaf)] = 0.75;
            return assumed.RootAssumed.Equals(GoalRollup.Of(graph, progress)["n0"]);
        });

    [Fact]
    public void A_goal_is_explained_by_its_children()
    {
        var explanation = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress()).Explain("C");
        explanation.Value.Should().Be("0.7");
        explanation.Parts.Should().HaveCount(2);
        explanation.Parts.Select(part => part.Figure.Chinese).Should().BeEquivalentTo("E 的进度", "F 的进度");
    }
}
