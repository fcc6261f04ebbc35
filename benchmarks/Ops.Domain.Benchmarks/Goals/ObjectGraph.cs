using Ops.Domain.Goals;

namespace Ops.Domain.Benchmarks.Goals;

/// <summary>The ordinary application: an object for each goal, a list of children in it, and a recursive roll-up with LINQ.</summary>
internal sealed class ObjectGraph
{
    private readonly Dictionary<string, Node> _nodes;

    public ObjectGraph(string[] ids, GoalLink[] links)
    {
        _nodes = ids.Select((id, i) => (id, Node: new Node { Own = GoalData.Progress(i) }))
            .ToDictionary(pair => pair.id, pair => pair.Node);
        foreach (var link in links)
            _nodes[link.Parent].Children.Add((_nodes[link.Child], link.Weight));
    }

    public double Evaluate()
    {
        foreach (var node in _nodes.Values)
            node.Known = null;
        return Progress(_nodes[GoalData.Ids[0]]);
    }

    private static double Progress(Node node) =>
        node.Known ??=
            node.Children.Count == 0
                ? node.Own
                : node.Children.Sum(child => child.Weight * Progress(child.Node)) / node.Children.Sum(child => child.Weight);

    private sealed class Node
    {
        public double Own { get; init; }

        public double? Known { get; set; }

        public List<(Node Node, double Weight)> Children { get; } = [];
    }
}
