using Ops.Domain.Processes;

namespace Ops.Domain.Benchmarks.Processes;

/// <summary>The token game as one writes it down: markings as sorted lists of places in a text, successors found anew each time.</summary>
internal sealed class PlainNet(AcceptingPetriNet net)
{
    private readonly Dictionary<string, string[]> _inputs = net.Net.Transitions.ToDictionary(
        transition => transition.Id,
        transition => net.Net.Arcs.Where(arc => arc.To == transition.Id).Select(arc => arc.From).ToArray()
    );

    private readonly Dictionary<string, string[]> _outputs = net.Net.Transitions.ToDictionary(
        transition => transition.Id,
        transition => net.Net.Arcs.Where(arc => arc.From == transition.Id).Select(arc => arc.To).ToArray()
    );

    private readonly string _initial = Text(net.Initial.Tokens.Select(item => item.Place));
    private readonly string _final = Text(net.Final.Tokens.Select(item => item.Place));

    public bool Replays(string[] trace)
    {
        var states = Silent([_initial]);
        foreach (string activity in trace)
            states = After(states, activity);
        return states.Contains(_final);
    }

    public double Precision(string[][] cases)
    {
        var goingOn = new Dictionary<string, int>();
        var seen = new Dictionary<string, HashSet<string>>();
        foreach (string[] trace in cases)
        {
            for (int i = 0; i < trace.Length; i++)
            {
                string prefix = string.Join('\n', trace.Take(i));
                goingOn[prefix] = goingOn.GetValueOrDefault(prefix) + 1;
                if (!seen.TryGetValue(prefix, out var next))
                    seen.Add(prefix, next = []);
                next.Add(trace[i]);
            }
        }
        long allowed = 0;
        long escaping = 0;
        foreach (var (prefix, count) in goingOn)
        {
            var states = Silent([_initial]);
            foreach (string activity in prefix.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                states = After(states, activity);
            var able = states.SelectMany(state => Fireable(state)).Select(item => item.Label).Where(label => label is not null).ToHashSet();
            allowed += (long)count * able.Count;
            escaping += (long)count * able.Count(label => !seen[prefix].Contains(label!));
        }
        return 1 - (double)escaping / allowed;
    }

    public int Cost(string[] trace)
    {
        var open = new PriorityQueue<(string State, int Place), int>();
        var done = new HashSet<(string, int)>();
        open.Enqueue((_initial, 0), 0);
        while (open.TryDequeue(out var at, out int cost))
        {
            if (!done.Add(at))
                continue;
            if (at.Place == trace.Length && at.State == _final)
                return cost;
            if (at.Place < trace.Length)
                open.Enqueue((at.State, at.Place + 1), cost + 1);
            foreach (var (label, to) in Fireable(at.State))
            {
                open.Enqueue((to, at.Place), cost + (label is null ? 0 : 1));
                if (at.Place < trace.Length && label == trace[at.Place])
                    open.Enqueue((to, at.Place + 1), cost);
            }
        }
        return -1;
    }

    private static string Text(IEnumerable<string> places) => string.Join(' ', places.Order(StringComparer.Ordinal));

    private IEnumerable<(string? Label, string To)> Fireable(string state)
    {
        foreach (var transition in net.Net.Transitions)
        {
            var places = state.Split(' ').ToList();
            if (!_inputs[transition.Id].All(places.Remove))
                continue;
            places.AddRange(_outputs[transition.Id]);
            yield return (transition.Label, Text(places));
        }
    }

    private HashSet<string> After(HashSet<string> states, string activity) =>
        Silent([.. states.SelectMany(state => Fireable(state)).Where(item => item.Label == activity).Select(item => item.To)]);

    private HashSet<string> Silent(HashSet<string> states)
    {
        var open = new Stack<string>(states);
        while (open.TryPop(out string? state))
        {
            foreach (var (label, to) in Fireable(state))
            {
                if (label is null && states.Add(to))
                    open.Push(to);
            }
        }
        return states;
    }
}
