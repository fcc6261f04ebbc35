namespace Ops.Domain.Goals;

/// <summary>The status of every goal, where the worst wins: of its own status and those of its children.</summary>
/// <remarks>Silence is never green: a goal about which nothing is known has no status. Compared by reference.</remarks>
public sealed class StatusRollup : IExplainable
{
    private StatusRollup(GoalGraph graph, ImmutableArray<string?> statuses)
    {
        Graph = graph;
        Statuses = statuses;
    }

    /// <summary>The graph.</summary>
    public GoalGraph Graph { get; }

    /// <summary>The status of each goal, in the order of <see cref="GoalGraph.Ids"/>; null when nothing is known.</summary>
    public ImmutableArray<string?> Statuses { get; }

    /// <summary>The status of a goal.</summary>
    /// <param name="id">The goal.</param>
    /// <returns>The status; null when nothing is known.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.UnknownReference"/>: no such goal.</exception>
    public string? this[string id] => Statuses[Graph.NumberOf(id)];

    /// <summary>Rolls statuses up.</summary>
    /// <param name="graph">The graph; weights do not matter.</param>
    /// <param name="statuses">The own status of each goal in the order of <see cref="GoalGraph.Ids"/>; null when it has none.</param>
    /// <param name="order">All statuses, the best first.</param>
    /// <returns>The statuses.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no status given or no order; <see cref="FaultCode.LengthMismatch"/>: not one for each goal;
    /// <see cref="FaultCode.DuplicateKey"/>: the order names a status twice; <see cref="FaultCode.UnknownReference"/>: a status that the order
    /// does not name; <see cref="FaultCode.InvalidArgument"/>: null.
    /// </exception>
    public static StatusRollup Of(GoalGraph graph, IReadOnlyList<string?> statuses, ReadOnlySpan<string> order)
    {
        Guard.NotNull(graph, nameof(graph));
        Guard.NotNull(statuses, nameof(statuses));
        Guard.NotEmpty(order, nameof(order));
        if (statuses.Count == 0)
            throw Faults.Empty(nameof(statuses), "give one entry for each goal, null for a goal without a status");
        Guard.SameLength(statuses.Count, nameof(statuses), graph.Count, nameof(graph));
        var rankOf = Ranks(order);
        var rank = new int[graph.Count];
        for (int goal = 0; goal < graph.Count; goal++)
        {
            rank[graph.PositionOf[goal]] =
                statuses[goal] is not { } own ? -1
                : rankOf.TryGetValue(own, out int found) ? found
                : throw Faults.Unknown(graph.Ids[goal], own, $"use one of {string.Join(", ", order.ToArray())}");
        }
        for (int inner = 0; inner < graph.Count - graph.LeafCount; inner++)
        {
            foreach (var child in graph.ChildrenOf(inner))
                rank[inner + graph.LeafCount] = Math.Max(rank[inner + graph.LeafCount], rank[child.End]);
        }
        var result = ImmutableArray.CreateBuilder<string?>(graph.Count);
        for (int goal = 0; goal < graph.Count; goal++)
            result.Add(rank[graph.PositionOf[goal]] is var worst && worst < 0 ? null : order[worst]);
        return new StatusRollup(graph, result.MoveToImmutable());
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Goals with a status", "有状态的目标"),
            (decimal)Statuses.Count(status => status is not null),
            new Phrase("the worst of a goal's own status and those of its children", "取目标自身状态与子目标状态中最差者"),
            default,
            [.. Graph.Ids.Select((id, goal) => Explanation.Of(new Phrase($"Status of {id}", $"{id} 的状态"), Statuses[goal]))]
        );

    private static Dictionary<string, int> Ranks(ReadOnlySpan<string> order)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < order.Length; i++)
        {
            if (!ranks.TryAdd(Guard.NotBlank(order[i], Guard.At(nameof(order), i)), i))
                throw Faults.Duplicate(Guard.At(nameof(order), i), order[i]);
        }
        return ranks;
    }
}
