namespace Ops.Domain.Processes;

/// <summary>A process model of tasks, exclusive and parallel gateways, one start and one end (BPMN 2.0, control flow only).</summary>
/// <remarks>An object model: it reads and writes no XML. A sealed class without value equality.</remarks>
public sealed class BpmnModel
{
    /// <summary>Creates a model.</summary>
    /// <param name="nodes">The nodes, at least one.</param>
    /// <param name="flows">The sequence flows, at least one.</param>
    /// <exception cref="OpsException">In this order: <see cref="FaultCode.EmptyInput"/>: no node or no flow. <see cref="FaultCode.DuplicateKey"/>: an
    /// id twice. <see cref="FaultCode.UnknownReference"/>: a flow to an unknown node. <see cref="FaultCode.InvalidArgument"/>: an element that is
    /// <c>default</c>, not exactly one start and one end event, a flow into the start or out of the end, or a node without a flow in or out.
    /// </exception>
    public BpmnModel(ReadOnlySpan<BpmnNode> nodes, ReadOnlySpan<BpmnFlow> flows)
    {
        Guard.NotEmpty(nodes, nameof(nodes));
        Guard.NotEmpty(flows, nameof(flows));
        for (int i = 0; i < nodes.Length; i++)
            Guard.NotBlank(nodes[i].Id, Guard.At(nameof(nodes), i));
        for (int i = 0; i < flows.Length; i++)
            Guard.NotBlank(flows[i].Id, Guard.At(nameof(flows), i));
        var index = Ids.Index(nodes, node => node.Id, nameof(nodes));
        Ids.Unique(flows, flow => flow.Id, nameof(flows));
        var into = new int[nodes.Length];
        var outOf = new int[nodes.Length];
        for (int i = 0; i < flows.Length; i++)
        {
            string place = Guard.At(nameof(flows), i);
            outOf[Ids.At(index, flows[i].From, place, "name a node of the model")]++;
            into[Ids.At(index, flows[i].To, place, "name a node of the model")]++;
        }
        Nodes = [.. nodes];
        Flows = [.. flows];
        OneOnly(BpmnNodeKind.StartEvent);
        OneOnly(BpmnNodeKind.EndEvent);
        for (int i = 0; i < nodes.Length; i++)
        {
            bool start = nodes[i].Kind == BpmnNodeKind.StartEvent;
            bool end = nodes[i].Kind == BpmnNodeKind.EndEvent;
            if (into[i] == 0 != start || outOf[i] == 0 != end)
            {
                string found = $"'{nodes[i].Id}' has {into[i]} flows in and {outOf[i]} out";
                throw Faults.Invalid(Guard.At(nameof(nodes), i), found, "link all nodes; nothing enters the start or leaves the end");
            }
        }
    }

    /// <summary>The nodes, as given.</summary>
    public ImmutableArray<BpmnNode> Nodes { get; }

    /// <summary>The sequence flows, as given.</summary>
    public ImmutableArray<BpmnFlow> Flows { get; }

    /// <summary>The Petri net of the model.</summary>
    /// <remarks>
    /// Each flow is a place. A task fires for each token that comes in and puts one on every flow out; a parallel gateway takes one from every flow in;
    /// an exclusive gateway takes one from any and puts one on any. Source: Dijkman, Dumas and Ouyang 2008.
    /// </remarks>
    /// <returns>The net with a token on the source as its initial and one on the sink as its final marking.</returns>
    public AcceptingPetriNet ToNet() => BpmnNet.Of(this);

    private void OneOnly(BpmnNodeKind kind)
    {
        int count = Nodes.Count(node => node.Kind == kind);
        if (count != 1)
            throw Faults.Invalid("nodes", $"{count} nodes are a {kind}", "give exactly one");
    }
}
