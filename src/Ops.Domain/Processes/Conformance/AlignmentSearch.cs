namespace Ops.Domain.Processes;

/// <summary>
/// Searches the product of a net's states and the places of a trace for the cheapest way through both: A* whose estimate of what is left is the marking
/// equation, solved for some states and bounded for the others by what those taught.
/// </summary>
internal sealed class AlignmentSearch
{
    private readonly AcceptingPetriNet _net;
    private readonly AlignmentOptions _options;
    private readonly NetStates _states;
    private readonly MarkingEquation _equation;
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly int[] _labelOf;
    private readonly int _final;

    public AlignmentSearch(AcceptingPetriNet net, AlignmentOptions options)
    {
        _net = net;
        _options = options;
        _states = new NetStates(net.Net.Topology, net.InitialTokens);
        _final = _states.Id(net.FinalTokens);
        _labelOf = new int[net.Net.Transitions.Length];
        for (int t = 0; t < _labelOf.Length; t++)
        {
            string? label = net.Net.Transitions[t].Label;
            if (label is not null)
                _labels.TryAdd(label, _labels.Count);
            _labelOf[t] = label is null ? -1 : _labels[label];
        }
        _equation = new MarkingEquation(net, _labelOf, _labels.Count);
        ShortestRun = Search([], bound: null);
        if (ShortestRun is { Cost: null, ExpandedStates: var expanded } && expanded < options.MaxStates)
            throw Faults.Invalid(nameof(net), "the final marking cannot be reached", "give a net that can end");
    }

    /// <summary>The run of the model with the fewest visible steps.</summary>
    public FoundAlignment ShortestRun { get; }

    public FoundAlignment Align(ReadOnlySpan<string> trace)
    {
        var found = Search(trace, _options.CostBound);
        if (found.Cost is not null || ShortestRun.Cost is null)
            return found;
        var moves = ImmutableArray.CreateBuilder<AlignmentMove>(trace.Length + ShortestRun.Moves.Length);
        foreach (string activity in trace)
            moves.Add(new AlignmentMove(AlignmentMoveKind.LogOnly, activity, null));
        moves.AddRange(ShortestRun.Moves);
        return found with { Moves = moves.DrainToImmutable(), Cost = trace.Length + ShortestRun.Cost };
    }

    private FoundAlignment Search(ReadOnlySpan<string> trace, int? bound)
    {
        var events = new int[trace.Length];
        for (int i = 0; i < events.Length; i++)
            events[i] = _labels.GetValueOrDefault(trace[i], -1);
        var open = new AlignmentQueue(events, _states, _equation);
        open.Reach(0, 0, 0, -1, default);
        int expanded = 0;
        while (open.TryTake(out int node))
        {
            if (open.StateOf(node) == _final && open.PlaceOf(node) == events.Length)
                return new FoundAlignment(Moves(open, node, trace), open.CostOf(node), open.CostOf(node), expanded);
            if (open.Least > bound || expanded == _options.MaxStates)
                return new FoundAlignment([], null, open.Least, expanded);
            expanded++;
            Expand(open, node, events);
        }
        return new FoundAlignment([], null, open.Least, expanded);
    }

    private void Expand(AlignmentQueue open, int node, int[] events)
    {
        (int state, int place, int cost) = (open.StateOf(node), open.PlaceOf(node), open.CostOf(node));
        if (place < events.Length)
            open.Reach(state, place + 1, cost + 1, node, new ProductMove(-1, TakesEvent: true));
        NetStep[] steps = _states.Steps(state);
        foreach (var step in steps)
            open.Reach(
                step.To,
                place,
                cost + (_labelOf[step.Transition] < 0 ? 0 : 1),
                node,
                new ProductMove(step.Transition, TakesEvent: false)
            );
        if (place == events.Length || events[place] < 0)
            return;
        foreach (var step in steps)
        {
            if (_labelOf[step.Transition] == events[place])
                open.Reach(step.To, place + 1, cost, node, new ProductMove(step.Transition, TakesEvent: true));
        }
    }

    private ImmutableArray<AlignmentMove> Moves(AlignmentQueue open, int node, ReadOnlySpan<string> trace)
    {
        var moves = new List<AlignmentMove>();
        for (; open.ParentOf(node) >= 0; node = open.ParentOf(node))
        {
            var move = open.MoveOf(node);
            var transition = move.Transition < 0 ? default : _net.Net.Transitions[move.Transition];
            var kind =
                move.Transition < 0 ? AlignmentMoveKind.LogOnly
                : move.TakesEvent ? AlignmentMoveKind.Synchronous
                : transition.IsSilent ? AlignmentMoveKind.Silent
                : AlignmentMoveKind.ModelOnly;
            string? activity = move.TakesEvent ? trace[open.PlaceOf(node) - 1] : transition.Label;
            moves.Add(new AlignmentMove(kind, activity, move.Transition < 0 ? null : transition.Id));
        }
        moves.Reverse();
        return [.. moves];
    }
}
