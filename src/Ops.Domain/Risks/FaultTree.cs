namespace Ops.Domain.Risks;

/// <summary>How likely the top event of a fault tree is, what brings it about, and which event matters (故障树分析).</summary>
/// <remarks>
/// Exact with repeated events, by a binary decision diagram; no probability is approximated. Events are independent. Sources: NUREG-0492; Rauzy
/// 1993. Compared by reference.
/// </remarks>
public sealed class FaultTree : IExplainable
{
    private const int ToldCutSets = 10;

    private FaultTree() { }

    /// <summary>The top event.</summary>
    public string Top { get; internal init; } = "";

    /// <summary>The probability of the top event, exact.</summary>
    public double Probability { get; internal init; }

    /// <summary>The minimal cut sets: smallest first, then by their events.</summary>
    public ImmutableArray<CutSet> MinimalCutSets { get; internal init; }

    /// <summary>The sum of the probabilities of the cut sets: the rare event approximation; never below the probability.</summary>
    public double RareEvent { get; internal init; }

    /// <summary>1 − Π(1 − P(cut set)); never below the probability.</summary>
    public double MinCutUpperBound { get; internal init; }

    /// <summary>How much each event matters, in the order given; 0 for one that the top does not need.</summary>
    public ImmutableArray<EventImportance> Importance { get; internal init; }

    /// <summary>Computes a fault tree.</summary>
    /// <param name="gates">The gates; perhaps none when the top is an event.</param>
    /// <param name="events">The basic events; each may be an input of several gates.</param>
    /// <param name="top">The gate or event in question.</param>
    /// <param name="options">How large the tree may grow; null for the defaults.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: an id twice among gates and events. <see cref="FaultCode.UnknownReference"/>: an input or the top.
    /// <see cref="FaultCode.Cycle"/>: a gate below itself. <see cref="FaultCode.InvalidArgument"/>: null, an option out of its range.
    /// <see cref="FaultCode.Overflow"/>: more nodes or cut sets than the options allow; nothing is cut off instead.
    /// </exception>
    public static FaultTree Of(ReadOnlySpan<FaultGate> gates, ReadOnlySpan<FaultEvent> events, string top, FaultTreeOptions? options = null)
    {
        options ??= new FaultTreeOptions();
        options.Check();
        var network = FaultNetwork.Of(gates, events, Guard.NotBlank(top, nameof(top)));
        var diagram = FaultDiagram.Of(network, options.MostNodes);
        int[] rows = new int[network.EventOrder.Length];
        double[] probabilities = new double[rows.Length];
        for (int place = 0; place < rows.Length; place++)
        {
            rows[place] = network.EventOrder[place] - gates.Length;
            probabilities[place] = events[rows[place]].Probability;
        }
        double[] birnbaum = new double[events.Length];
        double probability = Evaluate(diagram, rows, probabilities, birnbaum);
        var cutSets = CutSetsOf(diagram, events, rows, options);
        return new FaultTree
        {
            Top = top,
            Probability = probability,
            MinimalCutSets = cutSets,
            RareEvent = cutSets.Sum(set => set.Probability),
            MinCutUpperBound = UpperBound(cutSets),
            Importance = ImportanceOf(events, birnbaum, probability),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"P({Top})"),
            Probability,
            Phrase.Of($"{MinimalCutSets.Length} minimal cut sets", $"{MinimalCutSets.Length} 个最小割集"),
            new Phrase("NUREG-0492; exact by decision diagram, Rauzy 1993", "NUREG-0492；决策图精确计算，Rauzy 1993"),
            [
                Explanation.Of(new Phrase("Rare event approximation", "稀有事件近似"), RareEvent, Phrase.Of($"Σ P")),
                Explanation.Of(new Phrase("Upper bound of the cut sets", "最小割集上界"), MinCutUpperBound, Phrase.Of($"1 - Π (1 - P)")),
                .. MinimalCutSets
                    .OrderByDescending(set => set.Probability)
                    .Take(ToldCutSets)
                    .Select(set =>
                        Explanation.Of(new Phrase("Cut set", "割集"), set.Probability, Phrase.Of($"{string.Join(" * ", set.Events)}"))
                    ),
                .. Importance
                    .OrderByDescending(entry => entry.RiskReduction)
                    .Take(ToldCutSets)
                    .Select(entry =>
                        Explanation.Of(
                            new Phrase("Falls without the event by", "去除该事件后下降"),
                            entry.RiskReduction,
                            Phrase.Of($"{entry.Id}, Birnbaum {entry.Birnbaum}", $"{entry.Id}，Birnbaum {entry.Birnbaum}")
                        )
                    ),
            ]
        );

