namespace Ops.Domain.Processes;

/// <summary>Which activities of a net can directly follow which, silent transitions between them left out.</summary>
internal static class NetFollows
{
    public static bool[,] Of(AcceptingPetriNet net, string[] activities, int maxStates)
    {
        var states = new NetStates(net.Net.Topology, net.InitialTokens);
        if (!states.Explore(maxStates))
            throw Faults.Invalid(nameof(net), "the net is not bounded", "give a net in which no place collects tokens without end");
        int[] activityOf =
        [
            .. net.Net.Transitions.Select(transition =>
                transition.Label is { } label ? Array.BinarySearch(activities, label, StringComparer.Ordinal) : -1
            ),
        ];
        bool[][] next = Next(states, activityOf, activities.Length);
        var follows = new bool[activities.Length, activities.Length];
        for (int state = 0; state < states.Count; state++)
        {
            foreach (var step in states.Steps(state))
            {
                int from = activityOf[step.Transition];
                for (int to = 0; from >= 0 && to < activities.Length; to++)
                    follows[from, to] |= next[step.To][to];
            }
        }
        return follows;
    }

    /// <summary>For each state the activities that can come next, handed back over silent steps until nothing changes.</summary>
    private static bool[][] Next(NetStates states, int[] activityOf, int activities)
    {
        var next = new bool[states.Count][];
        var before = new List<int>[states.Count];
        for (int state = 0; state < next.Length; state++)
        {
            next[state] = new bool[activities];
            before[state] = [];
        }
        var open = new Stack<(int State, int Activity)>();
        for (int state = 0; state < next.Length; state++)
        {
            foreach (var step in states.Steps(state))
            {
                if (activityOf[step.Transition] is var activity and >= 0)
                    open.Push((state, activity));
                else
                    before[step.To].Add(state);
            }
        }
        while (open.TryPop(out var item))
        {
            if (next[item.State][item.Activity])
                continue;
            next[item.State][item.Activity] = true;
            foreach (int earlier in before[item.State])
                open.Push((earlier, item.Activity));
        }
        return next;
    }
}
