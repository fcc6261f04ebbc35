namespace Ops.Domain.Kpis;

/// <summary>An indicator rolled up a hierarchy from its leaves, with every node's share of its parent.</summary>
/// <remarks>Computed exactly and rounded once to decimal. Holds a list and makes no claim of value equality.</remarks>
public sealed class HierarchyRollup : IExplainable
{
    private HierarchyRollup(Phrase rule, ImmutableArray<HierarchyFigure> nodes)
    {
        Rule = rule;
        Nodes = nodes;
    }

    /// <summary>How the indicator adds up.</summary>
    public Phrase Rule { get; }

    /// <summary>The nodes, in the order given.</summary>
    public ImmutableArray<HierarchyFigure> Nodes { get; }

    /// <summary>Rolls up.</summary>
    /// <typeparam name="TMeasure">The kind of facts.</typeparam>
    /// <param name="aggregation">How the indicator adds up over segments.</param>
    /// <param name="nodes">The nodes in any order; at least one. There may be several roots.</param>
    /// <param name="facts">The facts, at most one per leaf; at least one.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no node or fact. <see cref="FaultCode.DuplicateKey"/>: a node, or a leaf's fact, twice. <see cref="FaultCode.UnknownReference"/>: an
    /// unknown parent or node. <see cref="FaultCode.Cycle"/>: nodes that belong to themselves. <see cref="FaultCode.Overlap"/>: a fact on a node that has children.
    /// <see cref="FaultCode.InvalidArgument"/>: carrying forward, for which there is no time here. <see cref="FaultCode.InsufficientData"/>: a leaf without fact under <see cref="MissingRule.Fail"/>.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond decimal.
    /// </exception>
    public static HierarchyRollup Of<TMeasure>(
        Aggregation<TMeasure> aggregation,
        ReadOnlySpan<HierarchyNode> nodes,
        ReadOnlySpan<NodeFact<TMeasure>> facts
    )
        where TMeasure : struct
    {
        Guard.NotNull(aggregation, nameof(aggregation));
        Guard.NotEmpty(nodes, nameof(nodes));
        Guard.NotEmpty(facts, nameof(facts));
        var at = Keys.Of(nodes, node => node.Id, nameof(nodes));
        Keys.Of(facts, fact => fact.Node, nameof(facts));
        var links = TreeLinks.Of(nodes, node => node.Id, node => node.Parent, nameof(nodes));
        if (aggregation.Missing == MissingRule.CarryForward)
            throw Faults.Invalid(nameof(aggregation), "a hierarchy has no time to carry forward along", "choose another rule for gaps");
        var tallies = new Tally?[nodes.Length];
        foreach (var fact in facts)
        {
            if (!at.TryGetValue(fact.Node, out int leaf))
                throw Faults.Unknown(nameof(facts), fact.Node, "name one of the nodes");
            if (links.Children[leaf].Count > 0)
                throw Faults.Overlap(nameof(facts), $"'{fact.Node}' has children", "give facts of leaves only");
            tallies[leaf] = aggregation.Sum([fact.Value]);
        }
        foreach (int node in links.ChildrenFirst)
            tallies[node] ??=
                links.Children[node].Count == 0 ? Gap(aggregation, nodes[node].Id) : Joined(aggregation, links.Children[node], tallies);
        var figures = ImmutableArray.CreateBuilder<HierarchyFigure>(nodes.Length);
        for (int i = 0; i < nodes.Length; i++)
        {
            var above = links.Parents[i] < 0 ? null : tallies[links.Parents[i]];
            figures.Add(
                new HierarchyFigure(nodes[i].Id, nodes[i].Parent, tallies[i]?.Value?.ToDecimal(), Share(tallies[i], above)?.ToDouble())
            );
        }
        return new HierarchyRollup(aggregation.Name, figures.MoveToImmutable());
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var children = Nodes.ToLookup(node => node.Parent, StringComparer.Ordinal);
        return Explanation.Of(
            new Phrase("Figures", "指标"),
            Figures.Text((decimal)Nodes.Length),
            default,
            Rule,
            [.. Nodes.Where(node => node.Parent is null).Select(Told)]
        );

        Explanation Told(HierarchyFigure node) =>
            Explanation.Of(
                Named.Segment(node.Id),
                node.Value is { } value ? Figures.Text(value) : null,
                default,
                default,
                [.. children[node.Id].Select(Told)]
            );
    }

    private static Tally? Gap<TMeasure>(Aggregation<TMeasure> aggregation, string leaf)
        where TMeasure : struct =>
        aggregation.Missing switch
        {
            MissingRule.Zero => aggregation.Sum([aggregation.Nothing]),
            MissingRule.Fail => throw Faults.Insufficient(
                "facts",
                $"there is none for '{leaf}'",
                "give every leaf a fact, or choose another rule for gaps"
            ),
            _ => null,
        };

    private static Tally? Joined<TMeasure>(Aggregation<TMeasure> aggregation, List<int> children, Tally?[] tallies)
        where TMeasure : struct
    {
        Tally[] present = [.. children.Select(child => tallies[child]).OfType<Tally>()];
        bool isBroken = aggregation.Missing == MissingRule.Propagate && present.Length < children.Count;
        return present.Length == 0 || isBroken ? null : aggregation.Joined(present);
    }

    private static Fraction? Share(Tally? own, Tally? above) => own is null || above is null ? null : Fraction.Ratio(own.Size, above.Size);
}
