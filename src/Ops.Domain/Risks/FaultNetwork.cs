namespace Ops.Domain.Risks;

/// <summary>Gates and events of a fault tree by number: gates first, then events; checked, and put in order from the top.</summary>
internal sealed class FaultNetwork
{
    private readonly FaultGate[] _gates;
    private readonly int[][] _inputs;

    private FaultNetwork(FaultGate[] gates, int[][] inputs, int events, int top)
    {
        _gates = gates;
        _inputs = inputs;
        Count = gates.Length + events;
        Top = top;
        bool[] isSeen = new bool[Count];
        var gateOrder = new List<int>();
        var eventOrder = new List<int>();
        Visit(top, isSeen, gateOrder, eventOrder);
        GateOrder = [.. gateOrder];
        EventOrder = [.. eventOrder];
        for (int gate = 0; gate < gates.Length; gate++)
            Visit(gate, isSeen, [], []);
    }

    public int Count { get; }

    public int Top { get; }

    /// <summary>The gates that the top needs, each after its inputs.</summary>
    public int[] GateOrder { get; }

    /// <summary>The events that the top needs, in the order in which they are met.</summary>
    public int[] EventOrder { get; }

    public FaultGate Gate(int number) => _gates[number];

    public ReadOnlySpan<int> InputsOf(int gate) => _inputs[gate];

    public static FaultNetwork Of(ReadOnlySpan<FaultGate> gates, ReadOnlySpan<FaultEvent> events, string top)
    {
        using var gateRows = UniqueIds.Rows(gates, nameof(gates), gate => gate.Id);
        using var eventRows = UniqueIds.Rows(events, nameof(events), happening => happening.Id);
        for (int i = 0; i < events.Length; i++)
        {
            if (gateRows.Find(events[i].Id) >= 0)
                throw Faults.Duplicate(Guard.At(nameof(events), i), events[i].Id);
        }
        int[][] inputs = new int[gates.Length][];
        for (int i = 0; i < gates.Length; i++)
        {
            inputs[i] = new int[gates[i].Inputs.Length];
            for (int k = 0; k < inputs[i].Length; k++)
                inputs[i][k] = NumberOf(gates[i].Inputs[k], $"{Guard.At(nameof(gates), i)}.{nameof(FaultGate.Inputs)}");
        }
        return new FaultNetwork([.. gates], inputs, events.Length, NumberOf(top, nameof(top)));

        int NumberOf(string id, string place)
        {
            int gate = gateRows.Find(id);
            int happening = gate < 0 ? eventRows.Find(id) : -1;
            return gate >= 0 ? gate
                : happening >= 0 ? inputs.Length + happening
                : throw Faults.Unknown(place, id, "give a gate or an event of this id");
        }
    }

    /// <summary>Depth first without recursion: a gate that is met again while it is open closes a cycle.</summary>
    private void Visit(int start, bool[] isSeen, List<int> gateOrder, List<int> eventOrder)
    {
        if (isSeen[start])
            return;
        var open = new Stack<(int Node, int Next)>();
        var isOpen = new HashSet<int>();
        open.Push((start, 0));
        while (open.TryPop(out var at))
        {
            var (node, next) = at;
            isSeen[node] = true;
            if (node >= _gates.Length)
            {
                eventOrder.Add(node);
                continue;
            }
            isOpen.Add(node);
            while (next < _inputs[node].Length && isSeen[_inputs[node][next]] && !isOpen.Contains(_inputs[node][next]))
                next++;
            if (next == _inputs[node].Length)
            {
                isOpen.Remove(node);
                gateOrder.Add(node);
                continue;
            }
            int input = _inputs[node][next];
            if (isOpen.Contains(input))
                throw Faults.Cycle("gates", PathFrom(open, node, input));
            open.Push((node, next + 1));
            open.Push((input, 0));
        }
    }

    private IEnumerable<string> PathFrom(Stack<(int Node, int Next)> open, int last, int first) =>
        open.Select(at => at.Node).Reverse().Append(last).SkipWhile(node => node != first).Append(first).Select(node => _gates[node].Id);
}
