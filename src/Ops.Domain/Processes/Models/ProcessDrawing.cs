using System.Globalization;

namespace Ops.Domain.Processes;

/// <summary>Models as drawings in text: Mermaid flowcharts and graphs in the DOT language of Graphviz.</summary>
/// <remarks>The same model gives the same text. Lines are separated by a line feed.</remarks>
public static class ProcessDrawing
{
    /// <summary>A process tree as a Mermaid flowchart.</summary>
    /// <param name="tree">The tree.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static string Mermaid(ProcessTree tree) => Drawn(Guard.NotNull(tree, nameof(tree))).ToMermaid("TD");

    /// <summary>A Petri net as a Mermaid flowchart; initial tokens are drawn as ●, the places of the final marking as ◎.</summary>
    /// <param name="net">The net.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static string Mermaid(AcceptingPetriNet net) => Drawn(Guard.NotNull(net, nameof(net))).ToMermaid("LR");

    /// <summary>A BPMN model as a Mermaid flowchart.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static string Mermaid(BpmnModel model) => Drawn(Guard.NotNull(model, nameof(model))).ToMermaid("LR");

    /// <summary>A directly-follows graph as a Mermaid flowchart, its edges with their counts.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static string Mermaid(DirectlyFollowsGraph graph) => Drawn(Guard.NotNull(graph, nameof(graph))).ToMermaid("LR");

    /// <summary>A process tree in DOT.</summary>
    /// <param name="tree">The tree.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static string Dot(ProcessTree tree) => Drawn(Guard.NotNull(tree, nameof(tree))).ToDot("TB");

    /// <summary>A Petri net in DOT; initial tokens are drawn as ●, the places of the final marking as ◎.</summary>
    /// <param name="net">The net.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static string Dot(AcceptingPetriNet net) => Drawn(Guard.NotNull(net, nameof(net))).ToDot("LR");

    /// <summary>A BPMN model in DOT.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static string Dot(BpmnModel model) => Drawn(Guard.NotNull(model, nameof(model))).ToDot("LR");

    /// <summary>A directly-follows graph in DOT, its edges with their counts.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static string Dot(DirectlyFollowsGraph graph) => Drawn(Guard.NotNull(graph, nameof(graph))).ToDot("LR");

    private static DrawnGraph Drawn(ProcessTree tree)
    {
        var drawn = new DrawnGraph();
        Add(tree);
        return drawn;

        int Add(ProcessTree node)
        {
            int id = node.Operator switch
            {
                ProcessOperator.Activity => drawn.Node(node.Label!, DrawnShape.Box),
                ProcessOperator.Silent => drawn.Node("τ", DrawnShape.Circle),
                ProcessOperator.Sequence => drawn.Node("→", DrawnShape.Circle),
                ProcessOperator.Exclusive => drawn.Node("×", DrawnShape.Circle),
                ProcessOperator.Parallel => drawn.Node("∧", DrawnShape.Circle),
                _ => drawn.Node("↺", DrawnShape.Circle),
            };
            foreach (var child in node.Children)
                drawn.Edge(id, Add(child));
            return id;
        }
    }

    private static DrawnGraph Drawn(AcceptingPetriNet net)
    {
        var drawn = new DrawnGraph();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int p = 0; p < net.Net.Places.Length; p++)
        {
            string tokens = net.InitialTokens[p] > 1 ? net.InitialTokens[p].ToString(CultureInfo.InvariantCulture) : "●";
            string label =
                net.InitialTokens[p] > 0 ? tokens
                : net.FinalTokens[p] > 0 ? "◎"
                : " ";
            ids.Add(net.Net.Places[p], drawn.Node(label, DrawnShape.Circle));
        }
        foreach (var transition in net.Net.Transitions)
            ids.Add(transition.Id, drawn.Node(transition.Label ?? "τ", DrawnShape.Box));
        foreach (var arc in net.Net.Arcs)
            drawn.Edge(ids[arc.From], ids[arc.To]);
        return drawn;
    }

    private static DrawnGraph Drawn(BpmnModel model)
    {
        var drawn = new DrawnGraph();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in model.Nodes)
        {
            int id = node.Kind switch
            {
                BpmnNodeKind.StartEvent => drawn.Node("○", DrawnShape.Circle),
                BpmnNodeKind.EndEvent => drawn.Node("◉", DrawnShape.Circle),
                BpmnNodeKind.Task => drawn.Node(node.Name!, DrawnShape.Box),
                BpmnNodeKind.ExclusiveGateway => drawn.Node("×", DrawnShape.Diamond),
                _ => drawn.Node("+", DrawnShape.Diamond),
            };
            ids.Add(node.Id, id);
        }
        foreach (var flow in model.Flows)
            drawn.Edge(ids[flow.From], ids[flow.To]);
        return drawn;
    }

    private static DrawnGraph Drawn(DirectlyFollowsGraph graph)
    {
        var drawn = new DrawnGraph();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string activity in graph.Edges.SelectMany(edge => (string[])[edge.From, edge.To]))
        {
            if (!ids.ContainsKey(activity))
                ids.Add(activity, drawn.Node(activity, DrawnShape.Box));
        }
        foreach (var edge in graph.Edges)
            drawn.Edge(ids[edge.From], ids[edge.To], edge.Count.ToString(CultureInfo.InvariantCulture));
        return drawn;
    }
}
