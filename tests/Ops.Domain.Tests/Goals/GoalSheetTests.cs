using CsCheck;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class GoalSheetTests
{
    [Fact]
    public void One_leaf_changed_touches_only_its_ancestors()
    {
        var sheet = Filled(Graphs.Diamond, Graphs.DiamondProgress());
        sheet.Update(Graphs.Diamond.NumberOf("D"), 0.4).Should().Be(2); // B and A
        sheet[0].Should().BeApproximately(0.55, 1e-15); // (3·0.5 + 0.7)/4
        sheet.Update(Graphs.Diamond.NumberOf("E"), 0.3).Should().Be(3); // B, C and A, each once
    }

    [Fact]
    public void What_changes_nothing_goes_no_further()
    {
        var sheet = Filled(Graphs.Diamond, Graphs.DiamondProgress());
        sheet.Update(Graphs.Diamond.NumberOf("D"), 0.2).Should().Be(1); // B comes out the same
    }

    [Fact]
    public void Incremental_equals_full_to_the_last_bit() =>
        Gen.Int[0, 1_000_000]
            .Sample(seed =>
            {
                var (ids, links, progress) = Graphs.Random(seed, 50);
                var graph = GoalGraph.Of(ids, links);
                var sheet = Filled(graph, progress);
                var random = new Random(seed);
                var leaves = ids.Where(id => graph.Children(id).IsEmpty).Select(graph.NumberOf).ToArray();
                for (int i = 0; i < 20; i++)
                {
                    int leaf = leaves[random.Next(leaves.Length)];
                    progress[leaf] = random.Next(5) == 0 ? null : random.NextDouble();
                    sheet.Update(leaf, progress[leaf]);
                }
                var full = Filled(graph, progress);
                var weights = new double[ids.Length];
                var others = new double[ids.Length];
                sheet.EffectiveWeights(0, weights);
                full.EffectiveWeights(0, others);
                return Enumerable.Range(0, ids.Length).All(goal => sheet[goal].Equals(full[goal]))
                    && weights.AsSpan().SequenceEqual(others);
            });

    [Fact]
    public void Threads_do_not_change_the_bits()
    {
        var (ids, links, progress) = Graphs.Random(7, 120_000);
        var graph = GoalGraph.Of(ids, links);
        var one = Filled(graph, progress);
        var two = Filled(graph, progress);
        two.Evaluate(2);
        var four = Filled(graph, progress);
        four.Evaluate(4);
        Enumerable.Range(0, ids.Length).Count(goal => !one[goal].Equals(two[goal]) || !one[goal].Equals(four[goal])).Should().Be(0);
    }

    [Fact]
    public void Evaluating_allocates_nothing()
    {
        var (ids, links, progress) = Graphs.Random(3, 2_000);
        var sheet = Filled(GoalGraph.Of(ids, links), progress);
        var weights = new double[ids.Length];
        var contributions = new double[ids.Length];
        sheet.Contributions(0, weights, contributions);
        long before = GC.GetAllocatedBytesForCurrentThread();
        sheet.Evaluate();
        sheet.Contributions(0, weights, contributions);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void Goals_that_do_not_serve_the_root_weigh_nothing()
    {
        var sheet = Filled(Graphs.Diamond, Graphs.DiamondProgress());
        var weights = new double[6];
        sheet.EffectiveWeights(2, weights);
        weights.Should().Equal(0, 0, 1, 0, 2.0 / 3, 1.0 / 3);
    }

    [Fact]
    public void Contributions_are_weight_times_progress_and_sum_to_the_root()
    {
        // E has no data: B is D alone and C is F alone, so A is 3/4 · 0.2 + 1/4 · 0.9.
        var sheet = Filled(Graphs.Diamond, Graphs.DiamondProgress(e: null));
        var weights = new double[6];
        var contributions = new double[6];
        contributions.AsSpan().Fill(7);
        sheet.Contributions(0, weights, contributions);
        weights.Should().Equal(1, 0.75, 0.25, 0.75, 0, 0.25);
        contributions.Should().Equal(0, 0, 0, 0.75 * 0.2, 0, 0.25 * 0.9);
        contributions.Sum().Should().Be(sheet[0]);
        sheet.Contributions(3, weights, contributions);
        weights.Should().Equal(0, 0, 0, 1, 0, 0);
        contributions.Should().Equal(0, 0, 0, 0.2, 0, 0);
        ((Action)(() => sheet.Contributions(0, new double[5], contributions))).Refuses(FaultCode.LengthMismatch, "weights");
        ((Action)(() => sheet.Contributions(0, weights, new double[7]))).Refuses(FaultCode.LengthMismatch, "contributions");
        ((Action)(() => sheet.Contributions(-1, weights, contributions))).Refuses(FaultCode.InvalidArgument, "root");
        var worst = new GoalSheet(Graphs.Diamond, new RollupOptions { Aggregate = GoalAggregate.Worst });
        ((Action)(() => worst.Contributions(0, weights, contributions))).Refuses(FaultCode.InvalidArgument, "Aggregate");
    }

    [Fact]
    public void What_does_not_serve_a_root_contributes_plain_zero_even_where_progress_is_negative()
    {
        var sheet = Filled(Graphs.Diamond, Graphs.DiamondProgress(d: -0.5));
        var weights = new double[6];
        var contributions = new double[6];
        sheet.Contributions(2, weights, contributions); // C is E twice and F once; D serves B alone
        weights.Should().Equal(0, 0, 1, 0, 2.0 / 3, 1.0 / 3);
        contributions.Should().Equal(0, 0, 0, 0, 2.0 / 3 * 0.6, 1.0 / 3 * 0.9);
        contributions.Should().OnlyContain(contribution => !double.IsNegative(contribution));
        sheet.Contributions(1, weights, contributions);
        contributions.Should().Equal(0, 0, 0, 0.5 * -0.5, 0.5 * 0.6, 0);
    }

    [Fact]
    public void Weights_of_one_root_after_another_do_not_mix()
    {
        var sheet = Filled(Graphs.Diamond, Graphs.DiamondProgress());
        var weights = new double[6];
        sheet.EffectiveWeights(0, weights);
        weights.Should().Equal(1, 0.75, 0.25, 0.375, 0.375 + (0.25 / 3 * 2), 0.25 / 3);
        sheet.EffectiveWeights(1, weights);
        weights.Should().Equal(0, 1, 0, 0.5, 0.5, 0);
        sheet.EffectiveWeights(5, weights);
        weights.Should().Equal(0, 0, 0, 0, 0, 1);
        sheet.EffectiveWeights(2, weights);
        weights.Should().Equal(0, 0, 1, 0, 2.0 / 3, 1.0 / 3);
    }

    [Fact]
    public void A_goal_takes_its_share_from_every_one_of_many_parents()
    {
        // x serves a, b and c with 1, 2 and 3 parts of 4; these serve the root with 1, 2 and 5 parts of 8; a serves c as well.
        var graph = GoalGraph.Of(
            ["root", "a", "b", "c", "x", "y", "z", "w"],
            [
                new("a", "root", 1),
                new("b", "root", 2),
                new("c", "root", 5),
                new("x", "a", 1),
                new("w", "a", 3),
                new("x", "b", 2),
                new("y", "b", 2),
                new("x", "c", 3),
                new("z", "c", 0.5),
                new("a", "c", 0.5),
            ]
        );
        var sheet = new GoalSheet(graph);
        foreach (int leaf in new[] { 4, 5, 6, 7 })
            sheet.Set(leaf, 1);
        sheet.Evaluate();
        var weights = new double[8];
        sheet.EffectiveWeights(0, weights);
        // c hands a an eighth of its 5/8; a has 1/8 + 5/64 = 13/64; x has a quarter of that, half of 2/8 and three quarters of 5/8.
        double a = 13.0 / 64;
        weights.Should().Equal(1, a, 0.25, 0.625, (a / 4) + 0.125 + (0.625 * 0.75), 0.125, 0.625 / 8, a * 0.75);
        weights[4..].Sum().Should().Be(1);
    }

    [Fact]
    public void A_sheet_without_data_has_no_progress()
    {
        var sheet = new GoalSheet(Graphs.Diamond);
        sheet.Evaluate();
        sheet[0].Should().BeNull();
        sheet.Update(3, 0.5).Should().Be(2);
        sheet[0].Should().Be(0.5);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var sheet = Filled(Graphs.Diamond, Graphs.DiamondProgress());
        ((Action)(() => sheet.Update(1, 0.5))).Refuses(FaultCode.InvalidArgument, "goal");
        ((Action)(() => sheet.Set(6, 0.5))).Refuses(FaultCode.InvalidArgument, "goal");
        ((Action)(() => sheet.Set(-1, 0.5))).Refuses(FaultCode.InvalidArgument, "goal");
        ((Action)(() => sheet.Set(3, double.NaN))).Refuses(FaultCode.InvalidArgument, "progress");
        ((Action)(() => sheet.Evaluate(0))).Refuses(FaultCode.InvalidArgument, "degreeOfParallelism");
        ((Action)(() => sheet.EffectiveWeights(0, new double[5]))).Refuses(FaultCode.LengthMismatch, "destination");
        ((Action)(() => sheet.EffectiveWeights(6, new double[6]))).Refuses(FaultCode.InvalidArgument, "root");
        var strict = new GoalSheet(Graphs.Diamond, new RollupOptions { Missing = MissingProgress.Refuse });
        ((Action)(() => strict.Update(3, null))).Refuses(FaultCode.InsufficientData, "D");
        ((Action)(() => strict.Evaluate())).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.InsufficientData);
    }

    private static GoalSheet Filled(GoalGraph graph, double?[] progress)
    {
        var sheet = new GoalSheet(graph);
        for (int goal = 0; goal < progress.Length; goal++)
            sheet.Set(goal, progress[goal]);
        sheet.Evaluate();
        return sheet;
    }

    [Fact]
    public void A_leaf_of_very_many_parents_brings_each_ancestor_up_to_date_once()
    {
        // A leaf under 100 goals, each of which serves the next one too, and all of them the root: more wait at a time than a short list holds.
        string[] ids = ["leaf", "other", .. Enumerable.Range(0, 100).Select(i => $"g{i}"), "root"];
        GoalLink[] links =
        [
            .. Enumerable
                .Range(0, 100)
                .SelectMany(i => new GoalLink[] { new("leaf", $"g{i}", i + 1), new("other", $"g{i}"), new($"g{i}", "root", i + 1) }),
            .. Enumerable.Range(0, 99).Select(i => new GoalLink($"g{i}", $"g{i + 1}", 2)),
        ];
        var graph = GoalGraph.Of(ids, links);
        var sheet = new GoalSheet(graph);
        sheet.Set(0, 0.25);
        sheet.Set(1, 0.5);
        sheet.Evaluate();
        sheet.Update(0, 0.875).Should().Be(101);
        var anew = new GoalSheet(graph);
        anew.Set(0, 0.875);
        anew.Set(1, 0.5);
        anew.Evaluate();
        for (int goal = 0; goal < graph.Count; goal++)
            sheet[goal].Should().Be(anew[goal]);
    }
}
