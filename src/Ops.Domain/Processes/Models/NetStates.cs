namespace Ops.Domain.Processes;

/// <summary>The states that a net can reach from one marking, found as they are asked for and each just once.</summary>
internal sealed class NetStates
{
    private readonly NetTopology _net;
    private readonly MarkingTable _markings;
    private readonly List<NetStep[]?> _steps = [];
    private readonly int[] _scratch;

    public NetStates(NetTopology net, ReadOnlySpan<int> initial)
    {
        _net = net;
        _markings = new MarkingTable(net.PlaceCount);
        _scratch = new int[net.PlaceCount];
        Id(initial);
    }

    public int Count => _markings.Count;

    public ReadOnlySpan<int> Tokens(int state) => _markings[state];

    public int Id(ReadOnlySpan<int> tokens)
    {
        int id = _markings.Id(tokens);
        if (id == _steps.Count)
            _steps.Add(null);
        return id;
    }

    /// <summary>The transitions that can fire in a state, in the order of the net.</summary>
    public NetStep[] Steps(int state)
    {
        if (_steps[state] is { } known)
            return known;
        var found = new List<NetStep>();
        for (int t = 0; t < _net.Inputs.Length; t++)
        {
            _markings[state].CopyTo(_scratch);
            if (Fires(t))
                found.Add(new NetStep(t, Id(_scratch)));
        }
        return _steps[state] = [.. found];
    }

    /// <summary>Finds all states, breadth first.</summary>
    /// <returns>False if there is no end of them: a marking lies strictly above one on its own path.</returns>
    public bool Explore(int maxStates)
    {
        var parents = new List<int> { -1 };
        Refuse(Count, maxStates);
        for (int state = 0; state < Count; state++)
        {
            Steps(state);
            while (parents.Count < Count)
            {
                parents.Add(state);
                if (Dominates(parents.Count - 1, parents))
                    return false;
                Refuse(parents.Count, maxStates);
            }
        }
        return true;
    }

    private static void Refuse(int states, int maxStates)
    {
        if (states > maxStates)
            throw Faults.Overflow(
                nameof(maxStates),
                $"the net has more than {maxStates} markings",
                "allow more states or simplify the net"
            );
    }

    private bool Fires(int transition)
    {
        foreach (int place in _net.Inputs[transition])
        {
            if (_scratch[place] == 0)
                return false;
        }
        foreach (int place in _net.Inputs[transition])
            _scratch[place]--;
        foreach (int place in _net.Outputs[transition])
            _scratch[place]++;
        return true;
    }

    private bool Dominates(int state, List<int> parents)
    {
        var tokens = _markings[state];
        for (int earlier = parents[state]; earlier >= 0; earlier = parents[earlier])
        {
            var below = _markings[earlier];
            bool above = true;
            for (int p = 0; p < below.Length && above; p++)
                above = tokens[p] >= below[p];
            if (above)
                return true;
        }
        return false;
    }
}
