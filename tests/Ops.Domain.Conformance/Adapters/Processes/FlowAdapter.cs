using System.Text.Json.Nodes;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>processes.flow.*</summary>
internal sealed class FlowAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.flow.metrics", Metrics);
        operations.Add("processes.flow.forecast", Forecast);
        operations.Add("processes.flow.cumulative", Cumulative);
        operations.Add("processes.flow.ageing", Ageing);
        operations.Add("processes.flow.efficiencyByClass", Efficiency);
    }

    private static WorkItem[] Items(Input input) =>
        [
            .. input["items"]
                .Items.Distinct()
                .Select(item => new WorkItem(item["id"].Text, item["started"].Date(), PeopleInput.DayOrNull(item["finished"]))),
        ];

    private static JsonObject Metrics(Input input)
    {
        var items = Items(input);
        var metrics = FlowMetrics.Of(items, input["asOf"].Date(), input["from"].Date(), input["to"].Date());
        return new JsonObject
        {
            ["completed"] = metrics.Completed,
            ["cycleTimePercentiles"] = new JsonObject
            {
                ["p50"] = PeopleInput.Whole(metrics.CycleTimePercentile(0.5m)),
                ["p85"] = PeopleInput.Whole(metrics.CycleTimePercentile(0.85m)),
                ["p95"] = PeopleInput.Whole(metrics.CycleTimePercentile(0.95m)),
            },
            ["meanCycleTime"] = Output.Number(metrics.MeanCycleTime),
            ["throughputPerDay"] = Output.List(metrics.ThroughputPerDay),
            ["wipPerDay"] = Output.List(metrics.WipPerDay),
            ["averageWip"] = metrics.AverageWip,
            ["cumulativeStarted"] = Output.List(metrics.CumulativeStarted),
            ["cumulativeFinished"] = Output.List(metrics.CumulativeFinished),
            ["workItemAge"] = Output.List(metrics.Ages, age => new JsonObject { ["id"] = age.Id, ["days"] = age.Days }),
        };
    }

    private static JsonObject Forecast(Input input)
    {
        var forecast = ThroughputForecast.Of(input["throughputSamples"].Ints);
        int remaining = input["remaining"].Int;
        double[] confidence = input["confidence"].Numbers;
        return new JsonObject
        {
            ["probabilityDone"] = Output.List(input["periods"].Ints.Select(periods => forecast.ProbabilityDone(remaining, periods))),
            ["periodsAtConfidence"] = Output.List(confidence.Select(level => forecast.PeriodsAt(remaining, level))),
            ["itemsAtConfidence"] = Output.List(confidence.Select(level => forecast.ItemsAt(input["itemsAfterPeriods"].Int, level))),
        };
    }

    private static JsonObject Cumulative(Input input)
    {
        FlowPath[] paths =
        [
            .. input["items"]
                .Items.Select(item => new FlowPath(
                    item["id"].Text,
                    [.. item["moves"].Items.Select(move => new FlowMove(move["state"].Text, move["date"].Date()))]
                )),
        ];
        var flow = CumulativeFlow.Of(input["states"].Texts, paths, input["from"].Date(), input["to"].Date());
        return new JsonObject
        {
            ["states"] = Output.List(
                flow.Bands,
                band => new JsonObject
                {
                    ["state"] = band.State,
                    ["cumulative"] = Output.List(band.Cumulative),
                    ["inState"] = Output.List(band.InState),
                }
            ),
            ["wipPerDay"] = Output.List(flow.WipPerDay),
            ["averageWip"] = flow.AverageWip,
            ["arrivals"] = flow.Arrivals,
            ["departures"] = flow.Departures,
            ["throughputPerDay"] = flow.ThroughputPerDay,
            ["averageLeadByArea"] = Output.Number(flow.AverageLeadByArea),
            ["backwardMoves"] = flow.BackwardMoves,
        };
    }

    private static JsonObject Ageing(Input input)
    {
        decimal[] percentiles = [.. input["percentiles"].Items.Select(share => share.ExactNumber())];
        var ageing = AgeingWork.Of(input["history"].Ints, Items(input), input["asOf"].Date(), percentiles, input["sle"].Int);
        return new JsonObject
        {
            ["limits"] = Output.List(ageing.Limits),
            ["sleShare"] = ageing.PromiseShare,
            ["items"] = Output.List(
                ageing.Items,
                item => new JsonObject
                {
                    ["id"] = item.Id,
                    ["age"] = item.Age,
                    ["shareOfHistoryFinishedByAge"] = item.ShareFinishedByAge,
                    ["passedPercentile"] = item.PassedPercentile is { } passed ? PeopleInput.Plain(passed) : null,
                    ["chanceWithinSle"] = Output.Number(item.ChanceWithinPromise),
                    ["expectedRemainingDays"] = Output.Number(item.ExpectedRemainingDays),
                }
            ),
        };
    }

    private static JsonObject Efficiency(Input input)
    {
        ClassedWork[] items =
        [
            .. input["items"]
                .Items.Distinct()
                .Select(item => new ClassedWork(item["id"].Text, item["class"].Text, item["active"].Number, item["elapsed"].Number)),
        ];
        var efficiency = FlowEfficiency.Of(items);
        return new JsonObject
        {
            ["classes"] = Output.List(
                efficiency.Classes,
                share =>
                {
                    var fields = Share(share);
                    fields["class"] = share.ServiceClass;
                    fields["shareOfElapsed"] = Output.Number(share.ShareOfElapsed);
                    fields["shareOfWaiting"] = Output.Number(share.ShareOfWaiting);
                    return fields;
                }
            ),
            ["total"] = Share(efficiency.Total),
        };
    }

    private static JsonObject Share(FlowShare share) =>
        new()
        {
            ["items"] = share.Items,
            ["active"] = share.Active,
            ["elapsed"] = share.Elapsed,
            ["efficiency"] = Output.Number(share.Efficiency),
            ["medianElapsed"] = share.MedianElapsed,
        };
}
