namespace Ops.Domain.Goals;

/// <summary>Why a root's progress moved between two dates: by progress, by weights, by goals that came or went. The effects add up to the change.</summary>
/// <remarks>
/// With effective weights w and progress p of the leaves, and P the root before: Σw₀(p₁−p₀) + Σ(w₁−w₀)(p₁−P) over leaves in both, plus
/// Σw₁(p₁−P) over new ones, less Σw₀(p₀−P) over those gone, is P₁−P because both sets of weights sum to 1. Weight that moves to a leaf
/// counts as good when the leaf stands above the root, and as bad when it stands below. Compared by reference.
/// </remarks>
public sealed class GoalChange : IExplainable
{
    private GoalChange(string root, double before, double after, ImmutableArray<GoalEffect> effects)
    {
        Root = root;
        Before = before;
        After = after;
        Effects = effects;
    }

    /// <summary>The root.</summary>
    public string Root { get; }

    /// <summary>Its progress before.</summary>
    public double Before { get; }

    /// <summary>Its progress after.</summary>
    public double After { get; }

    /// <summary>What moved: after less before.</summary>
    public double Change => After - Before;

    /// <summary>The effect of each leaf of either date, ids in ordinal order.</summary>
    public ImmutableArray<GoalEffect> Effects { get; }

    /// <summary>The effect of the leaves' own progress.</summary>
    public double ProgressEffect => Effects.Sum(effect => effect.Progress);

    /// <summary>The effect of changed weights.</summary>
    public double WeightEffect => Effects.Sum(effect => effect.Weight);

    /// <summary>The effect of leaves that came or went, or whose data did: the change of structure.</summary>
    public double StructureEffect => Effects.Sum(effect => effect.Structure);

    /// <summary>Explains a change.</summary>
    /// <param name="before">The roll-up at the earlier date.</param>
    /// <param name="after">The roll-up at the later date; its graph may differ.</param>
    /// <param name="root">The root, in both graphs.</param>
    /// <returns>The effects.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, or not the weighted mean. <see cref="FaultCode.UnknownReference"/>: no such goal.
    /// <see cref="FaultCode.InsufficientData"/>: the root has no progress at one of the dates.
    /// </exception>
    public static GoalChange Of(GoalRollup before, GoalRollup after, string root)
    {
        var old = GoalContributions.Of(before, root);
        var now = GoalContributions.Of(after, root);
        double start = Known(old, nameof(before));
        double end = Known(now, nameof(after));
        var effects = new SortedDictionary<string, GoalEffect>(StringComparer.Ordinal);
        foreach (var leaf in old.Leaves)
        {
            effects[leaf.Goal] = now.Find(leaf.Goal) is { } later
                ? new GoalEffect(
                    leaf.Goal,
                    leaf.EffectiveWeight * (later.Progress - leaf.Progress),
                    (later.EffectiveWeight - leaf.EffectiveWeight) * (later.Progress - start),
                    0
                )
                : new GoalEffect(leaf.Goal, 0, 0, -leaf.EffectiveWeight * (leaf.Progress - start));
        }
        foreach (var leaf in now.Leaves)
            effects.TryAdd(leaf.Goal, new GoalEffect(leaf.Goal, 0, 0, leaf.EffectiveWeight * (leaf.Progress - start)));
        return new GoalChange(root, start, end, [.. effects.Values]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase($"Change of {Root}", $"{Root} 的变化"),
            Change,
            Phrase.Of($"{After} - {Before} = {ProgressEffect} + {WeightEffect} + {StructureEffect}"),
            default,
            Explanation.Of(new Phrase("By progress", "进度影响"), ProgressEffect, default, default, Parts(effect => effect.Progress)),
            Explanation.Of(new Phrase("By weights", "权重影响"), WeightEffect, default, default, Parts(effect => effect.Weight)),
            Explanation.Of(
                new Phrase("By goals that came or went", "目标增减影响"),
                StructureEffect,
                default,
                default,
                Parts(effect => effect.Structure)
            )
        );

    private Explanation[] Parts(Func<GoalEffect, double> effect) =>
        [
            .. Effects
                .Where(leaf => effect(leaf) != 0)
                .Select(leaf => Explanation.Of(new Phrase($"Goal {leaf.Goal}", $"目标 {leaf.Goal}"), effect(leaf))),
        ];

    private static double Known(GoalContributions contributions, string place) =>
        contributions.Progress
        ?? throw Faults.Insufficient(place, $"'{contributions.Root}' has no progress", "compare dates at which it has");
}
