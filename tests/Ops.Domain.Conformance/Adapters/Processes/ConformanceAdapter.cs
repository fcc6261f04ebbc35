using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Logs beside models: replay, alignments, footprints, quality.</summary>
internal sealed class ConformanceAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.conformance.tokenReplay", Replay);
        operations.Add("processes.conformance.alignment", Alignment);
        operations.Add("processes.conformance.footprint", Footprint);
        operations.Add("processes.conformance.quality", Quality);
    }

    private static (AcceptingPetriNet Net, EventLog Log) Read(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var net = checks.Try(() => NetInput.Accepting(input["net"]));
        var log = checks.Try(() => LogInput.Log(input));
        checks.ThrowFirst();
        return (net!, log!);
    }

    private static JsonObject Replay(Input input)
    {
        var (net, log) = Read(input);
        var result = TokenReplay.Of(net, log);
        var unknown = new JsonObject();
        foreach (var item in result.UnknownActivities)
            unknown[item.Name] = item.Count;
        return new JsonObject
        {
            ["produced"] = result.Tokens.Produced,
            ["consumed"] = result.Tokens.Consumed,
            ["missing"] = result.Tokens.Missing,
            ["remaining"] = result.Tokens.Remaining,
            ["logFitness"] = result.LogFitness,
            ["averageTraceFitness"] = result.AverageTraceFitness,
            ["fittingTraces"] = result.FittingCases,
            ["unknownActivities"] = unknown,
            ["variants"] = Output.List(
                result.Variants,
                item => new JsonObject
                {
                    ["trace"] = Output.List(item.Activities),
                    ["produced"] = item.Tokens.Produced,
                    ["consumed"] = item.Tokens.Consumed,
                    ["missing"] = item.Tokens.Missing,
                    ["remaining"] = item.Tokens.Remaining,
                    ["fitness"] = item.Tokens.Fitness,
                    ["fits"] = item.Fits,
                }
            ),
            ["precision"] = EscapingEdges.Of(net, log).Precision,
        };
    }

    private static JsonObject Alignment(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var net = checks.Try(() => NetInput.Accepting(input["net"]));
        var traces = checks.Try(() => input["traces"].NotEmpty()) ?? [];
        checks.ThrowFirst();
        var result = ModelAlignment.Of(net!, [.. traces.Select(trace => trace.Texts.ToImmutableArray())]);
        return new JsonObject
        {
            ["shortestModelTrace"] = result.ShortestModelTrace,
            ["alignments"] = Output.List(result.Traces, item => new JsonObject { ["cost"] = item.Cost, ["fitness"] = item.Fitness }),
        };
    }

    private static JsonObject Footprint(Input input)
    {
        var (net, log) = Read(input);
        var result = input.Has("maxStates")
            ? Domain.Processes.Footprint.Of(net, log, input["maxStates"].Int)
            : Domain.Processes.Footprint.Of(net, log);
        return new JsonObject
        {
            ["activities"] = Output.List(result.Activities),
            ["log"] = Output.List(result.Log),
            ["model"] = Output.List(result.Model),
            ["differences"] = Output.List(
                result.Differences,
                item => new JsonObject
                {
                    ["from"] = item.From,
                    ["to"] = item.To,
                    ["log"] = item.Log.ToString(),
                    ["model"] = item.Model.ToString(),
                }
            ),
            ["similarity"] = result.Similarity,
            ["fitness"] = result.Fitness,
            ["precision"] = result.Precision,
        };
    }

    private static JsonObject Quality(Input input)
    {
        var (net, log) = Read(input);
        var result = input.Has("k") ? ModelQuality.Of(net, log, input["k"].Double) : ModelQuality.Of(net, log);
        return new JsonObject
        {
            ["fitness"] = result.Fitness,
            ["precision"] = result.Precision,
            ["fScore"] = result.FScore,
            ["generalization"] = result.Generalization,
            ["meanDegree"] = result.MeanDegree,
            ["simplicity"] = result.Simplicity,
        };
    }
}
