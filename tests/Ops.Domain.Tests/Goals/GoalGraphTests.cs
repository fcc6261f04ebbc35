using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class GoalGraphTests
{
    [Fact]
    public void A_graph_knows_its_goals_children_and_parents()
    {
        var graph = Graphs.Diamond;
        (graph.Count, graph.LinkCount, graph.LeafCount).Should().Be((6, 6, 3));
        graph.Contains("E").Should().BeTrue();
        graph.Contains("e").Should().BeFalse();
        graph.NumberOf("C").Should().Be(2);
        graph.Children("C").Should().BeEquivalentTo([new GoalLink("E", "C", 2), new GoalLink("F", "C", 1)]);
        graph.Parents("E").Should().BeEquivalentTo([new GoalLink("E", "B", 1), new GoalLink("E", "C", 2)]);
        graph.Children("D").Should().BeEmpty();
        graph.Parents("A").Should().BeEmpty();
    }

    [Fact]
    public void No_goal_is_refused() => Build([]).Refuses(FaultCode.EmptyInput, "ids");

    [Fact]
    public void A_blank_id_is_refused_with_its_place() => Build(["A", " "]).Refuses(FaultCode.InvalidArgument, "ids[1]");

    [Fact]
    public void An_id_that_stands_twice_is_refused_with_its_place() => Build(["A", "B", "A"]).Refuses(FaultCode.DuplicateKey, "ids[2]");

    [Fact]
    public void A_link_that_stands_twice_is_refused() =>
        Build(["A", "B"], new("B", "A"), new("B", "A", 2)).Refuses(FaultCode.DuplicateKey, "links");

    [Fact]
    public void A_link_to_an_unknown_goal_is_refused_with_its_place()
    {
        Build(["A", "B"], new("B", "A"), new("B", "X")).Refuses(FaultCode.UnknownReference, "links[1]");
        Build(["A", "B"], new GoalLink("X", "A")).Refuses(FaultCode.UnknownReference, "links[0]");
    }

    [Fact]
    public void A_link_that_stands_twice_is_told_before_an_unknown_goal() =>
        Build(["A"], new("X", "A"), new("X", "A")).Refuses(FaultCode.DuplicateKey, "links[1]");

    [Fact]
    public void A_cycle_is_refused_with_the_goals_on_it()
    {
        var call = Build(["A", "B", "C", "D"], new("B", "A"), new("C", "B"), new("A", "C"), new("D", "C"));
        call.Refuses(FaultCode.Cycle, "links");
        call.Should().Throw<OpsException>().Which.Message.Should().ContainAll("A", "B", "C").And.NotContain("D");
        Build(["A"], new GoalLink("A", "A")).Should().Throw<OpsException>().WithMessage("*A -> A*");
    }

    [Fact]
    public void A_negative_weight_is_told_after_a_cycle_and_before_zero_weights()
    {
        Build(["A", "B"], new("B", "A", -1), new("A", "B")).Refuses(FaultCode.Cycle, "links");
        Build(["A", "B", "C", "D"], new("B", "A", 0), new("D", "C", -1)).Refuses(FaultCode.InvalidArgument, "links[1]");
    }

    [Fact]
    public void Children_of_weight_zero_only_are_refused()
    {
        Build(["A", "B", "C"], new("B", "A", 0), new("C", "A", 0)).Refuses(FaultCode.ZeroDenominator, "links");
        Build(["A", "B", "C"], new("B", "A", 0), new("C", "A", 1)).Should().NotThrow();
    }

    [Fact]
    public void A_chain_of_50000_goals_is_an_ordinary_graph()
    {
        string[] ids = [.. Enumerable.Range(0, 50_000).Select(i => $"c{i}")];
        var graph = GoalGraph.Of(ids, [.. Enumerable.Range(1, 49_999).Select(i => new GoalLink(ids[i], ids[i - 1]))]);
        var progress = new double?[ids.Length];
        progress[^1] = 0.25;
        var rollup = GoalRollup.Of(graph, progress);
        rollup["c0"].Should().Be(0.25);
        rollup.Contributions("c0").Find("c49999")!.Value.EffectiveWeight.Should().Be(1);
        GoalCycles
            .Of(ids, [.. Enumerable.Range(1, 49_999).Select(i => new GoalLink(ids[i], ids[i - 1])), new GoalLink(ids[0], ids[^1])])
            .Components[0]
            .Should()
            .HaveCount(50_000);
    }

    [Fact]
    public void A_parent_of_a_million_children_is_an_ordinary_graph()
    {
        string[] ids = [.. Enumerable.Range(0, 1_000_001).Select(i => $"s{i}")];
        var graph = GoalGraph.Of(ids, [.. Enumerable.Range(1, 1_000_000).Select(i => new GoalLink(ids[i], ids[0]))]);
        var sheet = new GoalSheet(graph);
        for (int i = 1; i < ids.Length; i++)
            sheet.Set(i, i % 2);
        sheet.Evaluate();
        sheet[0].Should().Be(0.5);
    }

    private static Action Build(string[] ids, params GoalLink[] links) => () => GoalGraph.Of(ids, links);
}
