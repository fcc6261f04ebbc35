namespace Ops.Domain.Processes;

/// <summary>A net seen from outside: sets of states that silent steps cannot tell apart, and the activities that lead from one to the next.</summary>
internal sealed class VisibleMoves
{
    private readonly NetStates _states;
    private readonly int[] _activityOf;
    private readonly int _activities;
    private readonly int _maxStates;
    private readonly Dictionary<(int State, int Activity), int[]> _single = [];

    public VisibleMoves(AcceptingPetriNet net, string[] labels, int maxStates)
    {
        _maxStates = maxStates;
        _states = new NetStates(net.Net.Topology, net.InitialTokens);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string label in labels)
            ids.Add(label, ids.Count);
        foreach (var transition in net.Net.Transitions)
        {
            if (transition.Label is { } label)
                ids.TryAdd(label, ids.Count);
        }
        _activities = ids.Count;
        _activityOf = [.. net.Net.Transitions.Select(transition => transition.Label is { } label ? ids[label] : -1)];
        Start = Closure([0]);
    }

    /// <summary>The states before the first event.</summary>
    public int[] Start { get; }

    /// <summary>How many different activities can come next.</summary>
    public int Labels(int[] states)
    {
        var able = new bool[_activities];
        int count = 0;
        foreach (int state in states)
        {
            foreach (var step in _states.Steps(state))
            {
                int activity = _activityOf[step.Transition];
                if (activity < 0 || able[activity])
                    continue;
                able[activity] = true;
                count++;
            }
        }
        return count;
    }

    /// <summary>The states after an activity; none if it cannot come next.</summary>
    public int[] After(int[] states, int activity)
    {
        if (states.Length == 1 && _single.TryGetValue((states[0], activity), out int[]? known))
            return known;
        var reached = new List<int>();
        foreach (int state in states)
        {
            foreach (var step in _states.Steps(state))
            {
                if (_activityOf[step.Transition] == activity)
                    reached.Add(step.To);
            }
        }
        int[] after = Closure(reached);
        if (states.Length == 1)
            _single.Add((states[0], activity), after);
        return after;
    }

    private int[] Closure(List<int> states)
    {
        var closed = new List<int>();
        var seen = new HashSet<int>();
        foreach (int state in states)
        {
            if (seen.Add(state))
                closed.Add(state);
        }
        for (int i = 0; i < closed.Count; i++)
        {
            foreach (var step in _states.Steps(closed[i]))
            {
                if (_activityOf[step.Transition] < 0 && seen.Add(step.To))
                    closed.Add(step.To);
            }
            if (_states.Count > _maxStates)
                throw Faults.Overflow("maxStates", $"more than {_maxStates} markings", "allow more states or simplify the net");
        }
        return [.. closed];
    }
}
