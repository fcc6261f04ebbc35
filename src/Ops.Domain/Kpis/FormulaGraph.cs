namespace Ops.Domain.Kpis;

/// <summary>
/// One figure of a tree as a graph of operations, with the value of each for given inputs: what must be computed anew when an input
/// changes is what stands above it, and no more.
/// </summary>
/// <remarks>A sum of sums is one sum, whatever its length, so that an input stands under one node of it. Safe for several threads.</remarks>
internal sealed class FormulaGraph
{
    private readonly FormulaNode[] _nodes;
    private readonly bool[] _isNeeded;
    private readonly int[][] _above;

    /// <param name="tree">The formulas.</param>
    /// <param name="definition">The figure.</param>
    /// <param name="inputs">The value of every input of the tree.</param>
    /// <param name="switched">The inputs that will change.</param>
    public FormulaGraph(FormulaTree tree, int definition, Fraction[] inputs, ImmutableArray<int> switched)
    {
        var nodes = new List<FormulaNode>(inputs.Select(_ => new FormulaNode(NodeKind.Input, [])));
        var order = tree.OrderFor(definition);
        int[] slots = tree.Compute<int, NodeAlgebra>(new NodeAlgebra(nodes), [.. inputs.Select((_, slot) => slot)], order);
        Figure = slots[inputs.Length + definition];
        _nodes = [.. nodes];
        _isNeeded = new bool[_nodes.Length];
        JoinSums();
        SumsOver = Sums();
        Values = new Fraction[_nodes.Length];
        inputs.CopyTo(Values, 0);
        for (int node = inputs.Length; node <= Figure; node++)
        {
            if (_isNeeded[node])
                Values[node] = _nodes[node].Value(Values);
        }
        _above = new int[inputs.Length][];
        foreach (int input in switched)
            _above[input] = Above(input);
    }

    /// <summary>The node of the figure, the last of those that it needs.</summary>
    public int Figure { get; }

    /// <summary>The value of every node with the given inputs. Not to be written.</summary>
    public Fraction[] Values { get; }

    /// <summary>For each node the sums of which it is a part.</summary>
    public NodePart[][] SumsOver { get; }

    public FormulaNode this[int node] => _nodes[node];

    /// <summary>The nodes that hang on an input, each after its parts.</summary>
    public ReadOnlySpan<int> NodesAbove(int input) => _above[input];

    /// <summary>Marks what the figure needs, and lets a sum take in the sums that only it uses.</summary>
    private void JoinSums()
    {
        int[] uses = new int[_nodes.Length];
        uses[Figure] = 1;
        for (int node = Figure; node >= 0; node--)
        {
            foreach (var part in uses[node] > 0 ? _nodes[node].Parts : [])
                uses[part.Node]++;
        }
        _isNeeded[Figure] = true;
        for (int node = Figure; node >= 0; node--)
        {
            if (!_isNeeded[node])
                continue;
            if (_nodes[node].Kind == NodeKind.Sum)
                _nodes[node] = _nodes[node] with { Parts = Joined(_nodes[node].Parts, uses) };
            foreach (var part in _nodes[node].Parts)
                _isNeeded[part.Node] = true;
        }
    }

    private NodePart[] Joined(NodePart[] parts, int[] uses)
    {
        var joined = new List<NodePart>(parts.Length);
        var open = new Stack<NodePart>(parts.Reverse());
        while (open.TryPop(out var part))
        {
            if (_nodes[part.Node].Kind != NodeKind.Sum || uses[part.Node] > 1)
            {
                joined.Add(part);
                continue;
            }
            foreach (var inner in _nodes[part.Node].Parts.Reverse())
                open.Push(inner with { IsTakenOff = inner.IsTakenOff != part.IsTakenOff });
        }
        return [.. joined];
    }

    private NodePart[][] Sums()
    {
        var sums = new List<NodePart>[_nodes.Length];
        for (int node = 0; node < sums.Length; node++)
        {
            sums[node] = [];
            foreach (var part in _isNeeded[node] && _nodes[node].Kind == NodeKind.Sum ? _nodes[node].Parts : [])
                sums[part.Node].Add(part with { Node = node });
        }
        return [.. sums.Select(over => over.ToArray())];
    }

    private int[] Above(int input)
    {
        var hangs = new bool[_nodes.Length];
        hangs[input] = true;
        var above = new List<int>();
        for (int node = input + 1; node <= Figure; node++)
        {
            if (!_isNeeded[node] || !_nodes[node].Parts.Any(part => hangs[part.Node]))
                continue;
            hangs[node] = true;
            above.Add(node);
        }
        return [.. above];
    }
}
