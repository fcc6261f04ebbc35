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
        var names = log.ResourceNames;
        int[] ranks = NameTable.Ranks(names);
        var steps = new PairCounts(names.Length);
        var returns = new PairCounts(names.Length);
        for (int c = 0; c < log.CaseCount; c++)
        {
            int earlier = EventLog.NoResource;
            int before = EventLog.NoResource;
            foreach (int at in log.Resources[log.First(c)..log.End(c)])
            {
                if (at != EventLog.NoResource && before != EventLog.NoResource)
                {
                    steps.Add(before, at);
                    if (at == earlier && at != before)
                        returns.Add(before, at);
                }
                (earlier, before) = (before, at);
            }
        }
        var edges = steps.InOrder(ranks);
        int all = edges.Sum(step => step.Count);
        if (all == 0)
            throw Faults.Insufficient(nameof(log), "no two neighbouring events have known resources", "give a log with resources");
        int self = edges.Where(step => step.From == step.To).Sum(step => step.Count);
        return new HandoverNetwork
        {
            Edges = [.. edges.Select(step => new Handover(names[step.From], names[step.To], step.Count, (double)step.Count / all))],
            Handovers = all - self,
            SelfHandovers = self,
            Workload = LogSummary.Named(names, LogSummary.Counts(log.Resources, names.Length)),
            PingPong = Pairs(names, ranks, returns),
            WorkingTogether = Pairs(names, ranks, TogetherCounts.Of(log)),
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

    private static ImmutableArray<ResourcePair> Pairs(string[] names, int[] ranks, PairCounts counts) =>
        [.. counts.Undirected(ranks).InOrder(ranks).Select(pair => new ResourcePair(names[pair.From], names[pair.To], pair.Count))];
}
