namespace Ops.Domain.Risks;

/// <summary>The top event of a fault tree as a binary decision diagram over its events (Bryant 1986; Rauzy 1993).</summary>
internal sealed class FaultDiagram
{
    private readonly DiagramNodes _nodes;
    private readonly Dictionary<long, int> _and = [];
    private readonly Dictionary<long, int> _or = [];

    private FaultDiagram(int mostNodes) => _nodes = new DiagramNodes(mostNodes);

    public DiagramNodes Nodes => _nodes;

    public int Top { get; private set; }

    /// <summary>Builds the gates below the top, inputs first; event i is the variable with its place in the order.</summary>
    public static FaultDiagram Of(FaultNetwork network, int mostNodes)
    {
        var diagram = new FaultDiagram(mostNodes);
        int[] functions = new int[network.Count];
        for (int place = 0; place < network.EventOrder.Length; place++)
            functions[network.EventOrder[place]] = diagram._nodes.Make(place, DiagramNodes.False, DiagramNodes.True);
        foreach (int gate in network.GateOrder)
            functions[gate] = diagram.Gate(network.Gate(gate), network.InputsOf(gate), functions);
        diagram.Top = functions[network.Top];
        return diagram;
    }

    private int Gate(FaultGate gate, ReadOnlySpan<int> inputs, int[] functions)
    {
        int[] parts = new int[inputs.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = functions[inputs[i]];
        // From the last variable to the first, so that each step adds on top of what is there; counts that cannot reach k are left out.
        Array.Sort(parts, (a, b) => _nodes.Variable(b).CompareTo(_nodes.Variable(a)));
        int[] atLeast = new int[gate.Needed + 1];
        atLeast[0] = DiagramNodes.True;
        for (int i = 0; i < parts.Length; i++)
        {
            int left = parts.Length - i - 1;
            for (int count = Math.Min(gate.Needed, i + 1); count > 0 && count + left >= gate.Needed; count--)
                atLeast[count] = Or(atLeast[count], And(parts[i], atLeast[count - 1]));
        }
        return atLeast[gate.Needed];
    }

    private int And(int f, int g)
    {
        if (f == DiagramNodes.False || g == DiagramNodes.False)
            return DiagramNodes.False;
        if (f == DiagramNodes.True || f == g)
            return g;
        if (g == DiagramNodes.True)
            return f;
        return Apply(f, g, _and, And);
    }

    private int Or(int f, int g)
    {
        if (f == DiagramNodes.True || g == DiagramNodes.True)
            return DiagramNodes.True;
        if (f == DiagramNodes.False || f == g)
            return g;
        if (g == DiagramNodes.False)
            return f;
        return Apply(f, g, _or, Or);
    }

    private int Apply(int f, int g, Dictionary<long, int> known, Func<int, int, int> operation)
    {
        if (f > g)
            (f, g) = (g, f);
        long key = ((long)f << 32) | (uint)g;
        if (known.TryGetValue(key, out int result))
            return result;
        DiagramNodes.RefuseTooDeep();
        int variable = Math.Min(_nodes.Variable(f), _nodes.Variable(g));
        var (low, high) = Parts(f, variable);
        var (otherLow, otherHigh) = Parts(g, variable);
        int below = operation(low, otherLow);
        int above = operation(high, otherHigh);
        result = below == above ? below : _nodes.Make(variable, below, above);
        known.Add(key, result);
        return result;
    }

    private (int Low, int High) Parts(int node, int variable) =>
        _nodes.Variable(node) == variable ? (_nodes.Low(node), _nodes.High(node)) : (node, node);
}
