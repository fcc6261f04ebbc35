using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Figures of event logs, filters, merging, growing and the quality of raw rows.</summary>
internal sealed class EventLogAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.log.summary", Summary);
        operations.Add("processes.log.variants", Variants);
        operations.Add("processes.log.times", Times);
        operations.Add("processes.log.rework", Rework);
        operations.Add("processes.log.filter", Filter);
        operations.Add("processes.log.merge", Merge);
        operations.Add("processes.log.append", Append);
        operations.Add("processes.log.quality", Quality);
    }

    public static JsonArray Counts(IEnumerable<Variant> variants) =>
        Output.List(variants, item => new JsonObject { ["activities"] = Output.List(item.Activities), ["count"] = item.Count });

    private static JsonObject Summary(Input input)
    {
        var result = LogSummary.Of(LogInput.Log(input));
        return new JsonObject
        {
            ["events"] = result.Events,
            ["cases"] = result.Cases,
            ["activities"] = Named(result.Activities),
            ["startActivities"] = Named(result.StartActivities),
            ["endActivities"] = Named(result.EndActivities),
            ["resources"] = Named(result.Resources),
            ["first"] = Text(result.First),
            ["last"] = Text(result.Last),
            ["variants"] = result.Variants,
            ["eventsPerCase"] = new JsonObject
            {
                ["min"] = result.FewestEvents,
                ["mean"] = result.MeanEvents,
                ["max"] = result.MostEvents,
            },
        };
    }

    private static JsonObject Variants(Input input)
    {
        var log = LogInput.Log(input);
        int top = input["top"].IntOrNull ?? int.MaxValue;
        if (top < 0)
            throw input["top"].Bad("a number of variants");
        var table = VariantTable.Of(log);
        return new JsonObject
        {
            ["total"] = table.Count,
            ["variants"] = Output.List(
                table.Variants.Take(top),
                item => new JsonObject
                {
                    ["activities"] = Output.List(item.Activities),
                    ["count"] = item.Count,
                    ["share"] = item.Share,
                    ["cumulativeShare"] = item.CumulativeShare,
                }
            ),
        };
    }

    private static JsonObject Times(Input input)
    {
        var result = ThroughputTimes.Of(LogInput.Log(input));
        return new JsonObject
        {
            ["cases"] = result.Cases,
            ["meanSeconds"] = result.MeanSeconds,
            ["medianSeconds"] = result.MedianSeconds,
            ["minSeconds"] = result.MinSeconds,
            ["maxSeconds"] = result.MaxSeconds,
            ["standardDeviationSeconds"] = result.StandardDeviationSeconds,
            ["p80Seconds"] = result.P80Seconds,
            ["p95Seconds"] = result.P95Seconds,
            ["meanInterArrivalSeconds"] = result.MeanInterArrivalSeconds,
            ["meanInterCompletionSeconds"] = result.MeanInterCompletionSeconds,
        };
    }

    private static JsonObject Rework(Input input)
    {
        var result = ReworkReport.Of(LogInput.Log(input));
        return new JsonObject
        {
            ["casesWithRework"] = result.CasesWithRework,
            ["reworkCaseRatio"] = result.CaseRatio,
            ["reworkEvents"] = result.ReworkEvents,
            ["reworkEventRatio"] = result.EventRatio,
            ["activities"] = Output.List(
                result.Activities,
                item => new JsonObject
                {
                    ["activity"] = item.Activity,
                    ["cases"] = item.Cases,
                    ["casesWithRework"] = item.CasesWithRework,
                    ["extraOccurrences"] = item.ExtraOccurrences,
                    ["selfLoops"] = item.SelfLoops,
                    ["returns"] = item.Returns,
                }
            ),
        };
    }

    private static JsonObject Filter(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var log = checks.Try(() => LogInput.Log(input));
        var items = checks.Try(() => input["filters"].NotEmpty()) ?? [];
        LogFilter?[] filters = [.. items.Select(item => Filter(item, checks))];
        checks.ThrowFirst();
        var result = log!.Filter([.. filters.Select(filter => filter!)]);
        var summary = LogSummary.Of(result.Log);
        return new JsonObject
        {
            ["cases"] = summary.Cases,
            ["events"] = summary.Events,
            ["removedCases"] = result.RemovedCases,
            ["removedEvents"] = result.RemovedEvents,
            ["caseIds"] = Output.List(result.Log.Cases.Order(StringComparer.Ordinal)),
            ["variants"] = summary.Variants,
            ["first"] = Text(summary.First),
            ["last"] = Text(summary.Last),
        };
    }

    private static LogFilter? Filter(Input item, Checks checks) =>
        item["kind"].TextOrNull switch
        {
            "timeWindow" => Window(item, checks),
            "variantCoverage" => checks.Try(() => LogFilter.VariantCoverage(item["share"].Double)),
            "variantTop" => checks.Try(() => LogFilter.TopVariants(item["count"].Int)),
            "activity" => checks.Try(() => LogFilter.Activities(Mode(item["mode"]), item["activities"].Texts)),
            "endpoints" => checks.Try(() => LogFilter.Endpoints(Names(item["start"]), Names(item["end"]))),
            "performance" => checks.Try(() => LogFilter.Performance(item["minSeconds"].DoubleOrNull, item["maxSeconds"].DoubleOrNull)),
            "caseSize" => checks.Try(() => LogFilter.CaseSize(item["min"].IntOrNull, item["max"].IntOrNull)),
            _ => checks.Try<LogFilter>(() =>
                throw new OpsException(new Fault(FaultCode.UnknownReference, "filters", "no such kind", "use one of the stated kinds"))
            ),
        };

    private static LogFilter? Window(Input item, Checks checks)
    {
        var from = checks.Try(() => item["from"].Instant());
        var to = checks.Try(() => item["to"].Instant());
        return checks.Try(() => LogFilter.Window(WindowMode(item["mode"]), from, to));
    }

    private static WindowMode WindowMode(Input input) =>
        input.Member(
            ("contained", Domain.Processes.WindowMode.Contained),
            ("intersecting", Domain.Processes.WindowMode.Intersecting),
            ("started", Domain.Processes.WindowMode.Started),
            ("completed", Domain.Processes.WindowMode.Completed),
            ("truncated", Domain.Processes.WindowMode.Truncated)
        );

    private static ActivityMode Mode(Input input) =>
        input.Member(
            ("any", ActivityMode.Any),
            ("all", ActivityMode.All),
            ("none", ActivityMode.None),
            ("keepEvents", ActivityMode.KeepEvents),
            ("dropEvents", ActivityMode.DropEvents)
        );

    private static JsonObject Merge(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var first = checks.Try(() => LogInput.Table(input["a"]));
        var second = checks.Try(() => LogInput.Table(input["b"]));
        checks.ThrowFirst();
        var result = first!.Merge(second!, input.Has("dropDuplicates") && input["dropDuplicates"].Bool);
        return new JsonObject
        {
            ["cases"] = result.Log.CaseCount,
            ["events"] = result.Log.EventCount,
            ["sharedCases"] = Output.List(result.SharedCases),
            ["duplicateEvents"] = result.DuplicateEvents,
            ["variants"] = Counts(VariantTable.Of(result.Log).Variants),
            ["edges"] = Output.List(
                DirectlyFollowsGraph.Of(result.Log).Edges,
                edge => new JsonObject
                {
                    ["from"] = edge.From,
                    ["to"] = edge.To,
                    ["count"] = edge.Count,
                }
            ),
        };
    }

    private static JsonObject Append(Input input)
    {
        var checks = CalendarAdapter.InOrder();
        var batches = checks.Try(() => input["batches"].NotEmpty()) ?? [];
        LogEvent[][] events = [.. batches.Select(batch => batch.Items.Select(row => Event(row, checks)).ToArray())];
        checks.ThrowFirst();
        var log = new GrowingLog();
        return new JsonObject
        {
            ["steps"] = Output.List(
                events.Select(batch => log.Append(batch)),
                step => new JsonObject
                {
                    ["events"] = step.Events,
                    ["cases"] = step.Cases,
                    ["lateEvents"] = step.LateEvents,
                    ["edges"] = Output.List(
                        step.Edges,
                        edge => new JsonObject
                        {
                            ["from"] = edge.From,
                            ["to"] = edge.To,
                            ["count"] = edge.Count,
                        }
                    ),
                }
            ),
        };
    }

    private static LogEvent Event(Input row, Checks checks)
    {
        Input[] cells = [.. row.Items];
        if (cells.Length != 3)
            return checks.Try<LogEvent>(() =>
                throw new OpsException(new Fault(FaultCode.LengthMismatch, "batches", "a ragged row", "give case, activity and timestamp"))
            );
        var completed = checks.Try(() => cells[2].IsNull ? throw Input.Parse("", "an instant") : cells[2].Instant());
        return checks.Try(() => new LogEvent(cells[0].TextOrNull!, cells[1].TextOrNull!, completed));
    }

    private static JsonObject Quality(Input input)
    {
        string?[][] rows = [.. input["rows"].Items.Select(LogInput.Cells)];
        var result = LogQuality.Of(input["columns"].Texts, rows);
        return new JsonObject
        {
            ["rows"] = result.Rows,
            ["missingCase"] = result.MissingCase,
            ["missingActivity"] = result.MissingActivity,
            ["missingTimestamp"] = result.MissingTimestamp,
            ["missingResource"] = result.MissingResource,
            ["invalidTimestamps"] = result.InvalidTimestamps,
            ["completeRows"] = result.CompleteRows,
            ["completeShare"] = result.CompleteShare,
            ["duplicateEvents"] = result.DuplicateEvents,
            ["outOfOrderRows"] = result.OutOfOrderRows,
            ["sameTimestampEvents"] = result.SameTimestampEvents,
            ["sameTimestampShare"] = result.SameTimestampShare,
            ["casesWithSameTimestamp"] = result.CasesWithSameTimestamp,
            ["midnightTimestamps"] = result.MidnightTimestamps,
            ["cases"] = result.Cases,
            ["singleEventCases"] = result.SingleEventCases,
        };
    }

    private static string[]? Names(Input input) => input.IsNull ? null : input.Texts;

    private static string? Text(Instant? instant) => instant is { } at ? CalendarInput.Text(at) : null;

    private static JsonObject Named(IEnumerable<NamedCount> counts)
    {
        var result = new JsonObject();
        foreach (var item in counts)
            result[item.Name] = item.Count;
        return result;
    }
}
