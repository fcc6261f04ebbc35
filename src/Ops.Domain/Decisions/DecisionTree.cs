namespace Ops.Domain.Decisions;

/// <summary>What a decision tree is worth, and what to choose (决策树).</summary>
/// <remarks>
/// Rolled back in exact fractions. Source: Raiffa 1968, Decision Analysis. Risk-neutral: give utilities as payoffs where risk is not indifferent.
/// Compared by reference.
/// </remarks>
public sealed class DecisionTree : IExplainable
{
    private DecisionTree(DecisionNode root, decimal expectedValue, ImmutableArray<PolicyStep> policy)
    {
        Root = root;
        ExpectedValue = expectedValue;
        Policy = policy;
    }

    /// <summary>The tree.</summary>
    public DecisionNode Root { get; }

    /// <summary>What is to be expected under the best choices.</summary>
    public decimal ExpectedValue { get; }

    /// <summary>What to choose at each decision that these choices can reach, depth first in the order of the branches.</summary>
    public ImmutableArray<PolicyStep> Policy { get; }

    /// <summary>Rolls a tree back.</summary>
    /// <param name="root">The tree.</param>
    /// <returns>Its value and the policy.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.Overflow"/>: decimal
    /// cannot hold the value exactly.
    /// </exception>
    public static DecisionTree Of(DecisionNode root)
    {
        Guard.NotNull(root, nameof(root));
        RefuseTwins(root);
        decimal value = root.Value.ToDecimal();
        if (value != root.Value)
            throw Faults.Overflow(nameof(root), "the expected value has more digits than decimal holds", "give fewer digits");
        return new DecisionTree(root, value, PolicyOf(root));
    }

    /// <inheritdoc/>
    public Explanation Explain() => Told(Root);

    private static Explanation Told(DecisionNode node) =>
        Explanation.Of(
            node.Kind switch
            {
                DecisionNodeKind.Decision => Phrase.Of($"Decision {node.Id}", $"决策 {node.Id}"),
                DecisionNodeKind.Chance => Phrase.Of($"Chance {node.Id}", $"机会 {node.Id}"),
                _ => new Phrase("Outcome", "结果"),
            },
            node.Value.ToDouble(),
            node.Kind switch
            {
                DecisionNodeKind.Decision => Phrase.Of($"max: {node.Chosen!.Label}"),
                DecisionNodeKind.Chance => Phrase.Of($"{string.Join(" + ", node.Branches.Select(Term))}"),
                _ => default,
            },
            node.Kind == DecisionNodeKind.Outcome ? default : new Phrase("Raiffa 1968", "Raiffa 1968"),
            [.. node.Branches.Select(branch => Told(branch.Node))]
        );

    private static string Term(DecisionBranch branch) =>
        $"{Figures.Text(branch.Probability.GetValueOrDefault())} * {Figures.Text(branch.Value.ToDouble())}";

    private static void RefuseTwins(DecisionNode root)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<DecisionNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node.Id is { } id && !ids.Add(id))
                throw Faults.Duplicate(nameof(root), id);
            foreach (var branch in node.Branches)
                open.Push(branch.Node);
        }
    }

    private static ImmutableArray<PolicyStep> PolicyOf(DecisionNode root)
    {
        var policy = ImmutableArray.CreateBuilder<PolicyStep>();
        var open = new Stack<DecisionNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node.Chosen is { } chosen)
            {
                policy.Add(new PolicyStep(node.Id!, chosen.Label));
                open.Push(chosen.Node);
                continue;
            }
            for (int i = node.Branches.Length - 1; i >= 0; i--)
                open.Push(node.Branches[i].Node);
        }
        return policy.ToImmutable();
    }
}
