namespace Ops.Domain.Processes;

/// <summary>The four views on how good a net is for a log: fitness, precision, generalisation, simplicity (模型质量).</summary>
/// <remarks>
/// For nets whose transitions each have a label of their own. Sources: Buijs, van Dongen and van der Aalst 2014; Blum 2015 (arc degree).
/// </remarks>
public sealed record ModelQuality : IExplainable
{
    private ModelQuality() { }

    /// <summary>The fitness of the token replay, over all cases; null if nothing was produced or nothing consumed.</summary>
    public double? Fitness { get; internal init; }

    /// <summary>The precision by escaping edges; null if nothing was allowed.</summary>
    public double? Precision { get; internal init; }

    /// <summary>The harmonic mean of fitness and precision; null if one is missing or both are 0.</summary>
    public double? FScore => Fitness + Precision > 0 ? 2 * Fitness * Precision / (Fitness + Precision) : null;

    /// <summary>1 − the mean over the transitions of 1/√(events with their label), where 1 stands for a transition without events (泛化度).</summary>
    public double Generalization { get; internal init; }

    /// <summary>The mean number of arcs at a node: 2·arcs/(places + transitions).</summary>
    public double MeanDegree { get; internal init; }

    /// <summary>The degree up to which a net counts as simple.</summary>
    public double SimpleDegree { get; internal init; }

    /// <summary>1/(1 + max(0, mean degree − simple degree)) (简洁度).</summary>
    public double Simplicity { get; internal init; }

    /// <summary>Measures a net against a log.</summary>
    /// <param name="net">The net: no silent transition and no label twice.</param>
    /// <param name="log">The log.</param>
    /// <param name="simpleDegree">The mean number of arcs at a node up to which a net counts as simple; not negative.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: the log has no case. <see cref="FaultCode.InvalidArgument"/>: null, a silent
    /// transition, a label twice, or a negative degree.</exception>
    public static ModelQuality Of(AcceptingPetriNet net, EventLog log, double simpleDegree = 2)
    {
        var replay = TokenReplay.Of(net, log);
        Guard.NotNegative(simpleDegree, nameof(simpleDegree));
        var events = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var transition in net.Net.Transitions)
        {
            if (transition.Label is not { } label)
                throw Faults.Invalid(nameof(net), $"transition '{transition.Id}' is silent", "give each transition a label");
            if (!events.TryAdd(label, 0))
                throw Faults.Invalid(nameof(net), $"label '{label}' stands twice", "give each transition a label of its own");
        }
        foreach (int activity in log.Activities)
        {
            string name = log.ActivityNames[activity];
            if (events.TryGetValue(name, out long count))
                events[name] = count + 1;
        }
        double degree = 2.0 * net.Net.Arcs.Length / (net.Net.Places.Length + net.Net.Transitions.Length);
        return new ModelQuality
        {
            Fitness = replay.LogFitness,
            Precision = EscapingEdges.Of(net, log).Precision,
            Generalization = 1 - net.Net.Transitions.Average(item => events[item.Label!] is var n and > 0 ? 1 / Math.Sqrt(n) : 1),
            MeanDegree = degree,
            SimpleDegree = simpleDegree,
            Simplicity = 1 / (1 + Math.Max(0, degree - simpleDegree)),
        };
    }

    /// <summary>Explains the figures.</summary>
    /// <returns>The explanation: the F score with its parts.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("F score of fitness and precision", "拟合度与精确度的 F 值"),
            FScore,
            Phrase.Of($"2 · {Fitness} · {Precision} / ({Fitness} + {Precision})"),
            new Phrase("Buijs, van Dongen & van der Aalst 2014", "布伊斯、范东恩与范德阿尔斯特 2014"),
            Explanation.Of(new Phrase("Fitness", "拟合度"), Fitness),
            Explanation.Of(new Phrase("Precision", "精确度"), Precision),
            Explanation.Of(new Phrase("Generalisation", "泛化度"), Generalization),
            Explanation.Of(
                new Phrase("Simplicity", "简洁度"),
                Simplicity,
                Phrase.Of($"1 / (1 + max(0, {MeanDegree} − {SimpleDegree}))"),
                new Phrase("Blum 2015", "布卢姆 2015")
            )
        );
}
