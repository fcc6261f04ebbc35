using System.Text.Json.Nodes;
using Ops.Domain.Conformance.Adapters;
using Ops.Domain.Decisions;

namespace Ops.Domain.Conformance;

/// <summary>risks.decision.*</summary>
internal sealed class DecisionTreeAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.decision.tree", Tree);
        operations.Add("risks.decision.valueOfInformation", Information);
    }

    private static JsonObject Tree(Input input)
    {
        var tree = DecisionTree.Of(Node(input["tree"]));
        return new JsonObject
        {
            ["expectedValue"] = Output.Exact(tree.ExpectedValue),
            ["policy"] = Output.List(tree.Policy, step => new JsonObject { ["node"] = step.Node, ["choice"] = step.Choice }),
        };
    }

    private static DecisionNode Node(Input node) =>
        node["type"]
            .Choice<Func<DecisionNode>>(
                ("decision", () => DecisionNode.Decision(node["id"].Text, [.. node["branches"].Items.Select(Choice)])),
                ("chance", () => DecisionNode.Chance(node["id"].Text, [.. node["branches"].Items.Select(Happening)])),
                ("terminal", () => DecisionNode.Outcome(node["payoff"].Decimal))
            )();

    private static DecisionBranch Choice(Input branch) =>
        DecisionBranch.Choice(branch["label"].Text, Node(branch["node"]), branch["cost"].DecimalOrNull ?? 0);

    private static DecisionBranch Happening(Input branch) =>
        DecisionBranch.Happening(
            branch["label"].Text,
            branch["probability"].Decimal,
            Node(branch["node"]),
            branch["cost"].DecimalOrNull ?? 0
        );

    private static JsonObject Information(Input input)
    {
        string[] states = input["states"].Texts;
        string[] actions = input["actions"].Texts;
        new[] { input["payoff"] }.EachOf(actions.Length);
        input["payoff"].Items.EachOf(states.Length);
        var value = InformationValue.Of(
            states,
            input["prior"].Doubles,
            actions,
            [.. input["payoff"].Items.Select(row => row.Doubles)],
            input.Has("likelihood") ? [.. input["likelihood"].Items.Select(row => row.Doubles)] : null
        );
        var output = new JsonObject
        {
            ["bestAction"] = value.BestAction,
            ["expectedValue"] = value.ExpectedValue,
            ["evpi"] = value.OfPerfectInformation,
        };
        if (value.OfSample is { } sample)
            output["evsi"] = sample;
        return output;
    }
}
