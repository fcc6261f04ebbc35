namespace Ops.Domain.Processes;

/// <summary>How much a Petri net allows beyond what a log shows: the precision by escaping edges (精确度).</summary>
/// <remarks>
/// Over the prefixes x of the traces, the empty one included, that the net can do and after which n(x) cases go on:
/// 1 − Σ n(x)·|allowed but never seen next| / Σ n(x)·|allowed next|. Silent steps are free: what they enable is allowed. A prefix with an activity that
/// the net lacks cannot be done; as next event it counts in n(x). Source: Muñoz-Gama and Carmona 2010.
/// </remarks>
public sealed record EscapingEdges : IExplainable
{
    private EscapingEdges() { }

    /// <summary>Σ n(x)·|allowed next|.</summary>
    public long Allowed { get; internal init; }

    /// <summary>Σ n(x)·|allowed but never seen next|.</summary>
    public long Escaping { get; internal init; }

    /// <summary>The share of what is allowed that was seen; null if nothing was allowed.</summary>
    public double? Precision => Allowed == 0 ? null : 1 - (double)Escaping / Allowed;

    /// <summary>Measures a net against a log.</summary>
    /// <param name="net">The net.</param>
    /// <param name="log">The log.</param>
    /// <param name="maxStates">The most markings of the net that are looked at; at least 1.</param>
    /// <returns>The precision.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: the log has no case. <see cref="FaultCode.InvalidArgument"/>: null, or fewer
    /// than one state. <see cref="FaultCode.Overflow"/>: more markings are needed.</exception>
    public static EscapingEdges Of(AcceptingPetriNet net, EventLog log, int maxStates = 1_000_000)
    {
        Guard.NotNull(net, nameof(net));
        var traces = LogTraces.Of(log);
        Guard.InRange(maxStates, 1, int.MaxValue, nameof(maxStates));
        var trie = new TraceTrie(traces);
        var moves = new VisibleMoves(net, traces.Labels, maxStates);
        long allowed = 0;
        long escaping = 0;
        var open = new Stack<(int Node, int[] States)>();
        open.Push((0, moves.Start));
        while (open.TryPop(out var item))
        {
            long going = trie.GoingOn(item.Node);
            if (going == 0)
                continue;
            int seen = 0;
            for (int child = trie.FirstChild(item.Node); child >= 0; child = trie.NextSibling(child))
            {
                if (moves.After(item.States, trie.Activity(child)) is not { Length: > 0 } next)
                    continue;
                seen++;
                open.Push((child, next));
            }
            int able = moves.Labels(item.States);
            allowed += going * able;
            escaping += going * (able - seen);
        }
        return new EscapingEdges { Allowed = allowed, Escaping = escaping };
    }

    /// <summary>Explains the precision.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Precision", "精确度"),
            Precision,
            Phrase.Of($"1 − {Escaping} / {Allowed}"),
            new Phrase("Muñoz-Gama & Carmona 2010", "穆尼奥斯-加马与卡尔莫纳 2010")
        );
}
