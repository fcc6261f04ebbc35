using System.Text.Json.Nodes;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>processes.queue.*</summary>
internal sealed class QueueAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.queue.mmc", MultiServer);
        operations.Add("processes.queue.mmck", Finite);
        operations.Add("processes.queue.erlangA", Abandonment);
        operations.Add("processes.queue.mg1", SingleServer);
        operations.Add("processes.queue.ggc", General);
        operations.Add("processes.queue.priority", input => Classes(PriorityQueueing.Finishing(CustomerClasses(input))));
        operations.Add("processes.queue.priorityPreemptive", input => Classes(PriorityQueueing.Interrupting(CustomerClasses(input))));
        operations.Add("processes.queue.mmcPriority", MultiServerPriority);
        operations.Add("processes.queue.finiteSource", FiniteSource);
        operations.Add("processes.queue.md1", Deterministic);
        operations.Add("processes.queue.batch", Batch);
        operations.Add("processes.queue.jackson", Network);
        operations.Add("processes.queue.staffing", Staffing);
        operations.Add("processes.queue.inverse", Inverse);
    }

    private static JsonObject MultiServer(Input input)
    {
        var queue = MultiServerQueueing.Of(input["arrivalRate"].Number, input["serviceRate"].Number, input["servers"].Int);
        return new JsonObject
        {
            ["utilization"] = queue.Utilization,
            ["erlangB"] = queue.Blocking,
            ["erlangC"] = queue.WaitProbability,
            ["lq"] = queue.QueueLength,
            ["l"] = queue.NumberInSystem,
            ["wq"] = queue.Wait,
            ["w"] = queue.TimeInSystem,
            ["waitTail"] = Output.List(input["times"].ItemsOrNone().Select(time => queue.WaitSurvival(time.Number))),
            ["waitPercentiles"] = Output.List(input["percentiles"].ItemsOrNone().Select(p => queue.WaitQuantile(p.Number))),
        };
    }

    private static JsonObject Finite(Input input)
    {
        var queue = FiniteQueueing.Of(
            input["arrivalRate"].Number,
            input["serviceRate"].Number,
            input["servers"].Int,
            input["capacity"].Int
        );
        return new JsonObject
        {
            ["blocking"] = queue.Blocking,
            ["throughput"] = queue.Throughput,
            ["l"] = queue.NumberInSystem,
            ["lq"] = queue.QueueLength,
            ["w"] = queue.TimeInSystem,
            ["wq"] = queue.Wait,
            ["utilization"] = queue.Utilization,
            ["probabilities"] = Output.List(queue.Probabilities),
        };
    }

    private static JsonObject Abandonment(Input input)
    {
        var queue = AbandonmentQueueing.Of(
            input["arrivalRate"].Number,
            input["serviceRate"].Number,
            input["servers"].Int,
            input["abandonmentRate"].Number
        );
        return new JsonObject
        {
            ["waitProbability"] = queue.WaitProbability,
            ["abandonProbability"] = queue.AbandonProbability,
            ["lq"] = queue.QueueLength,
            ["meanWait"] = queue.Wait,
            ["utilization"] = queue.Utilization,
        };
    }

    private static JsonObject SingleServer(Input input)
    {
        var queue = SingleServerQueueing.Of(input["arrivalRate"].Number, input["meanService"].Number, input["serviceScv"].Number);
        return new JsonObject
        {
            ["utilization"] = queue.Utilization,
            ["lq"] = queue.QueueLength,
            ["wq"] = queue.Wait,
            ["w"] = queue.TimeInSystem,
            ["l"] = queue.NumberInSystem,
        };
    }

    private static JsonObject General(Input input)
    {
        var queue = GeneralQueueing.Of(
            input["arrivalRate"].Number,
            input["meanService"].Number,
            input["servers"].Int,
            input["arrivalScv"].Number,
            input["serviceScv"].Number
        );
        return new JsonObject
        {
            ["utilization"] = queue.Utilization,
            ["wq"] = queue.Wait,
            ["lq"] = queue.QueueLength,
            ["w"] = queue.TimeInSystem,
        };
    }

    private static CustomerClass[] CustomerClasses(Input input) =>
        [
            .. input["classes"]
                .Items.Select(row => new CustomerClass(row["arrivalRate"].Number, row["meanService"].Number, row["serviceScv"].Number)),
        ];

    private static JsonObject MultiServerPriority(Input input) =>
        Classes(PriorityQueueing.Finishing(input["arrivalRates"].Numbers, input["serviceRate"].Number, input["servers"].Int));

    private static JsonObject Classes(PriorityQueueing queue)
    {
        return new JsonObject
        {
            ["utilization"] = queue.Utilization,
            ["waitProbability"] = Output.Number(queue.WaitProbability),
            ["wq"] = Output.List(queue.Classes.Select(row => row.Wait)),
            ["delay"] = Output.List(queue.Classes.Select(row => row.Wait)),
            ["w"] = Output.List(queue.Classes.Select(row => row.TimeInSystem)),
            ["l"] = Output.List(queue.Classes.Select(row => row.NumberInSystem)),
            ["lq"] = queue.QueueLength,
        };
    }

    private static JsonObject FiniteSource(Input input)
    {
        var queue = FiniteSourceQueueing.Of(
            input["customers"].Int,
            input["servers"].Int,
            input["requestRate"].Number,
            input["serviceRate"].Number
        );
        return new JsonObject
        {
            ["probabilities"] = Output.List(queue.Probabilities),
            ["l"] = queue.NumberInSystem,
            ["lq"] = queue.QueueLength,
            ["throughput"] = queue.Throughput,
            ["w"] = queue.TimeInSystem,
            ["wq"] = queue.Wait,
            ["operating"] = queue.Operating,
            ["availability"] = queue.Availability,
            ["utilization"] = queue.Utilization,
            ["waitProbability"] = queue.WaitProbability,
        };
    }

    private static JsonObject Deterministic(Input input)
    {
        var queue = DeterministicQueueing.Of(input["arrivalRate"].Number, input["service"].Number);
        int states = input["states"].IntOr(0) is >= 0 and var given ? given : throw input["states"].Bad("a number of states");
        return new JsonObject
        {
            ["utilization"] = queue.Utilization,
            ["lq"] = queue.QueueLength,
            ["wq"] = queue.Wait,
            ["w"] = queue.TimeInSystem,
            ["l"] = queue.NumberInSystem,
            ["waitTail"] = Output.List(input["times"].ItemsOrNone().Select(time => queue.WaitSurvival(time.Number))),
            ["probabilities"] = Output.List(Enumerable.Range(0, states).Select(queue.Probability)),
        };
    }

    private static JsonObject Batch(Input input)
    {
        var queue = BatchQueueing.Of(input["batchRate"].Number, input["sizeProbabilities"].Numbers, input["serviceRate"].Number);
        return new JsonObject
        {
            ["utilization"] = queue.Utilization,
            ["meanBatch"] = queue.MeanBatch,
            ["l"] = queue.NumberInSystem,
            ["lq"] = queue.QueueLength,
            ["w"] = queue.TimeInSystem,
            ["wq"] = queue.Wait,
        };
    }

    private static JsonObject Network(Input input)
    {
        Input[] given = input["nodes"].NotEmpty();
        input["routing"].Items.EachOf(given.Length);
        QueueNode[] nodes =
        [
            .. given.Select(node => new QueueNode(node["externalRate"].Number, node["serviceRate"].Number, node["servers"].Int)),
        ];
        var network = QueueNetwork.Of(nodes, [.. input["routing"].Items.Select(row => row.Numbers)]);
        return new JsonObject
        {
            ["nodes"] = Output.List(
                network.Nodes,
                node => new JsonObject
                {
                    ["throughput"] = node.Throughput,
                    ["utilization"] = node.Utilization,
                    ["l"] = node.NumberInSystem,
                    ["wq"] = node.Wait,
                }
            ),
            ["l"] = network.NumberInSystem,
            ["w"] = network.TimeInSystem,
            ["bottleneck"] = network.Bottleneck,
        };
    }

    private static JsonObject Staffing(Input input)
    {
        var target = new StaffingTarget(
            input["targetWait"].Number,
            input["targetServiceLevel"].Number,
            input["maxOccupancy"].NumberOrNull,
            input["shrinkage"].NumberOr(0)
        );
        var staffing = StaffingRequirement.Of(input["arrivalRate"].Number, input["meanService"].Number, target);
        return new JsonObject
        {
            ["servers"] = staffing.Servers,
            ["serviceLevel"] = staffing.ServiceLevel,
            ["averageWait"] = staffing.Queue.Wait,
            ["occupancy"] = staffing.Queue.Utilization,
            ["waitProbability"] = staffing.Queue.WaitProbability,
            ["scheduled"] = staffing.Scheduled,
        };
    }

    private static JsonObject Inverse(Input input)
    {
        return input["kind"]
            .Known<Func<JsonObject>>(
                (
                    "arrivalRateForServiceLevel",
                    () =>
                        Rate(
                            MultiServerQueueing.ForServiceLevel(
                                input["serviceRate"].Number,
                                input["servers"].Int,
                                input["targetWait"].Number,
                                input["targetServiceLevel"].Number
                            )
                        )
                ),
                (
                    "arrivalRateForMeanWait",
                    () =>
                        Rate(
                            MultiServerQueueing.ForMeanWait(
                                input["serviceRate"].Number,
                                input["servers"].Int,
                                input["targetMeanWait"].Number
                            )
                        )
                ),
                ("serversForBlocking", () => ForBlocking(input)),
                ("serversForAbandonment", () => ForAbandonment(input)),
                ("serversForMeanWait", () => ForMeanWait(input))
            )();
    }

    private static JsonObject Rate(MultiServerQueueing queue) =>
        new() { ["arrivalRate"] = queue.ArrivalRate, ["utilization"] = queue.Utilization };

    private static JsonObject ForBlocking(Input input)
    {
        var queue = FiniteQueueing.WithFewestServers(input["arrivalRate"].Number, input["serviceRate"].Number, input["maxBlocking"].Number);
        return new JsonObject { ["servers"] = queue.Servers, ["achieved"] = queue.Blocking };
    }

    private static JsonObject ForAbandonment(Input input)
    {
        var queue = AbandonmentQueueing.WithFewestServers(
            input["arrivalRate"].Number,
            input["serviceRate"].Number,
            input["abandonmentRate"].Number,
            input["maxAbandonment"].Number
        );
        return new JsonObject { ["servers"] = queue.Servers, ["achieved"] = queue.AbandonProbability };
    }

    private static JsonObject ForMeanWait(Input input)
    {
        var queue = MultiServerQueueing.WithFewestServers(
            input["arrivalRate"].Number,
            input["serviceRate"].Number,
            input["targetMeanWait"].Number
        );
        return new JsonObject { ["servers"] = queue.Servers, ["achieved"] = queue.Wait };
    }
}
