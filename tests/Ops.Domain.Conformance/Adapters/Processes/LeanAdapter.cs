using System.Text.Json.Nodes;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>processes.lean.*</summary>
internal sealed class LeanAdapter : IAdapter
{
    private static readonly (string Name, LossCategory Value)[] Categories =
    [
        ("breakdown", LossCategory.Breakdown),
        ("setup", LossCategory.Setup),
        ("minorStop", LossCategory.MinorStop),
        ("reducedSpeed", LossCategory.ReducedSpeed),
        ("productionReject", LossCategory.ProductionReject),
        ("startupReject", LossCategory.StartupReject),
    ];

    public void Register(Operations operations)
    {
        operations.Add("processes.lean.valueStream", Stream);
        operations.Add("processes.lean.oee", Oee);
        operations.Add("processes.lean.yield", Yield);
        operations.Add("processes.lean.littlesLaw", input => input.Has("items") ? Window(input) : Little(input));
        operations.Add("processes.lean.lineBalance", Line);
        operations.Add("processes.lean.paretoLoss", Pareto);
        operations.Add("processes.lean.kanban", Kanban);
    }

    private static JsonObject Stream(Input input)
    {
        ValueStreamStep[] steps =
        [
            .. input["steps"]
                .Items.Distinct()
                .Select(step => new ValueStreamStep(
                    step["id"].Text,
                    step["processTime"].Number,
                    step["stations"].Int,
                    step["availability"].Number,
                    step["yield"].Number,
                    step["waitBefore"].NumberOrNull,
                    step["inventoryBefore"].NumberOrNull
                )),
        ];
        var stream = ValueStreamMap.Of(input["availableTime"].Number, input["demand"].Number, steps);
        return new JsonObject
        {
            ["takt"] = stream.Takt,
            ["processTime"] = stream.ProcessTime,
            ["waitTime"] = stream.WaitTime,
            ["leadTime"] = stream.LeadTime,
            ["processCycleEfficiency"] = Output.Number(stream.ProcessCycleEfficiency),
            ["rolledThroughputYield"] = stream.RolledThroughputYield,
            ["steps"] = Output.List(
                stream.Steps,
                step => new JsonObject
                {
                    ["id"] = step.Step.Id,
                    ["effectiveCycle"] = step.Step.EffectiveCycle,
                    ["waitBefore"] = step.WaitBefore,
                    ["meetsTakt"] = step.MeetsTakt,
                }
            ),
            ["bottleneck"] = stream.Bottleneck,
            ["capacity"] = Output.Number(stream.Capacity),
            ["stationsNeeded"] = stream.StationsNeeded,
            ["lineBalance"] = Output.Number(stream.LineBalance),
        };
    }

    private static JsonObject Oee(Input input)
    {
        var oee = EquipmentEffectiveness.Of(
            input["plannedTime"].Number,
            input["downtime"].Number,
            input["idealCycle"].Number,
            input["totalCount"].Whole(),
            input["goodCount"].Whole(),
            input["calendarTime"].NumberOrNull
        );
        return new JsonObject
        {
            ["availability"] = oee.Availability,
            ["performance"] = oee.Performance,
            ["quality"] = oee.Quality,
            ["oee"] = oee.Oee,
            ["teep"] = Output.Number(oee.Teep),
            ["availabilityLoss"] = oee.AvailabilityLoss,
            ["performanceLoss"] = oee.PerformanceLoss,
            ["qualityLoss"] = oee.QualityLoss,
        };
    }

    private static JsonObject Yield(Input input)
    {
        YieldStep[] steps =
        [
            .. input["steps"]
                .Items.Select(step => new YieldStep(
                    step["units"].Whole(),
                    step["defectives"].Whole(),
                    step["defects"].Whole(),
                    step["opportunities"].Whole()
                )),
        ];
        var chain = YieldChain.Of(steps);
        return new JsonObject
        {
            ["firstTimeYields"] = Output.List(chain.Steps.Select(step => step.FirstTimeYield)),
            ["rolledThroughputYield"] = chain.RolledThroughputYield,
            ["normalizedYield"] = chain.NormalizedYield,
            ["totalDefects"] = chain.TotalDefects,
            ["dpmo"] = chain.DefectsPerMillion,
            ["sigmaLevel"] = Output.Number(chain.SigmaLevel),
            ["poissonYields"] = Output.List(chain.Steps.Select(step => step.PoissonYield)),
        };
    }

