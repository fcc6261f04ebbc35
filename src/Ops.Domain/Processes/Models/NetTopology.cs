namespace Ops.Domain.Processes;

/// <summary>A net in numbers: the input and output places of each transition.</summary>
internal sealed class NetTopology
{
    private readonly Dictionary<string, int> _places;

    private NetTopology(Dictionary<string, int> places, int[][] inputs, int[][] outputs)
    {
        _places = places;
        Inputs = inputs;
        Outputs = outputs;
    }

    public int PlaceCount => _places.Count;

    /// <summary>For each transition its input places.</summary>
    public int[][] Inputs { get; }

    /// <summary>For each transition its output places.</summary>
    public int[][] Outputs { get; }

    public static NetTopology Of(ImmutableArray<string> places, ImmutableArray<NetTransition> transitions, ImmutableArray<NetArc> arcs)
    {
        var index = Ids.Index(places.AsSpan(), id => id, nameof(places));
        var nodes = new Dictionary<string, int>(index, StringComparer.Ordinal);
        for (int i = 0; i < transitions.Length; i++)
        {
            if (!nodes.TryAdd(transitions[i].Id, places.Length + i))
                throw Faults.Duplicate(Guard.At(nameof(transitions), i), transitions[i].Id);
        }
        Ids.Unique(arcs.AsSpan(), arc => arc, nameof(arcs));
        const string remedy = "name a place or a transition of the net";
        var ends = new (int From, int To)[arcs.Length];
        for (int i = 0; i < ends.Length; i++)
        {
            string place = Guard.At(nameof(arcs), i);
            ends[i] = (Ids.At(nodes, arcs[i].From, place, remedy), Ids.At(nodes, arcs[i].To, place, remedy));
        }
        List<int>[] inputs = [.. transitions.Select(_ => new List<int>())];
        List<int>[] outputs = [.. transitions.Select(_ => new List<int>())];
        for (int i = 0; i < ends.Length; i++)
        {
            (int from, int to) = ends[i];
            if (from < places.Length == to < places.Length)
            {
                string what = from < places.Length ? "places" : "transitions";
                throw Faults.Invalid(
                    Guard.At(nameof(arcs), i),
                    $"'{arcs[i].From}' and '{arcs[i].To}' are both {what}",
                    "link a place with a transition"
                );
            }
            if (from < places.Length)
                inputs[to - places.Length].Add(from);
            else
                outputs[from - places.Length].Add(to);
        }
        return new NetTopology(index, [.. inputs.Select(list => list.ToArray())], [.. outputs.Select(list => list.ToArray())]);
    }

    /// <summary>The tokens of a marking by place; refuses a place that is not of the net.</summary>
    public int[] Tokens(Marking marking, string place)
    {
        var tokens = new int[PlaceCount];
        foreach (var item in marking.Tokens)
            tokens[Ids.At(_places, item.Place, place, "name a place of the net")] = item.Tokens;
        return tokens;
    }
}
