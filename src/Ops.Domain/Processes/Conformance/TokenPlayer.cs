namespace Ops.Domain.Processes;

/// <summary>Plays traces on a net; what an event does in a state is found once and kept.</summary>
internal sealed class TokenPlayer
{
    /// <summary>How many markings are looked at for a way of silent transitions.</summary>
    private const int SilentMarkings = 1000;

    private readonly AcceptingPetriNet _net;
    private readonly NetTopology _topology;
    private readonly NetStates _states;
    private readonly int[][] _candidates;
    private readonly bool[] _silent;
    private readonly bool _anySilent;
    private readonly Dictionary<(int State, int Activity), (int Next, TokenCount Tokens)> _events = [];
    private readonly Dictionary<int, TokenCount> _ends = [];

    public TokenPlayer(AcceptingPetriNet net, string[] labels)
    {
        _net = net;
        _topology = net.Net.Topology;
        _states = new NetStates(_topology, net.InitialTokens);
        var transitions = net.Net.Transitions;
        _silent = [.. transitions.Select(transition => transition.IsSilent)];
        _anySilent = Array.Exists(_silent, silent => silent);
        var byLabel = Enumerable.Range(0, transitions.Length).ToLookup(t => transitions[t].Label ?? "", StringComparer.Ordinal);
        _candidates = [.. labels.Select(label => byLabel[label].ToArray())];
    }

    public bool Knows(int activity) => _candidates[activity].Length > 0;

    public TokenCount Play(ReadOnlySpan<int> trace)
    {
        int state = 0;
        var tokens = new TokenCount(_net.InitialTokens.Sum(), 0, 0, 0);
        foreach (int activity in trace)
        {
            if (!Knows(activity))
                continue;
            if (!_events.TryGetValue((state, activity), out var step))
                _events.Add((state, activity), step = Fire(state, activity));
            tokens = tokens.Plus(step.Tokens);
            state = step.Next;
        }
        if (!_ends.TryGetValue(state, out var end))
            _ends.Add(state, end = End(state));
        return tokens.Plus(end);
    }

    private (int Next, TokenCount Tokens) Fire(int state, int activity)
    {
        int[] candidates = _candidates[activity];
        var (at, tokens) = SilentWay(state, reached => Enabled(reached, candidates) >= 0);
        if (Enabled(at, candidates) is var ready and >= 0)
            return Fire(at, ready, tokens);
        int least = candidates[0];
        foreach (int candidate in candidates)
            least = Lacking(state, candidate) < Lacking(state, least) ? candidate : least;
        return Fire(state, least, default);
    }

    private (int Next, TokenCount Tokens) Fire(int state, int transition, TokenCount before)
    {
        int[] marking = _states.Tokens(state).ToArray();
        int missing = 0;
        foreach (int place in _topology.Inputs[transition])
        {
            if (marking[place] == 0)
                missing++;
            else
                marking[place]--;
        }
        foreach (int place in _topology.Outputs[transition])
            marking[place]++;
        var fired = new TokenCount(_topology.Outputs[transition].Length, _topology.Inputs[transition].Length, missing, 0);
        return (_states.Id(marking), before.Plus(fired));
    }

    private TokenCount End(int state)
    {
        int[] final = _net.FinalTokens;
        var (at, tokens) = SilentWay(state, reached => _states.Tokens(reached).SequenceEqual(final));
        var marking = _states.Tokens(at);
        long missing = 0;
        long remaining = 0;
        for (int p = 0; p < final.Length; p++)
        {
            missing += Math.Max(0, final[p] - marking[p]);
            remaining += Math.Max(0, marking[p] - final[p]);
        }
        return tokens.Plus(new TokenCount(0, final.Sum(), missing, remaining));
    }

    /// <summary>The state with the fewest silent transitions on the way for which the goal holds; the state itself if there is none.</summary>
    private (int State, TokenCount Tokens) SilentWay(int from, Func<int, bool> goal)
    {
        if (!_anySilent || goal(from))
            return (from, default);
        var found = new List<(int State, TokenCount Tokens)> { (from, default) };
        var seen = new HashSet<int> { from };
        for (int i = 0; i < found.Count; i++)
        {
            foreach (var step in _states.Steps(found[i].State))
            {
                if (!_silent[step.Transition] || found.Count == SilentMarkings || !seen.Add(step.To))
                    continue;
                int produced = _topology.Outputs[step.Transition].Length;
                int consumed = _topology.Inputs[step.Transition].Length;
                found.Add((step.To, found[i].Tokens.Plus(new TokenCount(produced, consumed, 0, 0))));
                if (goal(step.To))
                    return found[^1];
            }
        }
        return found[0];
    }

    /// <summary>The first of the transitions that can fire in a state; −1 if none can.</summary>
    private int Enabled(int state, int[] candidates)
    {
        foreach (int candidate in candidates)
        {
            if (Lacking(state, candidate) == 0)
                return candidate;
        }
        return -1;
    }

    private int Lacking(int state, int transition)
    {
        var marking = _states.Tokens(state);
        int lacking = 0;
        foreach (int place in _topology.Inputs[transition])
            lacking += marking[place] == 0 ? 1 : 0;
        return lacking;
    }
}
