namespace Ops.Domain.Processes;

/// <summary>Whether every case of a workflow net can end, ends cleanly, and can use every transition (健全性).</summary>
/// <remarks>Source: van der Aalst, The application of Petri nets to workflow management, 1998. Holds lists and makes no claim of value equality.</remarks>
public sealed class NetSoundness : IExplainable
{
    private NetSoundness() { }

    /// <summary>True if one place has no input, one place has no output, and every node lies on a path from the one to the other.</summary>
    public bool IsWorkflowNet { get; internal init; }

    /// <summary>The places without input, in ordinal order.</summary>
    public ImmutableArray<string> SourcePlaces { get; internal init; }

    /// <summary>The places without output, in ordinal order.</summary>
    public ImmutableArray<string> SinkPlaces { get; internal init; }

    /// <summary>The nodes on no path from source to sink, in ordinal order; empty where source or sink is not unique.</summary>
    public ImmutableArray<string> OffPath { get; internal init; }

    /// <summary>True if no place can collect tokens without end; null if the net is not a workflow net.</summary>
    public bool? IsBounded { get; internal init; }

    /// <summary>The markings that a case can reach; null if not a workflow net or not bounded, as the figures that follow.</summary>
    public int? ReachableMarkings { get; internal init; }

    /// <summary>True if a case can get stuck nowhere but in the sink.</summary>
    public bool? IsDeadlockFree { get; internal init; }

    /// <summary>True if a token in the sink means that no other token is left.</summary>
    public bool? CompletesProperly { get; internal init; }

    /// <summary>True if every reachable marking can still reach the end.</summary>
    public bool? CanAlwaysComplete { get; internal init; }

    /// <summary>The transitions that can never fire, in ordinal order.</summary>
    public ImmutableArray<string>? DeadTransitions { get; internal init; }

    /// <summary>True if cases complete properly and always can, and no transition is dead.</summary>
    public bool IsSound { get; internal init; }

    /// <summary>Checks a net from one token in its source place.</summary>
    /// <param name="net">The net.</param>
    /// <param name="maxStates">The most markings that are looked at; at least 1.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the net is null, or fewer than one state.
    /// <see cref="FaultCode.Overflow"/>: more markings before the answer is known.</exception>
    public static NetSoundness Of(PetriNet net, int maxStates = 10_000)
    {
        Guard.NotNull(net, nameof(net));
        Guard.InRange(maxStates, 1, int.MaxValue, nameof(maxStates));
        var paths = new NetPaths(net);
        var result = new NetSoundness
        {
            IsWorkflowNet = paths.IsWorkflowNet,
            SourcePlaces = Names(paths.Sources.Select(place => net.Places[place])),
            SinkPlaces = Names(paths.Sinks.Select(place => net.Places[place])),
            OffPath = Names(paths.OffPath()),
        };
        return result.IsWorkflowNet ? Behaviour(net, paths.Sources[0], paths.Sinks[0], maxStates, result) : result;
    }

    /// <summary>Explains the verdict.</summary>
    /// <returns>The explanation, with one part per condition.</returns>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        parts.Add(Verdict(new Phrase("Workflow net", "工作流网"), IsWorkflowNet));
        parts.Add(Verdict(new Phrase("Bounded", "有界"), IsBounded));
        parts.Add(Explanation.Of(new Phrase("Reachable markings", "可达标识数"), ReachableMarkings));
        parts.Add(Verdict(new Phrase("Free of deadlocks", "无死锁"), IsDeadlockFree));
        parts.Add(Verdict(new Phrase("Proper completion", "正确完成"), CompletesProperly));
        parts.Add(Verdict(new Phrase("Option to complete", "总能完成"), CanAlwaysComplete));
        if (DeadTransitions is { } dead)
        {
            string names = string.Join(", ", dead);
            parts.Add(Explanation.Of(new Phrase("Dead transitions", "死变迁"), (decimal)dead.Length, Phrase.Of($"{names}")));
        }
        return Verdict(new Phrase("Sound", "健全"), IsSound) with
        {
            Source = new Phrase("van der Aalst 1998", "范德阿尔斯特 1998"),
            Parts = parts.DrainToImmutable(),
        };
    }

    private static NetSoundness Behaviour(PetriNet net, int source, int sink, int maxStates, NetSoundness shape)
    {
        var tokens = new int[net.Places.Length];
        tokens[source] = 1;
        var states = new NetStates(net.Topology, tokens);
        if (!states.Explore(maxStates))
            return shape.With(bounded: false, null, null, null, null, null);
        tokens[source] = 0;
        tokens[sink] = 1;
        int end = -1;
        bool proper = true;
        bool free = true;
        var fired = new bool[net.Transitions.Length];
        for (int state = 0; state < states.Count; state++)
        {
            bool isEnd = states.Tokens(state).SequenceEqual(tokens);
            end = isEnd ? state : end;
            proper &= isEnd || states.Tokens(state)[sink] == 0;
            free &= isEnd || states.Steps(state).Length > 0;
            foreach (var step in states.Steps(state))
                fired[step.Transition] = true;
        }
        var dead = Names(net.Transitions.Where((_, t) => !fired[t]).Select(transition => transition.Id));
        return shape.With(bounded: true, states.Count, free, proper, end >= 0 && AllReach(states, end), dead);
    }

    private NetSoundness With(bool bounded, int? markings, bool? free, bool? proper, bool? completes, ImmutableArray<string>? dead) =>
        new()
        {
            IsWorkflowNet = IsWorkflowNet,
            SourcePlaces = SourcePlaces,
            SinkPlaces = SinkPlaces,
            OffPath = OffPath,
            IsBounded = bounded,
            ReachableMarkings = markings,
            IsDeadlockFree = free,
            CompletesProperly = proper,
            CanAlwaysComplete = completes,
            DeadTransitions = dead,
            IsSound = proper == true && completes == true && dead is { Length: 0 },
        };

    private static bool AllReach(NetStates states, int end)
    {
        var before = new List<int>[states.Count];
        for (int state = 0; state < before.Length; state++)
            before[state] = [];
        for (int state = 0; state < before.Length; state++)
        {
            foreach (var step in states.Steps(state))
                before[step.To].Add(state);
        }
        return NetPaths.Reached(before, end).All(reached => reached);
    }

    private static ImmutableArray<string> Names(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static Explanation Verdict(Phrase figure, bool? value) =>
        value switch
        {
            true => Explanation.Of(figure, new Phrase("yes", "是")),
            false => Explanation.Of(figure, new Phrase("no", "否")),
            null => Explanation.Of(figure, (string?)null),
        };
}
