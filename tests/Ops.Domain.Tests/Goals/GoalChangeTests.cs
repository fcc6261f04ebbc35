using CsCheck;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class GoalChangeTests
{
    [Fact]
    public void Progress_weights_and_structure_each_take_their_part()
    {
        // Before: A 0.4 and B 0.2, equal weights: 0.3. After: A 0.6 with weight 2, B gone, C 0.9 with weight 1: 0.7.
        var before = GoalRollup.Of(GoalGraph.Of(["R", "A", "B"], [new("A", "R"), new("B", "R")]), [null, 0.4, 0.2]);
        var after = GoalRollup.Of(GoalGraph.Of(["R", "A", "C"], [new("A", "R", 2), new("C", "R")]), [null, 0.6, 0.9]);
        var change = GoalChange.Of(before, after, "R");
        change.Change.Should().BeApproximately(0.4, 1e-15);
        change.ProgressEffect.Should().BeApproximately(0.1, 1e-15); // 1/2·(0.6 − 0.4)
        change.WeightEffect.Should().BeApproximately(0.05, 1e-15); // (2/3 − 1/2)·(0.6 − 0.3)
        change.StructureEffect.Should().BeApproximately(0.25, 1e-15); // C: 1/3·0.6, B: −1/2·(−0.1)
        change.Effects.Select(effect => effect.Goal).Should().Equal("A", "B", "C");
        change.Effects[1].Structure.Should().BeApproximately(0.05, 1e-15);
        change.Effects[2].Total.Should().BeApproximately(0.2, 1e-15);
    }

    [Fact]
    public void Attribution_adds_up() =>
        Gen.Int[0, 1_000_000]
            .Sample(seed =>
            {
                var (ids, links, progress) = Graphs.Random(seed, 40);
                var (others, moved, later) = Graphs.Random(seed + 1, 45);
                var before = GoalRollup.Of(GoalGraph.Of(ids, links), progress);
                var after = GoalRollup.Of(GoalGraph.Of(others, moved), later);
                if (before["n0"] is null || after["n0"] is null)
                    return true;
                var change = GoalChange.Of(before, after, "n0");
                return Math.Abs(change.Effects.Sum(effect => effect.Total) - change.Change) < 1e-12
                    && Math.Abs(change.ProgressEffect + change.WeightEffect + change.StructureEffect - change.Change) < 1e-12;
            });

    [Fact]
    public void A_root_without_progress_has_no_change()
    {
        var known = GoalRollup.Of(Graphs.Diamond, Graphs.DiamondProgress());
        var silent = GoalRollup.Of(Graphs.Diamond, new double?[6]);
        ((Action)(() => GoalChange.Of(silent, known, "A"))).Refuses(FaultCode.InsufficientData, "before");
        ((Action)(() => GoalChange.Of(known, silent, "A"))).Refuses(FaultCode.InsufficientData, "after");
    }
}
