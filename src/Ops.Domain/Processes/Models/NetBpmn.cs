using System.Globalization;

namespace Ops.Domain.Processes;

/// <summary>Builds the BPMN model of a free-choice workflow net: a task per visible transition, an exclusive gateway per place, parallel ones per split and join.</summary>
internal sealed class NetBpmn
{
    private readonly List<(BpmnNodeKind Kind, string? Name)> _nodes = [];
    private readonly List<(int From, int To)> _flows = [];

    public static BpmnModel Of(AcceptingPetriNet net)
    {
        var topology = net.Net.Topology;
        (int source, int sink) = Ends(net);
        CheckFreeChoice(net.Net);
        var builder = new NetBpmn();
        int start = builder.Node(BpmnNodeKind.StartEvent);
        int[] places = [.. net.Net.Places.Select(_ => builder.Node(BpmnNodeKind.ExclusiveGateway))];
        builder._flows.Add((start, places[source]));
        for (int i = 0; i < net.Net.Transitions.Length; i++)
            builder.Add(net.Net.Transitions[i], topology.Inputs[i], topology.Outputs[i], places);
        builder._flows.Add((places[sink], builder.Node(BpmnNodeKind.EndEvent)));
        return builder.Model();
    }

    private static (int Source, int Sink) Ends(AcceptingPetriNet net)
    {
        var paths = new NetPaths(net.Net);
        bool isWorkflow =
            paths.IsWorkflowNet
            && net.InitialTokens.Sum() == 1
            && net.InitialTokens[paths.Sources[0]] == 1
            && net.FinalTokens.Sum() == 1
            && net.FinalTokens[paths.Sinks[0]] == 1;
        return isWorkflow
            ? (paths.Sources[0], paths.Sinks[0])
            : throw Faults.Invalid("net", "not a workflow net from one token to one token", "give a net with one source and one sink");
    }

    private static void CheckFreeChoice(PetriNet net)
    {
        var choices = net
            .Topology.Inputs.SelectMany(places => places)
            .GroupBy(place => place)
            .Where(own => own.Count() > 1)
            .Select(own => own.Key);
        var chosen = choices.ToHashSet();
        for (int i = 0; i < net.Transitions.Length; i++)
        {
            if (net.Topology.Inputs[i].Length > 1 && net.Topology.Inputs[i].Any(chosen.Contains))
                throw Faults.Invalid("net", $"'{net.Transitions[i].Id}' shares a choice and waits for more", "give a net with free choice");
        }
    }

    private int Node(BpmnNodeKind kind, string? name = null)
    {
        _nodes.Add((kind, name));
        return _nodes.Count - 1;
    }

    private void Add(NetTransition transition, int[] inputs, int[] outputs, int[] places)
    {
        int enter = Node(BpmnNodeKind.ParallelGateway);
        int leave = enter;
        if (transition.Label is { } label)
        {
            int task = Node(BpmnNodeKind.Task, label);
            leave = Node(BpmnNodeKind.ParallelGateway);
            _flows.Add((enter, task));
            _flows.Add((task, leave));
        }
        foreach (int place in inputs)
            _flows.Add((places[place], enter));
        foreach (int place in outputs)
            _flows.Add((leave, places[place]));
    }

    /// <summary>The model without gateways through which only one way leads.</summary>
    private BpmnModel Model()
    {
        var kept = new bool[_nodes.Count];
        Array.Fill(kept, true);
        for (int node = 0; node < kept.Length; node++)
        {
            if (_nodes[node].Kind is not (BpmnNodeKind.ExclusiveGateway or BpmnNodeKind.ParallelGateway))
                continue;
            int into = _flows.FindIndex(flow => flow.To == node);
            int outOf = _flows.FindIndex(flow => flow.From == node);
            if (
                _flows.FindLastIndex(flow => flow.To == node) != into
                || _flows.FindLastIndex(flow => flow.From == node) != outOf
                || into == outOf
            )
                continue;
            kept[node] = false;
            _flows[into] = (_flows[into].From, _flows[outOf].To);
            _flows.RemoveAt(outOf);
        }
        int[] left = [.. Enumerable.Range(0, kept.Length).Where(node => kept[node])];
        var ids = left.Select((node, i) => (node, Id: Numbered("n", i))).ToDictionary(pair => pair.node, pair => pair.Id);
        return new BpmnModel(
            [.. left.Select(node => new BpmnNode(ids[node], _nodes[node].Kind, _nodes[node].Name))],
            [.. _flows.Select((flow, i) => new BpmnFlow(Numbered("f", i), ids[flow.From], ids[flow.To]))]
        );
    }

    private static string Numbered(string letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}");
}
