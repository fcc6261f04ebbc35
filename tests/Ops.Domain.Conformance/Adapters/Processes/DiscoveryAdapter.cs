using System.Text.Json.Nodes;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Process trees found in logs.</summary>
internal sealed class DiscoveryAdapter : IAdapter
{
    public void Register(Operations operations) => operations.Add("processes.discovery.inductive", Inductive);

    private static JsonObject Inductive(Input input)
    {
        var log = LogInput.Log(input);
        var result = input.Has("noiseThreshold") ? DiscoveredProcess.Of(log, input["noiseThreshold"].Double) : DiscoveredProcess.Of(log);
        return new JsonObject { ["tree"] = result.Tree.ToString(), ["fits"] = result.Fits };
    }
}
