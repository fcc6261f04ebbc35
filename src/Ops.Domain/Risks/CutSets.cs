namespace Ops.Domain.Risks;

/// <summary>The minimal cut sets of a coherent fault tree, read from its diagram (Rauzy 1993).</summary>
/// <remarks>
/// Families of sets are kept as zero-suppressed diagrams (Minato 1993) over the same variables: low without the variable, high with it.
/// </remarks>
internal sealed class CutSets
{
    private readonly DiagramNodes _diagram;
    private readonly DiagramNodes _families;
    private readonly Dictionary<long, int> _without = [];

    private CutSets(DiagramNodes diagram, int mostNodes)
    {
        _diagram = diagram;
        _families = new DiagramNodes(mostNodes);
    }

    /// <summary>The sets as rising places of the variables, in no particular order.</summary>
    public static List<int[]> Of(FaultDiagram diagram, FaultTreeOptions options)
    {
        var sets = new CutSets(diagram.Nodes, options.MostNodes);
        int family = sets.Minimal(diagram.Top);
        if (sets.Count(family) > options.MostCutSets)
            throw Faults.Overflow("gates", $"more than {options.MostCutSets} minimal cut sets", "allow more of them in the options");
        var found = new List<int[]>();
        sets.Collect(family, [], found);
        return found;
    }

    /// <summary>
    /// What makes the function true with the fewest events: without the variable, or with it and not already without. Children stand before
    /// their parents, so that one pass over the nodes below the top needs no recursion.
    /// </summary>
    private int Minimal(int top)
    {
        bool[] isNeeded = new bool[top + 1];
        isNeeded[top] = true;
        for (int node = top; node > DiagramNodes.True; node--)
        {
            if (!isNeeded[node])
                continue;
            isNeeded[_diagram.Low(node)] = true;
            isNeeded[_diagram.High(node)] = true;
        }
        int[] minimal = new int[top + 1];
        minimal[DiagramNodes.True] = DiagramNodes.True;
        for (int node = DiagramNodes.True + 1; node <= top; node++)
        {
            if (!isNeeded[node])
                continue;
            int low = minimal[_diagram.Low(node)];
            minimal[node] = Make(_diagram.Variable(node), low, Without(minimal[_diagram.High(node)], low));
        }
        return minimal[top];
    }

    /// <summary>The sets of a family that contain no set of the other.</summary>
    private int Without(int family, int other)
    {
        if (family == DiagramNodes.False || other == DiagramNodes.True)
            return DiagramNodes.False;
        if (other == DiagramNodes.False || family == DiagramNodes.True)
            return family;
        long key = ((long)family << 32) | (uint)other;
        if (_without.TryGetValue(key, out int rest))
            return rest;
        DiagramNodes.RefuseTooDeep();
        int variable = _families.Variable(family);
        int first = _families.Variable(other);
        int low = _families.Low(family);
        int high = _families.High(family);
        if (variable > first)
            rest = Without(family, _families.Low(other));
        else if (variable < first)
            rest = Make(variable, Without(low, other), Without(high, other));
        else
        {
            int below = _families.Low(other);
            rest = Make(variable, Without(low, below), Without(Without(high, _families.High(other)), below));
        }
        _without.Add(key, rest);
        return rest;
    }

    private int Make(int variable, int low, int high) => high == DiagramNodes.False ? low : _families.Make(variable, low, high);

    private double Count(int family)
    {
        double[] counts = new double[_families.Count];
        counts[DiagramNodes.True] = 1;
        for (int node = 2; node < counts.Length; node++)
            counts[node] = counts[_families.Low(node)] + counts[_families.High(node)];
        return counts[family];
    }

    private void Collect(int family, List<int> path, List<int[]> found)
    {
        for (int node = family; node != DiagramNodes.False; node = _families.Low(node))
        {
            if (node == DiagramNodes.True)
            {
                found.Add([.. path]);
                return;
            }
            DiagramNodes.RefuseTooDeep();
            path.Add(_families.Variable(node));
            Collect(_families.High(node), path, found);
            path.RemoveAt(path.Count - 1);
        }
    }
}
