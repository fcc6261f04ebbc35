using System.Text.Json.Nodes;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Process trees and Petri nets.</summary>
internal sealed class ModelAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.model.parse", Parse);
        operations.Add("processes.model.convert", Convert);
        operations.Add("processes.model.language", Language);
        operations.Add("processes.model.soundness", Soundness);
    }

    private static JsonObject Parse(Input input)
    {
        var tree = ProcessTree.Parse(input["text"].Text);
        return new JsonObject
        {
            ["tree"] = tree.ToString(),
            ["activities"] = Output.List(tree.Activities),
            ["duplicateLabels"] = Output.List(tree.DuplicateLabels),
            ["nodes"] = tree.NodeCount,
            ["depth"] = tree.Depth,
            ["silentLeaves"] = tree.Count(ProcessOperator.Silent),
            ["operators"] = new JsonObject
            {
                ["sequence"] = tree.Count(ProcessOperator.Sequence),
                ["exclusive"] = tree.Count(ProcessOperator.Exclusive),
                ["parallel"] = tree.Count(ProcessOperator.Parallel),
                ["loop"] = tree.Count(ProcessOperator.Loop),
            },
        };
    }

    private static JsonObject Convert(Input input)
    {
        var net = ProcessTree.Parse(input["tree"].Text).ToNet().Net;
        var soundness = NetSoundness.Of(net);
        return new JsonObject
        {
            ["places"] = net.Places.Length,
            ["transitions"] = net.Transitions.Length,
            ["silentTransitions"] = net.Transitions.Count(transition => transition.IsSilent),
            ["arcs"] = net.Arcs.Length,
            ["reachableMarkings"] = soundness.ReachableMarkings,
            ["sound"] = soundness.IsSound,
        };
    }

    private static JsonObject Language(Input input)
    {
        var tree = ProcessTree.Parse(input["tree"].Text);
        var result = input.Has("maxTraces")
            ? ProcessLanguage.Of(tree, input["maxLength"].Int, input["maxTraces"].Int)
            : ProcessLanguage.Of(tree, input["maxLength"].Int);
        return new JsonObject
        {
            ["count"] = result.Count,
            ["countByLength"] = Output.List(result.CountByLength),
            ["traces"] = Output.List(result.Traces, trace => Output.List(trace)),
        };
    }

    private static JsonObject Soundness(Input input)
    {
        var net = NetInput.Net(input["net"]);
        var result = input.Has("maxStates") ? NetSoundness.Of(net, input["maxStates"].Int) : NetSoundness.Of(net);
        return new JsonObject
        {
            ["isWorkflowNet"] = result.IsWorkflowNet,
            ["sourcePlaces"] = Output.List(result.SourcePlaces),
            ["sinkPlaces"] = Output.List(result.SinkPlaces),
            ["offPath"] = Output.List(result.OffPath),
            ["bounded"] = result.IsBounded,
            ["reachableMarkings"] = result.ReachableMarkings,
            ["deadlockFree"] = result.IsDeadlockFree,
            ["properCompletion"] = result.CompletesProperly,
            ["optionToComplete"] = result.CanAlwaysComplete,
            ["deadTransitions"] = result.DeadTransitions is { } dead ? Output.List(dead) : null,
            ["sound"] = result.IsSound,
        };
    }
}
