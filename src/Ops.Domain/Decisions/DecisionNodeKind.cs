namespace Ops.Domain.Decisions;

/// <summary>What a node of a decision tree stands for.</summary>
public enum DecisionNodeKind
{
    /// <summary>The end: a payoff.</summary>
    Outcome = 0,

    /// <summary>One branch is chosen.</summary>
    Decision,

    /// <summary>One branch happens, by chance.</summary>
    Chance,
}
