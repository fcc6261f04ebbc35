namespace Ops.Domain.Processes;

/// <summary>The paths of a net from its places without input to its places without output.</summary>
internal sealed class NetPaths
{
    private readonly PetriNet _net;
    private readonly List<int>[] _after;
    private readonly List<int>[] _before;

    public NetPaths(PetriNet net)
    {
        _net = net;
        int places = net.Places.Length;
        int nodes = places + net.Transitions.Length;
        _after = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        _before = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        for (int t = 0; t < net.Transitions.Length; t++)
        {
            foreach (int place in net.Topology.Inputs[t])
                Link(place, places + t);
            foreach (int place in net.Topology.Outputs[t])
                Link(places + t, place);
        }
        Sources = [.. Enumerable.Range(0, places).Where(place => _before[place].Count == 0)];
        Sinks = [.. Enumerable.Range(0, places).Where(place => _after[place].Count == 0)];
    }

    public int[] Sources { get; }

    public int[] Sinks { get; }

    public bool IsWorkflowNet => Sources.Length == 1 && Sinks.Length == 1 && !OffPath().Any();

    /// <summary>The nodes on no path; none where source or sink is not unique.</summary>
    public IEnumerable<string> OffPath()
    {
        if (Sources.Length != 1 || Sinks.Length != 1)
            return [];
        bool[] forward = Reached(_after, Sources[0]);
        bool[] back = Reached(_before, Sinks[0]);
        return Enumerable.Range(0, _after.Length).Where(node => !forward[node] || !back[node]).Select(Id);
    }

    /// <summary>The nodes that a path from one node reaches, itself included.</summary>
    public static bool[] Reached(List<int>[] links, int from)
    {
        var reached = new bool[links.Length];
        var open = new Stack<int>();
        reached[from] = true;
        open.Push(from);
        while (open.TryPop(out int node))
        {
            foreach (int next in links[node])
            {
                if (reached[next])
                    continue;
                reached[next] = true;
                open.Push(next);
            }
        }
        return reached;
    }

    private string Id(int node) => node < _net.Places.Length ? _net.Places[node] : _net.Transitions[node - _net.Places.Length].Id;

    private void Link(int from, int to)
    {
        _after[from].Add(to);
        _before[to].Add(from);
    }
}
