using System.Text.Json.Nodes;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Directly-follows graphs and dependency measures.</summary>
internal sealed class DirectlyFollowsAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.dfg.discover", input => Edges(DirectlyFollowsGraph.Of(LogInput.Log(input))));
        operations.Add("processes.dfg.dependency", Dependency);
        operations.Add("processes.dfg.performanceCalendar", OnCalendar);
        operations.Add("processes.dfg.percentiles", Percentiles);
    }

    private static JsonObject Edges(DirectlyFollowsGraph graph) =>
        new()
        {
            ["edges"] = Output.List(
                graph.Edges,
                edge => new JsonObject
                {
                    ["from"] = edge.From,
                    ["to"] = edge.To,
                    ["count"] = edge.Count,
                    ["totalSeconds"] = edge.TotalSeconds,
                    ["meanSeconds"] = edge.MeanSeconds,
                    ["medianSeconds"] = edge.MedianSeconds,
                    ["minSeconds"] = edge.MinSeconds,
                    ["maxSeconds"] = edge.MaxSeconds,
                    ["standardDeviationSeconds"] = edge.StandardDeviationSeconds,
                }
            ),
        };

    private static JsonObject OnCalendar(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var log = checks.Try(() => LogInput.Log(input));
        WorkingCalendar? calendar = CalendarAdapter.Calendar(input["calendar"], checks);
        checks.ThrowFirst();
        return Edges(DirectlyFollowsGraph.Of(log!, calendar));
    }

    private static JsonObject Percentiles(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var log = checks.Try(() => LogInput.Log(input));
        Input[] shares = checks.Try(() => input["percentiles"].NotEmpty()) ?? [];
        double[] probabilities = [.. shares.Select(share => checks.Try(() => Share(share)))];
        checks.ThrowFirst();
        return new JsonObject
        {
            ["edges"] = Output.List(
                DirectlyFollowsGraph.Of(log!).Edges,
                edge => new JsonObject
                {
                    ["from"] = edge.From,
                    ["to"] = edge.To,
                    ["count"] = edge.Count,
                    ["percentiles"] = Output.List(probabilities.Select(edge.PercentileSeconds)),
                }
            ),
        };
    }

    private static double Share(Input input) => input.Double is >= 0 and <= 1 and var share ? share : throw input.Bad("a share in [0, 1]");

    private static JsonObject Dependency(Input input)
    {
        var log = LogInput.Log(input);
        var graph = DependencyGraph.Of(log, input["dependencyThreshold"].Double, input["minimumCount"].Int);
        return new JsonObject
        {
            ["edges"] = Output.List(
                graph.Edges,
                edge => new JsonObject
                {
                    ["from"] = edge.From,
                    ["to"] = edge.To,
                    ["count"] = edge.Count,
                    ["dependency"] = edge.Dependency,
                    ["kept"] = edge.IsKept,
                }
            ),
            ["lengthTwoLoops"] = Output.List(
                graph.LengthTwoLoops,
                loop => new JsonObject
                {
                    ["a"] = loop.First,
                    ["b"] = loop.Second,
                    ["measure"] = loop.Measure,
                }
            ),
        };
    }
}