    /// <summary>Upwards the probability of each node, then downwards how often each is reached: both give the derivatives in one pass each.</summary>
    private static double Evaluate(FaultDiagram diagram, int[] rows, double[] probabilities, double[] birnbaum)
    {
        var nodes = diagram.Nodes;
        double[] values = new double[diagram.Top + 2];
        double[] reached = new double[diagram.Top + 2];
        values[DiagramNodes.True] = 1;
        for (int node = 2; node <= diagram.Top; node++)
        {
            double p = probabilities[nodes.Variable(node)];
            values[node] = (p * values[nodes.High(node)]) + ((1 - p) * values[nodes.Low(node)]);
        }
        reached[diagram.Top] = 1;
        for (int node = diagram.Top; node >= 2; node--)
        {
            if (reached[node] == 0)
                continue;
            int variable = nodes.Variable(node);
            double p = probabilities[variable];
            reached[nodes.High(node)] += reached[node] * p;
            reached[nodes.Low(node)] += reached[node] * (1 - p);
            birnbaum[rows[variable]] += reached[node] * (values[nodes.High(node)] - values[nodes.Low(node)]);
        }
        return values[diagram.Top];
    }

    private static ImmutableArray<CutSet> CutSetsOf(
        FaultDiagram diagram,
        ReadOnlySpan<FaultEvent> events,
        int[] rows,
        FaultTreeOptions options
    )
    {
        FaultEvent[] all = [.. events];
        int[] byId = [.. Enumerable.Range(0, all.Length)];
        Array.Sort(byId, (a, b) => string.CompareOrdinal(all[a].Id, all[b].Id));
        int[] ranks = new int[all.Length];
        for (int rank = 0; rank < byId.Length; rank++)
            ranks[byId[rank]] = rank;
        var sets = CutSets.Of(diagram, options);
        foreach (int[] set in sets)
        {
            for (int i = 0; i < set.Length; i++)
                set[i] = ranks[rows[set[i]]];
            Array.Sort(set);
        }
        sets.Sort((a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.AsSpan().SequenceCompareTo(b));
        return
        [
            .. sets.Select(set => new CutSet(
                [.. set.Select(rank => all[byId[rank]].Id)],
                set.Aggregate(1.0, (product, rank) => product * all[byId[rank]].Probability)
            )),
        ];
    }

    private static double UpperBound(ImmutableArray<CutSet> cutSets)
    {
        double bound = 0;
        foreach (var set in cutSets)
            bound += (1 - bound) * set.Probability;
        return bound;
    }

    private static ImmutableArray<EventImportance> ImportanceOf(ReadOnlySpan<FaultEvent> events, double[] birnbaum, double probability)
    {
        var importance = ImmutableArray.CreateBuilder<EventImportance>(events.Length);
        for (int i = 0; i < events.Length; i++)
        {
            double p = events[i].Probability;
            importance.Add(
                new EventImportance
                {
                    Id = events[i].Id,
                    Birnbaum = birnbaum[i],
                    RiskReduction = probability > 0 ? p * birnbaum[i] / probability : null,
                    RiskAchievement = probability > 0 ? 1 + ((1 - p) * birnbaum[i] / probability) : null,
                }
            );
        }
        return importance.MoveToImmutable();
    }
}
