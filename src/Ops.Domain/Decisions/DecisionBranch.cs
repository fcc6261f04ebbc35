namespace Ops.Domain.Decisions;

/// <summary>A branch of a decision tree: what is chosen or happens, what it costs, and what comes then.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class DecisionBranch
{
    private DecisionBranch(string label, decimal? probability, DecisionNode node, decimal cost)
    {
        Label = Guard.NotBlank(label, nameof(label));
        Node = Guard.NotNull(node, nameof(node));
        Cost = cost;
        Probability = probability is { } chance ? Guard.InRange(chance, 0m, 1m, nameof(probability)) : null;
    }

    /// <summary>What is chosen or happens; unique at its node.</summary>
    public string Label { get; }

    /// <summary>How likely it is, 0 to 1; null for a choice.</summary>
    public decimal? Probability { get; }

    /// <summary>What it costs to go this way.</summary>
    public decimal Cost { get; }

    /// <summary>What comes then.</summary>
    public DecisionNode Node { get; }

    /// <summary>The branch's value: that of what comes then, less the cost.</summary>
    internal Fraction Value => Node.Value - Cost;

    /// <summary>A branch that can be chosen.</summary>
    /// <param name="label">What is chosen; unique at its node.</param>
    /// <param name="node">What comes then.</param>
    /// <param name="cost">What it costs to go this way.</param>
    /// <returns>The branch.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank label, null.</exception>
    public static DecisionBranch Choice(string label, DecisionNode node, decimal cost = 0) => new(label, null, node, cost);

    /// <summary>A branch that may happen.</summary>
    /// <param name="label">What happens; unique at its node.</param>
    /// <param name="probability">How likely it is, 0 to 1.</param>
    /// <param name="node">What comes then.</param>
    /// <param name="cost">What it costs when it happens.</param>
    /// <returns>The branch.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank label, null, a probability outside [0, 1].
    /// </exception>
    public static DecisionBranch Happening(string label, decimal probability, DecisionNode node, decimal cost = 0) =>
        new(label, probability, node, cost);
}
