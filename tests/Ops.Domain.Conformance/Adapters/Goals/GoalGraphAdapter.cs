using System.Text.Json.Nodes;
using Ops.Domain.Conformance.Adapters;
using Ops.Domain.Goals;

namespace Ops.Domain.Conformance;

/// <summary>goals.rollup.*, goals.alignment.*, strategy.map.*</summary>
internal sealed class GoalGraphAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("goals.rollup.evaluate", Evaluate);
        operations.Add("goals.rollup.status", Status);
        operations.Add("goals.alignment.analyze", Alignment);
        operations.Add("goals.alignment.cycles", Cycles);
        operations.Add("strategy.map.validate", Map);
    }

    private static JsonObject Evaluate(Input input)
    {
        var graph = GoalGraph.Of(input.NodeIds(), input["links"].Links());
        int root = graph.NumberOf(input["root"].Text);
        var options = new RollupOptions
        {
            Missing = input.Has("missing")
                ? RankingAdapter.Known(
                    input["missing"],
                    ("ignore", MissingProgress.Ignore),
                    ("zero", MissingProgress.Zero),
                    ("error", MissingProgress.Refuse)
                )
                : MissingProgress.Ignore,
            Aggregate = input.Has("aggregate")
                ? RankingAdapter.Known(
                    input["aggregate"],
                    ("weighted-mean", GoalAggregate.WeightedMean),
                    ("min", GoalAggregate.Worst),
                    ("max", GoalAggregate.Best)
                )
                : GoalAggregate.WeightedMean,
        };
        var rollup = GoalRollup.Of(graph, input["nodes"].Items.Select(node => node["progress"].NumberOrNull).ToArray(), options);
        var output = new JsonObject { ["progress"] = Map(graph.Ids, id => Output.Number(rollup[id])) };
        if (options.Aggregate != GoalAggregate.WeightedMean)
            return output;
        var contributions = rollup.Contributions(graph.Ids[root]);
        var leaves = contributions.Leaves.ToDictionary(leaf => leaf.Goal);
        output["effectiveWeights"] = Map(leaves.Keys, id => leaves[id].EffectiveWeight);
        output["contributions"] = Map(leaves.Keys, id => leaves[id].Contribution);
        output["coverage"] = contributions.Coverage;
        return output;
    }

    private static JsonObject Status(Input input)
    {
        var graph = GoalGraph.Of(input.NodeIds(), input["links"].Links());
        var rollup = StatusRollup.Of(graph, [.. input["nodes"].Items.Select(node => node["status"].TextOrNull)], input["order"].Texts);
        return new JsonObject { ["status"] = Map(graph.Ids, id => rollup[id] is { } status ? JsonValue.Create(status) : null) };
    }

    private static JsonObject Alignment(Input input)
    {
        var goals = input["goals"]
            .Items.Select(goal => new AlignedGoal(
                goal["id"].Text,
                goal["level"].Text,
                goal["metric"].TextOrNull,
                goal["direction"].DirectionOrNull(),
                goal["start"].Date(),
                goal["end"].Date()
            ));
        var alignment = GoalAlignment.Of(input["levels"].Texts, goals.ToArray(), input["links"].Links());
        return new JsonObject
        {
            ["roots"] = Output.List(alignment.Roots),
            ["orphans"] = Output.List(alignment.Orphans),
            ["levelSkips"] = Pairs(alignment.LevelSkips),
            ["levelInversions"] = Pairs(alignment.LevelInversions),
            ["unsupported"] = Output.List(alignment.Unsupported),
            ["conflicts"] = Pairs(alignment.Conflicts),
            ["duplicateClaims"] = Pairs(alignment.DuplicateClaims),
            ["depth"] = Map(goals.Select(goal => goal.Id), id => alignment.DepthOf(id)),
        };
    }

    private static JsonObject Cycles(Input input)
    {
        var cycles = GoalCycles.Of(input["ids"].Texts, input["links"].Links());
        return new JsonObject { ["acyclic"] = cycles.IsAcyclic, ["components"] = Output.List(cycles.Components, ids => Output.List(ids)) };
    }

    private static JsonObject Map(Input input)
    {
        var map = StrategyMap.Of(
            input["perspectives"].Texts,
            input["objectives"]
                .Items.Select(objective => new StrategyObjective(objective["id"].Text, objective["perspective"].Text))
                .ToArray(),
            input["links"]
                .Items.Select(link => link.Texts is [var cause, var effect] ? new CauseEffect(cause, effect) : throw link.Bad("a pair"))
                .ToArray()
        );
        return new JsonObject
        {
            ["emptyPerspectives"] = Output.List(map.EmptyPerspectives),
            ["downwardLinks"] = Pairs(map.DownwardLinks),
            ["deadEnds"] = Output.List(map.DeadEnds),
            ["undriven"] = Output.List(map.Undriven),
            ["isolated"] = Output.List(map.Isolated),
        };
    }

    private static JsonArray Pairs(IEnumerable<GoalPair> pairs) => Output.List(pairs, pair => Output.List([pair.First, pair.Second]));

    private static JsonObject Map(IEnumerable<string> keys, Func<string, JsonNode?> value)
    {
        var map = new JsonObject();
        foreach (string key in keys)
            map[key] = value(key);
        return map;
    }
}
