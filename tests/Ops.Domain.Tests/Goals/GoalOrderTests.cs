using CsCheck;
using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

/// <summary>The ids decide the order of everything; these tests shuffle what is given, and look links up from both ends.</summary>
public class GoalOrderTests
{
    [Fact]
    public void Links_are_the_same_from_both_ends() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 60])
            .Sample(
                (seed, count) =>
                {
                    var (ids, links, _) = Graphs.Random(seed, count);
                    var graph = GoalGraph.Of(ids, links);
                    var up = ids.SelectMany(id => graph.Parents(id)).ToHashSet();
                    var down = ids.SelectMany(id => graph.Children(id)).ToHashSet();
                    return up.SetEquals(links) && down.SetEquals(links) && graph.LinkCount == links.Length;
                }
            );

    [Fact]
    public void A_link_is_found_among_many_children_with_its_own_weight()
    {
        string[] ids = ["top", "other", .. Enumerable.Range(0, 1_000).Select(i => $"child {i}")];
        GoalLink[] links =
        [
            .. Enumerable.Range(0, 1_000).Select(i => new GoalLink($"child {i}", "top", i + 1)),
            .. Enumerable.Range(0, 1_000).Where(i => i % 3 == 0).Select(i => new GoalLink($"child {i}", "other", 2_000 - i)),
        ];
        var graph = GoalGraph.Of(ids, links);
        for (int i = 0; i < 1_000; i++)
        {
            var want = new Dictionary<string, double> { ["top"] = i + 1 };
            if (i % 3 == 0)
                want["other"] = 2_000 - i;
            graph.Parents($"child {i}").ToDictionary(link => link.Parent, link => link.Weight).Should().Equal(want);
        }
        graph.Parents("top").Should().BeEmpty();
    }

    [Fact]
    public void The_order_of_goals_and_links_changes_no_bit_and_no_list() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 80])
            .Sample(
                (seed, count) =>
                {
                    var (ids, links, progress) = Graphs.Random(seed, count);
                    // Several roots: every seventh goal is cut loose.
                    links = [.. links.Where(link => int.Parse(link.Child[1..], null) % 7 != 0)];
                    var random = new Random(seed);
                    int[] shuffled = [.. Enumerable.Range(0, count)];
                    random.Shuffle(shuffled);
                    var turned = links.ToArray();
                    random.Shuffle(turned);
                    var one = GoalGraph.Of(ids, links);
                    var other = GoalGraph.Of([.. shuffled.Select(i => ids[i])], turned);
                    var first = GoalRollup.Of(one, progress);
                    var second = GoalRollup.Of(other, [.. shuffled.Select(i => progress[i])]);
                    return ids.All(id =>
                        first[id].Equals(second[id])
                        && one.Parents(id).SequenceEqual(other.Parents(id))
                        && one.Children(id).SequenceEqual(other.Children(id))
                        && first
                            .Contributions(id)
                            .Leaves.OrderBy(leaf => leaf.Goal, StringComparer.Ordinal)
                            .SequenceEqual(second.Contributions(id).Leaves.OrderBy(leaf => leaf.Goal, StringComparer.Ordinal))
                    );
                }
            );

    [Fact]
    public void The_order_of_the_input_changes_no_bit_of_weights_that_many_parents_hand_down() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[4, 60])
            .Sample(
                (seed, count) =>
                {
                    var random = new Random(seed);
                    string[] ids = [.. Enumerable.Range(0, count).Select(i => $"g{i}")];
                    // Up to six parents each: sums of three and more weights tell in which order they were added.
                    GoalLink[] links =
                    [
                        .. Enumerable
                            .Range(1, count - 1)
                            .SelectMany(i =>
                                Enumerable
                                    .Range(0, random.Next(1, 7))
                                    .Select(_ => random.Next(0, i))
                                    .Distinct()
                                    .Select(parent => new GoalLink(ids[i], ids[parent], 0.1 + random.NextDouble()))
                                    .ToArray()
                            ),
                    ];
                    var one = Weights(ids, links);
                    random.Shuffle(ids);
                    random.Shuffle(links);
                    var other = Weights(ids, links);
                    return ids.All(id => one[id].Equals(other[id]));
                }
            );

    [Fact]
    public void The_order_of_the_input_does_not_choose_the_cycle_that_is_named()
    {
        string[] ids = ["a", "b", "c", "d", "e", "x"];
        GoalLink[] links = [new("a", "b"), new("b", "a"), new("c", "d"), new("d", "e"), new("e", "c"), new("x", "a"), new("x", "d")];
        string told = Refusal.Of(() => GoalGraph.Of(ids, links)).Message;
        var random = new Random(4);
        for (int i = 0; i < 20; i++)
        {
            random.Shuffle(ids);
            random.Shuffle(links);
            Refusal.Of(() => GoalGraph.Of(ids, links)).Message.Should().Be(told);
        }
        told.Should().NotContain("x ->").And.NotContain("-> x");
    }

    [Fact]
    public void Effective_weights_are_the_sum_over_all_paths() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 25], Gen.Bool)
            .Sample(
                (seed, count, whole) =>
                {
                    var (ids, links, progress) = Graphs.Random(seed, count, whole ? 0 : 0.3);
                    var graph = GoalGraph.Of(ids, links);
                    var sheet = new GoalSheet(graph);
                    for (int i = 0; i < count; i++)
                        sheet.Set(i, progress[i]);
                    sheet.Evaluate();
                    var weights = new double[count];
                    sheet.EffectiveWeights(0, weights);
                    return Enumerable.Range(0, count).All(goal => Math.Abs(weights[goal] - AlongPaths(graph, sheet, 0, goal)) < 1e-12);
                }
            );

    [Fact]
    public void Data_that_come_and_go_leave_the_weights_as_if_set_once()
    {
        var graph = Graphs.Diamond;
        var sheet = new GoalSheet(graph);
        foreach (string leaf in new[] { "D", "E", "F" })
            sheet.Set(graph.NumberOf(leaf), 0.5);
        sheet.Set(graph.NumberOf("E"), null);
        sheet.Set(graph.NumberOf("E"), null);
        sheet.Set(graph.NumberOf("D"), 0.25);
        sheet.Evaluate();
        var weights = new double[6];
        sheet.EffectiveWeights(0, weights);
        // Without E, B is D alone and C is F alone: 3/4 and 1/4.
        weights.Should().Equal(1, 0.75, 0.25, 0.75, 0, 0.25);
        sheet.Set(graph.NumberOf("E"), 0.5);
        sheet.Evaluate();
        sheet.EffectiveWeights(0, weights);
        weights[graph.NumberOf("E")].Should().BeApproximately((0.75 / 2) + (0.25 * 2 / 3), 1e-15);
    }

    [Fact]
    public void Missing_goals_that_count_as_nothing_carry_their_weight()
    {
        var sheet = new GoalSheet(Graphs.Diamond, new RollupOptions { Missing = MissingProgress.Zero });
        sheet.Set(Graphs.Diamond.NumberOf("D"), 0.5);
        sheet.Evaluate();
        sheet[0].Should().Be(0.1875); // 3/4 · 1/2 · 0.5
        var weights = new double[6];
        sheet.EffectiveWeights(0, weights);
        weights[Graphs.Diamond.NumberOf("D")].Should().Be(0.375);
        weights[Graphs.Diamond.NumberOf("F")].Should().BeApproximately(0.25 / 3, 1e-15);
    }

    [Fact]
    public void Findings_are_sorted_by_code_unit_however_alike_the_ids_are()
    {
        // A long common beginning, ends of every length, and characters of value 0, which stand for nothing in a key.
        string prefix = new('g', 40);
        string[] ids =
        [
            .. Enumerable.Range(0, 60).Select(i => $"{prefix}{i}"),
            prefix,
            $"{prefix}\0",
            $"{prefix}\0\0",
            $"{prefix}\0\0\0\0\0",
            "Z",
            "é",
            "z",
            new string('q', 300) + "b",
            new string('q', 300) + "a",
            .. Enumerable.Range(0, 20).Select(i => new string('q', 300) + $"c{i}"),
        ];
        new Random(8).Shuffle(ids);
        var alignment = GoalAlignment.Of(["team"], [.. ids.Select(id => Goal(id, "sales", 0))], []);
        string[] sorted = [.. ids.Order(StringComparer.Ordinal)];
        alignment.Roots.Should().Equal(sorted);
        var pairs = sorted.SelectMany((one, i) => sorted.Skip(i + 1).Select(other => new GoalPair(one, other)));
        alignment.DuplicateClaims.Should().Equal(pairs);
    }

    [Fact]
    public void Conflicts_and_double_claims_are_those_of_all_pairs() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 40])
            .Sample(
                (seed, count) =>
                {
                    var random = new Random(seed);
                    var (ids, links, _) = Graphs.Random(seed, count);
                    AlignedGoal[] goals =
                    [
                        .. ids.Select(id =>
                            Goal(id, random.Next(5) == 0 ? null : $"m{random.Next(4)}", random.Next(60), random.Next(40)) with
                            {
                                Direction = random.Next(3) == 0 ? Direction.LowerIsBetter : Direction.HigherIsBetter,
                            }
                        ),
                    ];
                    var alignment = GoalAlignment.Of(["team"], goals, links);
                    var graph = GoalGraph.Of(ids, links);
                    var meeting =
                        from one in goals
                        from other in goals
                        where string.CompareOrdinal(one.Id, other.Id) < 0 && one.Metric is not null && one.Metric == other.Metric
                        where one.Start <= other.End && other.Start <= one.End
                        orderby one.Id, other.Id
                        select (One: one, Other: other);
                    var all = meeting.ToArray();
                    var conflicts = all.Where(pair => pair.One.Direction != pair.Other.Direction);
                    var claims = all.Where(pair =>
                        pair.One.Direction == pair.Other.Direction
                        && !Serves(graph, pair.One.Id, pair.Other.Id)
                        && !Serves(graph, pair.Other.Id, pair.One.Id)
                    );
                    return alignment.Conflicts.ToHashSet().SetEquals(conflicts.Select(pair => new GoalPair(pair.One.Id, pair.Other.Id)))
                        && alignment.DuplicateClaims.ToHashSet().SetEquals(claims.Select(pair => new GoalPair(pair.One.Id, pair.Other.Id)))
                        && alignment.Conflicts.SequenceEqual(alignment.Conflicts.Order())
                        && alignment.DuplicateClaims.SequenceEqual(alignment.DuplicateClaims.Order());
                }
            );

    [Fact]
    public void The_depth_of_a_goal_is_its_longest_way_up()
    {
        var alignment = GoalAlignment.Of(
            ["team"],
            [.. new[] { "A", "B", "C", "D" }.Select(id => Goal(id, null, 0))],
            [new("B", "A"), new("C", "B"), new("D", "C"), new("D", "A")]
        );
        new[] { "A", "B", "C", "D" }.Select(alignment.DepthOf).Should().Equal(0, 1, 2, 3);
        Refusal.Of(() => alignment.DepthOf("X"), FaultCode.UnknownReference, "id");
    }

    [Fact]
    public void Pairs_stand_by_their_first_goal_then_their_second()
    {
        GoalPair low = new("a", "b");
        GoalPair high = new("a", "c");
        (low < high && low <= high && high > low && high >= low).Should().BeTrue();
        (high < low || high <= low || low > high || low >= high).Should().BeFalse();
        (low <= new GoalPair("a", "b") && low >= new GoalPair("a", "b")).Should().BeTrue();
        (low < new GoalPair("a", "b") || low > new GoalPair("a", "b")).Should().BeFalse();
        new GoalPair("B", "z").CompareTo(low).Should().BeNegative();
        low.ToString().Should().Be("a -> b");
    }

    private static Dictionary<string, double> Weights(string[] ids, GoalLink[] links)
    {
        var graph = GoalGraph.Of(ids, links);
        var sheet = new GoalSheet(graph);
        foreach (string id in ids)
            sheet.Set(graph.NumberOf(id), id[^1] == '7' ? null : 0.5);
        sheet.Evaluate();
        var weights = new double[ids.Length];
        sheet.EffectiveWeights(graph.NumberOf("g0"), weights);
        return ids.ToDictionary(id => id, id => weights[graph.NumberOf(id)]);
    }

    private static double AlongPaths(GoalGraph graph, GoalSheet sheet, int root, int goal)
    {
        if (goal == root)
            return 1;
        if (sheet[goal] is null)
            return 0;
        double weight = 0;
        foreach (var link in graph.Parents(graph.Ids[goal]))
        {
            double total = graph
                .Children(link.Parent)
                .Where(child => sheet[graph.NumberOf(child.Child)] is not null)
                .Sum(child => child.Weight);
            weight += link.Weight / total * AlongPaths(graph, sheet, root, graph.NumberOf(link.Parent));
        }
        return weight;
    }

    private static bool Serves(GoalGraph graph, string goal, string above) =>
        graph.Parents(goal).Any(link => link.Parent == above || Serves(graph, link.Parent, above));

    private static AlignedGoal Goal(string id, string? metric, int start, int days = 10) =>
        new(
            id,
            "team",
            metric,
            Direction.HigherIsBetter,
            new LocalDate(2026, 1, 1).PlusDays(start),
            new LocalDate(2026, 1, 1).PlusDays(start + days)
        );
}
