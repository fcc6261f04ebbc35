using Ops.Domain.Decisions;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Decision trees and the value of information of the room Decisions.</summary>
internal sealed class DecisionTreeSamples : RoomSamples
{
    private static DecisionNode Node() =>
        DecisionNode.Decision(
            "k1",
            DecisionBranch.Choice("k1", DecisionNode.Outcome(5)),
            DecisionBranch.Choice("k2", DecisionNode.Outcome(3))
        );

    private static DecisionBranch[] Half() =>
        [DecisionBranch.Happening("k1", 0.5m, DecisionNode.Outcome(5)), DecisionBranch.Happening("k2", 0.5m, DecisionNode.Outcome(3))];

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(DecisionNode)] = _ => Node(),
            [typeof(DecisionBranch)] = variant => DecisionBranch.Choice($"k{variant + 1}", DecisionNode.Outcome(variant)),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["DecisionNode.Chance(branches)"] = Half,
            ["DecisionBranch.Happening(probability)"] = () => 0.5m,
            ["InformationValue.Of(states)"] = () => new[] { "k1", "k2" },
            ["InformationValue.Of(prior)"] = () => new[] { 0.25, 0.75 },
            ["InformationValue.Of(actions)"] = () => new[] { "k1", "k2" },
            ["InformationValue.Of(payoff)"] = () => new[] { new[] { 1.0, 2.0 }, [0.0, 4.0] },
            ["InformationValue.Of(likelihood)"] = () => new[] { new[] { 0.75, 0.25 }, [0.25, 0.75] },
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("InformationValue.Of(states)", "no state beside some probabilities is a mismatch of lengths"),
            ("InformationValue.Of(prior)", "no probability beside some states is a mismatch of lengths"),
        ];
}
