namespace Ops.Domain.Decisions;

/// <summary>A node of a decision tree (决策树节点).</summary>
/// <remarks>Its value is computed when it is made, exactly, from the values of its branches. Compared by reference.</remarks>
public sealed class DecisionNode
{
    private DecisionNode(DecisionNodeKind kind, string? id, decimal? payoff, ImmutableArray<DecisionBranch> branches)
    {
        Kind = kind;
        Id = id;
        Payoff = payoff;
        Branches = branches;
    }

    /// <summary>What it stands for.</summary>
    public DecisionNodeKind Kind { get; }

    /// <summary>Its id, unique in the tree; null for an outcome.</summary>
    public string? Id { get; }

    /// <summary>What an outcome pays; null for other nodes.</summary>
    public decimal? Payoff { get; }

    /// <summary>Its branches; none for an outcome.</summary>
    public ImmutableArray<DecisionBranch> Branches { get; }

    /// <summary>What it is worth: to be expected under the best choices.</summary>
    internal Fraction Value { get; private init; }

    /// <summary>The branch that is chosen; null where nothing is.</summary>
    internal DecisionBranch? Chosen { get; private init; }

    /// <summary>The end of a way.</summary>
    /// <param name="payoff">What it pays; negative for a loss.</param>
    /// <returns>The node.</returns>
    public static DecisionNode Outcome(decimal payoff) => new(DecisionNodeKind.Outcome, null, payoff, []) { Value = payoff };

    /// <summary>A choice: the branch with the greatest value less cost is taken, the first on a tie.</summary>
    /// <param name="id">Its id, unique in the tree.</param>
    /// <param name="branches">At least one, each label once; none with a probability.</param>
    /// <returns>The node.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no branch. <see cref="FaultCode.DuplicateKey"/>: a label twice. <see cref="FaultCode.InvalidArgument"/>:
    /// a blank id, null, a branch with a probability.
    /// </exception>
    public static DecisionNode Decision(string id, params ReadOnlySpan<DecisionBranch> branches)
    {
        Check(id, branches, hasProbabilities: false);
        var best = branches[0];
        foreach (var branch in branches[1..])
        {
            if (branch.Value > best.Value)
                best = branch;
        }
        return new DecisionNode(DecisionNodeKind.Decision, id, null, [.. branches]) { Value = best.Value, Chosen = best };
    }

    /// <summary>Chance: the values less costs are weighted by their probabilities.</summary>
    /// <param name="id">Its id, unique in the tree.</param>
    /// <param name="branches">At least one, each label once; their probabilities sum to exactly 1.</param>
    /// <returns>The node.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no branch. <see cref="FaultCode.DuplicateKey"/>: a label twice. <see cref="FaultCode.InvalidArgument"/>:
    /// a blank id, null, a branch without probability, probabilities that do not sum to 1.
    /// </exception>
    public static DecisionNode Chance(string id, params ReadOnlySpan<DecisionBranch> branches)
    {
        Check(id, branches, hasProbabilities: true);
        var sum = Fraction.Zero;
        var value = Fraction.Zero;
        foreach (var branch in branches)
        {
            Fraction probability = branch.Probability.GetValueOrDefault();
            sum += probability;
            value += probability * branch.Value;
        }
        if (sum != Fraction.One)
            throw Faults.Invalid(
                nameof(branches),
                $"the probabilities at '{id}' do not sum to 1",
                "give probabilities that sum to exactly 1"
            );
        return new DecisionNode(DecisionNodeKind.Chance, id, null, [.. branches]) { Value = value };
    }

    private static void Check(string id, ReadOnlySpan<DecisionBranch> branches, bool hasProbabilities)
    {
        Guard.NotBlank(id, nameof(id));
        Guard.NotEmpty(branches, nameof(branches));
        var labels = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < branches.Length; i++)
        {
            var branch = Guard.NotNull(branches[i], Guard.At(nameof(branches), i));
            if (!labels.Add(branch.Label))
                throw Faults.Duplicate(Guard.At(nameof(branches), i), branch.Label);
            if (branch.Probability is null == hasProbabilities)
                throw Faults.Invalid(
                    Guard.At(nameof(branches), i),
                    hasProbabilities ? $"'{branch.Label}' has no probability" : $"'{branch.Label}' has a probability",
                    hasProbabilities ? "make it a happening" : "make it a choice"
                );
        }
    }
}
