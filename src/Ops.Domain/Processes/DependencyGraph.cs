namespace Ops.Domain.Processes;

/// <summary>The dependency measures of the heuristics miner (Weijters and van der Aalst 2003).</summary>
public sealed class DependencyGraph : IExplainable
{
    private DependencyGraph(ImmutableArray<DependencyEdge> edges, ImmutableArray<LengthTwoLoop> loops)
    {
        Edges = edges;
        LengthTwoLoops = loops;
    }

    /// <summary>The pairs that were seen, in ordinal order.</summary>
    public ImmutableArray<DependencyEdge> Edges { get; }

    /// <summary>The pairs that alternate, in ordinal order.</summary>
    public ImmutableArray<LengthTwoLoop> LengthTwoLoops { get; }

    /// <summary>Measures a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="dependencyThreshold">The least measure that is kept, in [−1, 1].</param>
    /// <param name="minimumCount">The least count that is kept, not negative.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log is null or a threshold out of range.</exception>
    public static DependencyGraph Of(EventLog log, double dependencyThreshold, int minimumCount)
    {
        Guard.NotNull(log, nameof(log));
        Guard.InRange(dependencyThreshold, -1.0, 1.0, nameof(dependencyThreshold));
        Guard.InRange(minimumCount, 0, int.MaxValue, nameof(minimumCount));
        var counts = new PairCounts(log.ActivityNames.Length);
        var alternations = new PairCounts(log.ActivityNames.Length);
        int[] ranks = NameTable.Ranks(log.ActivityNames);
        for (int c = 0; c < log.CaseCount; c++)
        {
            var trace = log.Trace(c);
            for (int i = 1; i < trace.Length; i++)
            {
                (int before, int at) = (trace[i - 1], trace[i]);
                counts.Add(before, at);
                if (i < 2 || trace[i - 2] != at || before == at)
                    continue;
                alternations.Add(before, at);
            }
        }
        var edges = counts
            .InOrder(ranks)
            .Select(edge =>
            {
                double measure = Measure(edge.Count, edge.From == edge.To ? 0 : counts[edge.To, edge.From]);
                bool kept = measure >= dependencyThreshold && edge.Count >= minimumCount;
                return new DependencyEdge(log.ActivityNames[edge.From], log.ActivityNames[edge.To], edge.Count, measure, kept);
            });
        var loops = alternations
            .Undirected(ranks)
            .InOrder(ranks)
            .Select(loop => new LengthTwoLoop(log.ActivityNames[loop.From], log.ActivityNames[loop.To], loop.Count / (loop.Count + 1.0)));
        return new DependencyGraph([.. edges], [.. loops]);
    }

    /// <summary>Explains the number of edges kept.</summary>
    /// <returns>The explanation, with one part per edge.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("edges kept", "保留的边数"),
            (decimal)Edges.Count(edge => edge.IsKept),
            source: new Phrase("Weijters and van der Aalst 2003", "Weijters 与 van der Aalst 2003"),
            parts: [.. Edges.Select(Explain)]
        );

    private static Explanation Explain(DependencyEdge edge) =>
        Explanation.Of(new Phrase($"dependency {edge.From} → {edge.To}", $"依赖度 {edge.From} → {edge.To}"), edge.Dependency);

    private static double Measure(int there, int back) => (there - back) / (there + back + 1.0);
}
