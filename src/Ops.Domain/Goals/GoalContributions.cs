namespace Ops.Domain.Goals;

/// <summary>A root's progress taken apart: what each leaf with data gives to it (贡献度).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class GoalContributions : IExplainable
{
    private readonly GoalGraph _graph;

    /// <summary>The numbers of the leaves, rising like them.</summary>
    private readonly int[] _numbers;

    private GoalContributions(GoalGraph graph, int[] numbers)
    {
        _graph = graph;
        _numbers = numbers;
    }

    /// <summary>The root.</summary>
    public string Root { get; private init; } = "";

    /// <summary>The root's progress: the sum of the contributions; null without data.</summary>
    public double? Progress { get; private init; }

    /// <summary>The share of the root's full weight that leaves with data of their own carry, 0 to 1.</summary>
    public double Coverage { get; private init; }

    /// <summary>The leaves under the root that count, in the order of the graph's ids.</summary>
    public ImmutableArray<GoalContribution> Leaves { get; private init; }

    /// <summary>What one leaf gives.</summary>
    /// <param name="goal">The leaf.</param>
    /// <returns>Its contribution; null if it does not serve the root or has no data.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public GoalContribution? Find(string goal) =>
        Array.BinarySearch(_numbers, _graph.Find(Guard.NotNull(goal, nameof(goal)))) is var place && place >= 0 ? Leaves[place] : null;

    /// <summary>Takes a root's progress apart.</summary>
    /// <param name="rollup">A roll-up by weighted mean.</param>
    /// <param name="root">The root: any goal.</param>
    /// <returns>The contributions.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: no such goal. <see cref="FaultCode.InvalidArgument"/>: null, or the roll-up does not use the
    /// weighted mean.
    /// </exception>
    public static GoalContributions Of(GoalRollup rollup, string root)
    {
        Guard.NotNull(rollup, nameof(rollup)).Options.RequireMeans();
        var graph = rollup.Graph;
        var sheet = rollup.Sheet;
        int at = graph.PositionOf[graph.NumberOf(root)];
        var weights = new double[graph.Count];
        RollupPass.Adjoint(graph, sheet.Values, sheet.IsWhole, at, new double[graph.ChildTotal.Length], weights);
        bool[] serves = Serving(graph, at);
        var numbers = new List<int>();
        var leaves = ImmutableArray.CreateBuilder<GoalContribution>();
        for (int goal = 0; goal < graph.Count; goal++)
        {
            int position = graph.PositionOf[goal];
            double progress = sheet.Values[position];
            if (position > at || position >= graph.LeafCount || !serves[position] || double.IsNaN(progress))
                continue;
            numbers.Add(goal);
            leaves.Add(new GoalContribution(graph.Ids[goal], weights[goal], progress, weights[goal] * progress));
        }
        return new GoalContributions(graph, [.. numbers])
        {
            Root = root,
            Progress = rollup[root],
            Coverage = CoverageOf(graph, sheet, at),
            Leaves = leaves.ToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase($"Progress of {Root}", $"{Root} 的进度"),
            Progress,
            Phrase.Of($"sum of effective weight × progress; coverage {Coverage}", $"有效权重×进度之和；数据覆盖率 {Coverage}"),
            default,
            [
                .. Leaves.Select(leaf =>
                    Explanation.Of(
                        new Phrase($"Contribution of {leaf.Goal}", $"{leaf.Goal} 的贡献"),
                        leaf.Contribution,
                        Phrase.Of($"{leaf.EffectiveWeight} × {leaf.Progress}")
                    )
                ),
            ]
        );

    /// <summary>Which positions lie under the root, itself included.</summary>
    private static bool[] Serving(GoalGraph graph, int root)
    {
        var serves = new bool[root + 1];
        serves[root] = true;
        for (int position = root - 1; position >= 0; position--)
        {
            foreach (int inner in graph.UpLinks.At(position))
                serves[position] |= inner + graph.LeafCount is var parent && parent <= root && serves[parent];
        }
        return serves;
    }

    /// <summary>A roll-up of its own: 1 for a leaf with data, 0 without.</summary>
    private static double CoverageOf(GoalGraph graph, GoalSheet sheet, int root)
    {
        if (sheet.HasAllData)
            return 1;
        var covered = new double[graph.Count];
        for (int position = 0; position < graph.LeafCount; position++)
            covered[position] = sheet.HasData(position) ? 1 : 0;
        RollupPass.Fill(graph, GoalAggregate.WeightedMean, covered, 0, graph.Count - graph.LeafCount);
        return covered[root];
    }
}
