using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Queues, lean, inventory and flow of the room Processes.</summary>
internal sealed class ProcessFlowSamples : RoomSamples
{
    private static readonly LocalDate s_day = new(2026, 1, 5);

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(CustomerClass)] = _ => new CustomerClass(0.05, 1, 1),
            [typeof(QueueNode)] = _ => new QueueNode(1, 4, 2),
            [typeof(StaffingTarget)] = _ => new StaffingTarget(1, 0.8),
            [typeof(ValueStreamStep)] = v => new ValueStreamStep($"k{v + 1}", 1 + v),
            [typeof(YieldStep)] = v => new YieldStep(100, 3, 4, 2 + v),
            [typeof(Stay)] = v => new Stay(Instant.FromUtc(2026, 1, 1, v % 20, 0), Instant.FromUtc(2026, 4, 1, v % 20, 0)),
            [typeof(TimeLoss)] = v => new TimeLoss(LossCategory.Setup, 0.25m + v / 64m),
            [typeof(LineTask)] = v => new LineTask($"k{v + 1}", 1),
            [typeof(PriceBreak)] = v => new PriceBreak(100 * v, 50 - v),
            [typeof(LeadTimeDemand)] = _ => new LeadTimeDemand(20, 6, 4),
            [typeof(NewsvendorPrices)] = _ => new NewsvendorPrices(5, 2),
            [typeof(StockItem)] = v => new StockItem($"k{v + 1}", 10 + v, 1, 2, 3),
            [typeof(StockClassOptions)] = _ => new StockClassOptions(),
            [typeof(WorkItem)] = v => new WorkItem($"k{v + 1}", s_day.PlusDays(v)),
            [typeof(FlowMove)] = v => new FlowMove("k1", s_day.PlusDays(v)),
            [typeof(FlowPath)] = v => new FlowPath($"k{v + 1}", new FlowMove("k1", s_day)),
            [typeof(ClassedWork)] = v => new ClassedWork($"k{v + 1}", "k1", 1, 2 + v),
        };

    public override Dictionary<Type, Func<int, Array>> ManyByType =>
        new() { [typeof(DemandPoint)] = _ => new[] { new DemandPoint(1, 0.5m), new DemandPoint(2, 0.5m) } };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["BatchQueueing.Of(sizeProbabilities)"] = () => new[] { 0.5, 0.5 },
            ["BatchQueueing.Of(serviceRate)"] = () => 4.0,
            ["DeterministicQueueing.Of(serviceTime)"] = () => 1.0,
            ["EquipmentEffectiveness.Of(plannedTime)"] = () => 10.0,
            ["EquipmentEffectiveness.Of(downtime)"] = () => 1.0,
            ["EquipmentEffectiveness.Of(goodCount)"] = () => 2L,
            ["KanbanLoop.Of(safety)"] = () => 0.1m,
            ["LineBalance.Of(cycleTime)"] = () => 10m,
            ["LittlesLaw.Of(leadTime)"] = () => null,
            ["LossPareto.Of(plannedTime)"] = () => 100m,
            ["LossPareto.Of(threshold)"] = () => 0.8m,
            ["OrderQuantity.Of(productionRate)"] = () => 5.0,
            ["PriorityQueueing.Finishing(arrivalRates)"] = () => new[] { 0.25, 0.5 },
            ["QueueNetwork.Of(nodes)"] = () => new[] { new QueueNode(1, 4, 2), new QueueNode(0, 4, 1) },
            ["QueueNetwork.Of(routing)"] = () => new[] { new[] { 0.0, 0.5 }, [0.0, 0.0] },
            ["SingleServerQueueing.Of(meanService)"] = () => 1.0,
            ["TimeLoss.new(time)"] = () => 0.25m,
            ["YieldStep.new(units)"] = () => 100L,
            ["ValueStreamStep.new(inventoryBefore)"] = () => null,
            ["DemandPoint.new(probability)"] = () => 0.5m,
            ["FlowMetrics.CycleTimePercentile(probability)"] = () => 0.85m,
            ["AgeingWork.Of(asOf)"] = () => s_day.PlusDays(60),
            ["AgeingWork.Of(percentiles)"] = () => new[] { 0.5m, 0.85m },
            ["CumulativeFlow.Of(states)"] = () => new[] { "k1", "k2" },
            ["ClassedWork.new(active)"] = () => 0.25,
            ["ClassedWork.new(elapsed)"] = () => 0.5,
            ["LineTask.new(predecessors)"] = () => new[] { "k9" },
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("AgeingWork.Of(items)", "nothing open is nothing to compare"),
            ("AgeingWork.Of(percentiles)", "percentiles are an extra column"),
            ("QueueNetwork.Of(routing)", "no row beside some stations is a mismatch of lengths"),
            ("StockCover.Of(forecast)", "without a forecast no period falls short"),
            ("StockItem.new(demands)", "the demand of an item need not be known"),
            ("LineTask.new(predecessors)", "a task may start the line"),
        ];
}
