namespace Ops.Domain.Processes;

/// <summary>How the work of cases goes from resource to resource (van der Aalst, Reijers and Song 2005).</summary>
public sealed class HandoverNetwork : IExplainable
{
    private HandoverNetwork() { }

    /// <summary>The steps between known resources, in ordinal order.</summary>
    public ImmutableArray<Handover> Edges { get; internal init; }

    /// <summary>How many steps go to another resource.</summary>
    public int Handovers { get; internal init; }

    /// <summary>How many steps stay with the resource.</summary>
    public int SelfHandovers { get; internal init; }

    /// <summary>The resources with their events, in ordinal order.</summary>
    public ImmutableArray<NamedCount> Workload { get; internal init; }

    /// <summary>The pairs between which work goes there and back in three neighbouring events, in ordinal order.</summary>
    public ImmutableArray<ResourcePair> PingPong { get; internal init; }

    /// <summary>The pairs that have a case in common, with those cases, in ordinal order.</summary>
    public ImmutableArray<ResourcePair> WorkingTogether { get; internal init; }

    /// <summary>Finds the network of a log.</summary>
    /// <param name="log">The log.</param>
    /// <returns>The network.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log is null.
    /// <see cref="FaultCode.InsufficientData"/>: no two neighbouring events have known resources.</exception>
    public static HandoverNetwork Of(EventLog log)
    {
        Guard.NotNull(log, nameof(log));
        var steps = new Dictionary<(int, int), int>();
        var returns = new Dictionary<(int, int), int>();
        var together = new Dictionary<(int, int), int>();
        int[] ranks = NameTable.Ranks(log.ResourceNames);
        (int, int) Pair(int a, int b) => ranks[a] < ranks[b] ? (a, b) : (b, a);
        for (int c = 0; c < log.CaseCount; c++)
        {
            var who = log.Resources[log.First(c)..log.End(c)];
            for (int i = 1; i < who.Length; i++)
            {
                (int before, int at) = (who[i - 1], who[i]);
                if (before < 0 || at < 0)
                    continue;
                Count(steps, (before, at));
                if (i > 1 && before != at && who[i - 2] == at)
                    Count(returns, Pair(before, at));
            }
            int[] known = [.. who.ToArray().Where(resource => resource >= 0).Distinct()];
            for (int i = 1; i < known.Length; i++)
            {
                for (int j = 0; j < i; j++)
                    Count(together, Pair(known[i], known[j]));
            }
        }
        int all = steps.Values.Sum();
        if (all == 0)
            throw Faults.Insufficient(nameof(log), "no two neighbouring events have known resources", "give a log with resources");
        int self = steps.Where(step => step.Key.Item1 == step.Key.Item2).Sum(step => step.Value);
        var names = log.ResourceNames;
        return new HandoverNetwork
        {
            Edges = [.. Pairs(names, steps).Select(pair => new Handover(pair.First, pair.Second, pair.Count, (double)pair.Count / all))],
            Handovers = all - self,
            SelfHandovers = self,
            Workload = LogSummary.Named(names, LogSummary.Counts(log.Resources, names.Length)),
            PingPong = Pairs(names, returns),
            WorkingTogether = Pairs(names, together),
        };
    }

    /// <summary>Explains the number of handovers.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("handovers", "工作交接次数"),
            (decimal)Handovers,
            Phrase.Of($"{Handovers + SelfHandovers} − {SelfHandovers}"),
            new Phrase("van der Aalst, Reijers and Song 2005", "van der Aalst、Reijers 与 Song 2005")
        );

    private static void Count(Dictionary<(int, int), int> counts, (int, int) pair) => counts[pair] = counts.GetValueOrDefault(pair) + 1;

    private static ImmutableArray<ResourcePair> Pairs(string[] names, Dictionary<(int First, int Second), int> counts) =>
        [
            .. counts
                .Select(pair => new ResourcePair(names[pair.Key.First], names[pair.Key.Second], pair.Value))
                .OrderBy(pair => pair.First, StringComparer.Ordinal)
                .ThenBy(pair => pair.Second, StringComparer.Ordinal),
        ];
}
