using System.Globalization;

namespace Ops.Domain.Processes;

/// <summary>Builds the Petri net of a BPMN model.</summary>
internal sealed class BpmnNet
{
    private const string Source = "source";
    private const string Sink = "sink";

    private readonly List<NetTransition> _transitions = [];
    private readonly List<NetArc> _arcs = [];

    public static AcceptingPetriNet Of(BpmnModel model)
    {
        var builder = new BpmnNet();
        var into = model.Flows.ToLookup(flow => flow.To, Place, StringComparer.Ordinal);
        var outOf = model.Flows.ToLookup(flow => flow.From, Place, StringComparer.Ordinal);
        foreach (var node in model.Nodes)
        {
            string[] ins = node.Kind == BpmnNodeKind.StartEvent ? [Source] : [.. into[node.Id]];
            string[] outs = node.Kind == BpmnNodeKind.EndEvent ? [Sink] : [.. outOf[node.Id]];
            builder.Add(node, ins, outs);
        }
        var net = new PetriNet([Source, Sink, .. model.Flows.Select(Place)], [.. builder._transitions], [.. builder._arcs]);
        return new AcceptingPetriNet(net, new Marking(new PlaceTokens(Source, 1)), new Marking(new PlaceTokens(Sink, 1)));
    }

    private static string Place(BpmnFlow flow) => $"flow {flow.Id}";

    private void Add(BpmnNode node, string[] ins, string[] outs)
    {
        if (node.Kind == BpmnNodeKind.ParallelGateway)
        {
            Fire(null, ins, outs);
            return;
        }
        foreach (string place in ins)
        {
            if (node.Kind != BpmnNodeKind.ExclusiveGateway)
            {
                Fire(node.Name, [place], outs);
                continue;
            }
            foreach (string way in outs)
                Fire(null, [place], [way]);
        }
    }

    private void Fire(string? label, string[] ins, string[] outs)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"t{_transitions.Count + 1}");
        _transitions.Add(new NetTransition(id, label));
        _arcs.AddRange(ins.Select(place => new NetArc(place, id)));
        _arcs.AddRange(outs.Select(place => new NetArc(id, place)));
    }
}
