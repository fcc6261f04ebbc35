using System.Text.Json.Nodes;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Lead and touch times, bottlenecks, handovers and the effect of a change.</summary>
internal sealed class IntervalAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.time.intervals", Times);
        operations.Add("processes.bottleneck.identify", Bottleneck);
        operations.Add("processes.resource.handover", Handovers);
        operations.Add("processes.resource.workingTogether", Together);
        operations.Add("processes.resource.utilization", Utilization);
        operations.Add("processes.effect.compareLogs", Compare);
    }

    private static (EventLog Log, WorkingCalendar? Calendar) Read(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var log = checks.Try(() => LogInput.Log(input));
        var calendar = input.Has("calendar") ? CalendarAdapter.Calendar(input["calendar"], checks) : null;
        checks.ThrowFirst();
        return (log!, calendar);
    }

    private static JsonObject Times(Input input)
    {
        var (log, calendar) = Read(input);
        var result = IntervalTimes.Of(log, calendar);
        return new JsonObject
        {
            ["cases"] = Output.List(
                result.Cases,
                item => new JsonObject
                {
                    ["case"] = item.Name,
                    ["leadSeconds"] = item.LeadSeconds,
                    ["touchSeconds"] = item.TouchSeconds,
                    ["waitingSeconds"] = item.WaitingSeconds,
                    ["processingSeconds"] = item.ProcessingSeconds,
                    ["flowEfficiency"] = item.FlowEfficiency,
                }
            ),
            ["leadSeconds"] = result.Total.LeadSeconds,
            ["touchSeconds"] = result.Total.TouchSeconds,
            ["waitingSeconds"] = result.Total.WaitingSeconds,
            ["flowEfficiency"] = result.Total.FlowEfficiency,
        };
    }

    private static JsonObject Bottleneck(Input input)
    {
        var (log, calendar) = Read(input);
        var result = BottleneckReport.Of(log, calendar);
        return new JsonObject
        {
            ["activities"] = Output.List(
                result.Activities,
                item => new JsonObject
                {
                    ["activity"] = item.Activity,
                    ["count"] = item.Count,
                    ["processingSeconds"] = item.ProcessingSeconds,
                    ["waitingSeconds"] = item.WaitingSeconds,
                    ["meanWaitingSeconds"] = item.MeanWaitingSeconds,
                    ["maxWaitingSeconds"] = item.MaxWaitingSeconds,
                    ["waitingShare"] = item.WaitingShare,
                }
            ),
            ["resources"] = Output.List(
                result.Resources,
                item => new JsonObject
                {
                    ["resource"] = item.Resource,
                    ["tasks"] = item.Tasks,
                    ["busySeconds"] = item.BusySeconds,
                    ["utilization"] = item.Utilization,
                }
            ),
            ["bottleneckActivity"] = result.BottleneckActivity,
            ["busiestResource"] = result.BusiestResource,
            ["totalWaitingSeconds"] = result.TotalWaitingSeconds,
        };
    }

    private static JsonObject Handovers(Input input)
    {
        var result = HandoverNetwork.Of(LogInput.Log(input));
        var workload = new JsonObject();
        foreach (var item in result.Workload)
            workload[item.Name] = item.Count;
        return new JsonObject
        {
            ["edges"] = Output.List(
                result.Edges,
                edge => new JsonObject
                {
                    ["from"] = edge.From,
                    ["to"] = edge.To,
                    ["count"] = edge.Count,
                    ["share"] = edge.Share,
                }
            ),
            ["handovers"] = result.Handovers,
            ["selfHandovers"] = result.SelfHandovers,
            ["workload"] = workload,
            ["pingPong"] = Pairs(result.PingPong, "count"),
            ["workingTogether"] = Pairs(result.WorkingTogether, "cases"),
        };
    }

    private static JsonObject Together(Input input) =>
        new()
        {
            ["pairs"] = Output.List(
                WorkingTogether.Of(LogInput.Log(input)).Pairs,
                pair => new JsonObject
                {
                    ["a"] = pair.First,
                    ["b"] = pair.Second,
                    ["cases"] = pair.SharedCases,
                    ["shareOfA"] = pair.ShareOfFirst,
                    ["shareOfB"] = pair.ShareOfSecond,
                    ["jaccard"] = pair.Jaccard,
                    ["activityCosine"] = pair.ActivityCosine,
                }
            ),
        };

    private static JsonObject Utilization(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var log = checks.Try(() => LogInput.Log(input));
        var calendar = CalendarAdapter.Calendar(input["calendar"], checks);
        var from = checks.Try(() => input["from"].Instant());
        var to = checks.Try(() => input["to"].Instant());
        var own = new Dictionary<string, WorkingCalendar>(StringComparer.Ordinal);
        foreach (var (resource, value) in input.Has("calendars") ? input["calendars"].Fields : [])
        {
            if (CalendarAdapter.Calendar(value, checks) is { } read)
                own[resource] = read;
        }
        checks.ThrowFirst();
        var result = ResourceUtilization.Of(log!, from, to, calendar!, own);
        return new JsonObject
        {
            ["resources"] = Output.List(
                result.Resources,
                row => new JsonObject
                {
                    ["resource"] = row.Resource,
                    ["tasks"] = row.Tasks,
                    ["availableSeconds"] = row.AvailableSeconds,
                    ["busySeconds"] = row.BusySeconds,
                    ["overtimeSeconds"] = row.OvertimeSeconds,
                    ["multitaskingSeconds"] = row.MultitaskingSeconds,
                    ["utilization"] = row.Utilization,
                }
            ),
            ["availableSeconds"] = result.Total.AvailableSeconds,
            ["busySeconds"] = result.Total.BusySeconds,
            ["utilization"] = result.Total.Utilization,
        };
    }

    private static JsonArray Pairs(IEnumerable<ResourcePair> pairs, string count) =>
        Output.List(
            pairs,
            pair => new JsonObject
            {
                ["a"] = pair.First,
                ["b"] = pair.Second,
                [count] = pair.Count,
            }
        );

    private static JsonObject Compare(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var before = checks.Try(() => LogInput.Table(input["before"]));
        var after = checks.Try(() => LogInput.Table(input["after"]));
        checks.ThrowFirst();
        var result = LogComparison.Of(before!, after!);
        return new JsonObject
        {
            ["before"] = Side(result.Before, result.ReworkBefore),
            ["after"] = Side(result.After, result.ReworkAfter),
            ["mannWhitneyU"] = result.Test.Statistic,
            ["pValue"] = result.Test.PValue,
            ["cliffsDelta"] = result.CliffsDelta,
            ["hodgesLehmannSeconds"] = result.HodgesLehmannSeconds,
            ["removedEdges"] = Edges(result.RemovedEdges),
            ["addedEdges"] = Edges(result.AddedEdges),
        };
    }

    private static JsonObject Side(ThroughputTimes times, ReworkReport rework) =>
        new()
        {
            ["cases"] = times.Cases,
            ["medianSeconds"] = times.MedianSeconds,
            ["meanSeconds"] = times.MeanSeconds,
            ["p90Seconds"] = times.P90Seconds,
            ["reworkCaseRatio"] = rework.CaseRatio,
        };

    private static JsonArray Edges(IEnumerable<EdgeCount> edges) =>
        Output.List(edges, edge => new JsonObject { ["from"] = edge.From, ["to"] = edge.To });
}
