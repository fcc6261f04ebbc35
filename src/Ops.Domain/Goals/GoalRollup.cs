namespace Ops.Domain.Goals;

/// <summary>The progress of all goals of a graph, rolled up from the leaves to the roots (进度汇总).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class GoalRollup : IExplainable
{
    private readonly GoalSheet _sheet;

    private GoalRollup(GoalSheet sheet)
    {
        _sheet = sheet;
        var progress = ImmutableArray.CreateBuilder<double?>(sheet.Graph.Count);
        for (int goal = 0; goal < sheet.Graph.Count; goal++)
            progress.Add(sheet[goal]);
        Progress = progress.MoveToImmutable();
    }

    /// <summary>The graph.</summary>
    public GoalGraph Graph => _sheet.Graph;

    /// <summary>How progress was rolled up.</summary>
    public RollupOptions Options => _sheet.Options;

    /// <summary>The progress of each goal, in the order of <see cref="GoalGraph.Ids"/>; null without data.</summary>
    public ImmutableArray<double?> Progress { get; }

    /// <summary>The progress of a goal.</summary>
    /// <param name="id">The goal.</param>
    /// <returns>The progress, 1 at the target; null without data.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.UnknownReference"/>: no such goal.</exception>
    public double? this[string id] => Progress[Graph.NumberOf(id)];

    /// <summary>Rolls progress up.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="progress">
    /// The progress of each goal in the order of <see cref="GoalGraph.Ids"/>; null without data. What is given for a goal with children is
    /// not looked at. Progress is not clamped: 3 on one child makes up for 0 on others unless the caller clamps first.
    /// </param>
    /// <param name="options">How to roll up; null for the defaults.</param>
    /// <returns>The progress of all goals.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no progress; <see cref="FaultCode.LengthMismatch"/>: not one for each goal;
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, no graph, an option that is not defined; <see cref="FaultCode.InsufficientData"/>:
    /// a leaf has no data and <see cref="MissingProgress.Refuse"/> was asked for.
    /// </exception>
    public static GoalRollup Of(GoalGraph graph, ReadOnlySpan<double?> progress, RollupOptions? options = null)
    {
        var sheet = new GoalSheet(graph, options);
        Guard.NotEmpty(progress, nameof(progress));
        Guard.SameLength(progress.Length, nameof(progress), graph.Count, nameof(graph));
        for (int goal = 0; goal < progress.Length; goal++)
        {
            if (progress[goal] is { } given)
                Guard.Finite(given, Guard.At(nameof(progress), goal));
            sheet.Set(goal, progress[goal]);
        }
        sheet.Evaluate();
        return new GoalRollup(sheet);
    }

    /// <summary>What each leaf gives to a root: effective weight, contribution, and how much of the root has data.</summary>
    /// <param name="root">The root: any goal.</param>
    /// <returns>The contributions; they sum to the root's progress.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: no such goal. <see cref="FaultCode.InvalidArgument"/>: null, or the roll-up does not use the
    /// weighted mean.
    /// </exception>
    public GoalContributions Contributions(string root) => GoalContributions.Of(this, root);

    /// <summary>What the root's progress would be if a goal stood elsewhere.</summary>
    /// <param name="root">The root: any goal.</param>
    /// <param name="goal">The goal to be moved, with children or without.</param>
    /// <param name="progress">Where it would stand; 1 if it hit its target.</param>
    /// <returns>The root before and after.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such goal. <see cref="FaultCode.InvalidArgument"/>: null, NaN, infinity.</exception>
    public GoalWhatIf WhatIf(string root, string goal, double progress) => GoalWhatIf.Of(this, root, goal, progress);

    /// <summary>Explains one goal by its children.</summary>
    /// <param name="id">The goal.</param>
    /// <returns>The explanation, with the children as parts.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.UnknownReference"/>: no such goal.</exception>
    public Explanation Explain(string id)
    {
        var children = Graph.Children(id);
        if (children.IsEmpty)
            return Explanation.Of(new Phrase($"Progress of {id}", $"{id} 的进度"), this[id]);
        var parts = children.Select(link =>
            Explanation.Of(
                new Phrase($"Progress of {link.Child}", $"{link.Child} 的进度"),
                this[link.Child],
                Phrase.Of($"weight {link.Weight}", $"权重 {link.Weight}")
            )
        );
        return Explanation.Of(new Phrase($"Progress of {id}", $"{id} 的进度"), this[id], Formula, default, [.. parts]);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var roots = Graph.Ids.Where(id => Graph.Parents(id).IsEmpty).Select(Explain);
        return Explanation.Of(
            new Phrase("Goals with progress", "有进度的目标"),
            (decimal)Progress.Count(progress => progress is not null),
            Phrase.Of($"of {Graph.Count} goals", $"共 {Graph.Count} 个目标"),
            default,
            [.. roots]
        );
    }

    internal GoalSheet Sheet => _sheet;

    private Phrase Formula =>
        Options.Aggregate switch
        {
            GoalAggregate.Worst => new Phrase("the least of the children", "子目标中的最小值"),
            GoalAggregate.Best => new Phrase("the greatest of the children", "子目标中的最大值"),
            _ => new Phrase("Σ weight × progress / Σ weight over children with data", "有数据的子目标：Σ 权重×进度 / Σ 权重"),
        };
}