    private static JsonObject Little(Input input)
    {
        var law = LittlesLaw.Of(input["wip"].NumberOrNull, input["throughput"].NumberOrNull, input["leadTime"].NumberOrNull);
        return new JsonObject
        {
            ["wip"] = law.WorkInProgress,
            ["throughput"] = law.Throughput,
            ["leadTime"] = law.LeadTime,
        };
    }

    private static JsonObject Window(Input input)
    {
        var from = input["from"].Instant();
        var to = input["to"].Instant();
        var window = LittleWindow.Of([.. input["items"].Items.Select(Stay)], from, to);
        return new JsonObject
        {
            ["averageWip"] = window.AverageWip,
            ["arrivals"] = window.Arrivals,
            ["departures"] = window.Departures,
            ["throughputPerDay"] = window.ThroughputPerDay,
            ["meanLeadDays"] = Output.Number(window.MeanLeadDays),
            ["littleWip"] = window.LittleWip,
        };
    }

    private static Stay Stay(Input pair) =>
        pair.Items.ToArray() is [var start, var end]
            ? new Stay(start.Instant(), end.IsNull ? null : end.Instant())
            : throw pair.Bad("two instants");

    private static JsonObject Line(Input input)
    {
        LineTask[] tasks =
        [
            .. input["tasks"]
                .Items.Distinct()
                .Select(task => new LineTask(task["id"].Text, task["time"].ExactNumber(), task["predecessors"].Texts)),
        ];
        var line = LineBalance.Of(tasks, input["cycleTime"].ExactNumber());
        return new JsonObject
        {
            ["theoreticalMinimum"] = line.TheoreticalMinimum,
            ["minimumStations"] = PeopleInput.Whole(line.MinimumStations),
            ["weights"] = Output.List(
                tasks.Zip(line.Weights),
                pair => new JsonObject { ["id"] = pair.First.Id, ["weight"] = PeopleInput.Plain(pair.Second) }
            ),
            ["rankedStations"] = Output.List(line.Stations, station => Output.List(station.Tasks)),
            ["stations"] = line.Stations.Length,
            ["stationTimes"] = Output.List(line.Stations, station => PeopleInput.Plain(station.Time)),
            ["efficiency"] = line.Efficiency,
            ["balanceDelay"] = line.BalanceDelay,
            ["smoothnessIndex"] = line.SmoothnessIndex,
        };
    }

    private static JsonObject Pareto(Input input)
    {
        TimeLoss[] losses =
        [
            .. input["losses"].Items.Select(loss => new TimeLoss(loss["category"].Known(Categories), loss["time"].ExactNumber())),
        ];
        var pareto = LossPareto.Of(input["plannedTime"].ExactNumber(), losses, input["threshold"].ExactOr(0.8m));
        return new JsonObject
        {
            ["losses"] = Output.List(
                pareto.Losses,
                loss => new JsonObject
                {
                    ["category"] = Name(loss.Category),
                    ["time"] = PeopleInput.Plain(loss.Time),
                    ["share"] = Output.Number(loss.Share),
                    ["cumulativeShare"] = Output.Number(loss.CumulativeShare),
                }
            ),
            ["totalLoss"] = PeopleInput.Plain(pareto.TotalLoss),
            ["vitalFew"] = Output.List(pareto.VitalFew, category => JsonValue.Create(Name(category))),
            ["availability"] = pareto.Availability,
            ["performance"] = Output.Number(pareto.Performance),
            ["quality"] = Output.Number(pareto.Quality),
            ["oee"] = pareto.Oee,
        };
    }

    private static string Name(LossCategory category) => Array.Find(Categories, entry => entry.Value == category).Name;

    private static JsonObject Kanban(Input input)
    {
        var loop = KanbanLoop.Of(input["demand"].Decimal, input["leadTime"].Decimal, input["safety"].Decimal, input["container"].Decimal);
        return new JsonObject
        {
            ["exact"] = PeopleInput.Plain(loop.Exact),
            ["cards"] = loop.Cards,
            ["maximumInventory"] = PeopleInput.Plain(loop.MaximumInventory),
            ["actualSafety"] = loop.ActualSafety is { } share ? PeopleInput.Plain(share) : null,
        };
    }
}
