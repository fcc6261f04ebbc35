using System.Text.Json.Nodes;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>processes.simulate.*</summary>
internal sealed class SimulationAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.simulate.queue", Queue);
        operations.Add("processes.simulate.network", Network);
        operations.Add("processes.simulate.calendar", Shifts);
        operations.Add("processes.simulate.compare", Compare);
    }

    private static IDistribution Law(Input input)
    {
        string type = input["type"].Text;
        return type switch
        {
            "exponential" => new Exponential(1 / input["mean"].Number),
            "constant" => new Constant(input["value"].Number),
            "uniform" => new Uniform(input["min"].Number, input["max"].Number),
            "triangular" => new Triangular(input["min"].Number, input["mode"].Number, input["max"].Number),
            "gamma" => new Gamma(input["shape"].Number, input["scale"].Number),
            "erlang" => new Gamma(input["k"].Int, input["mean"].Number / input["k"].Int),
            "weibull" => new Weibull(input["shape"].Number, input["scale"].Number),
            "lognormal" => new LogNormal(input["mu"].Number, input["sigma"].Number),
            _ => throw new OpsException(
                new Fault(FaultCode.UnknownReference, "type", $"'{type}' is not known", "use a known distribution")
            ),
        };
    }

    private static QueueScenario Scenario(Input input) =>
        new(
            Law(input["arrival"]),
            Law(input["service"]),
            input["servers"].Int,
            input["capacity"].IntOrNull,
            input.Has("patience") ? Law(input["patience"]) : null
        );

    private static QueueSimulationOptions Options(Input input) =>
        new()
        {
            Customers = input["customers"].Int,
            WarmUp = input["warmup"].Int,
            Replications = input["replications"].Int,
            Seed = (ulong)input["seed"].Long,
        };

    private static JsonObject Queue(Input input)
    {
        var scenario = Scenario(input);
        var options = Options(input);
        var once = QueueSimulation.Of(scenario, options);
        var again = QueueSimulation.Of(scenario, options);
        var parallel = QueueSimulation.Of(scenario, options with { DegreeOfParallelism = 2 });
        return new JsonObject
        {
            ["meanWait"] = Output.Number(once.Wait?.Mean),
            ["utilization"] = Output.Number(once.Utilization?.Mean),
            ["blocking"] = once.Blocking.Mean,
            ["abandonProbability"] = once.Abandonment.Mean,
            ["deterministic"] = once.Replications.SequenceEqual(again.Replications),
            ["parallelIdentical"] = once.Replications.SequenceEqual(parallel.Replications),
        };
    }

    private static JsonObject Network(Input input)
    {
        QueueNode[] nodes =
        [
            .. input["nodes"]
                .NotEmpty()
                .Select(node => new QueueNode(node["externalRate"].Number, node["serviceRate"].Number, node["servers"].Int)),
        ];
        double[][] routing = [.. input["routing"].Items.Select(row => row.Numbers)];
        var options = new NetworkSimulationOptions
        {
            Horizon = input["horizon"].Number,
            WarmUp = input["warmup"].Number,
            Replications = input["replications"].Int,
            Seed = (ulong)input["seed"].Long,
        };
        var once = NetworkSimulation.Of(nodes, routing, options);
        var again = NetworkSimulation.Of(nodes, routing, options);
        var parallel = NetworkSimulation.Of(nodes, routing, options with { DegreeOfParallelism = 2 });
        return new JsonObject
        {
            ["nodes"] = Output.List(
                once.Nodes,
                node => new JsonObject
                {
                    ["throughput"] = node.Throughput.Mean,
                    ["utilization"] = node.Utilization.Mean,
                    ["l"] = node.NumberInSystem.Mean,
                }
            ),
            ["bottleneck"] = once.Bottleneck,
            ["w"] = Output.Number(once.TimeInSystem?.Mean),
            ["deterministic"] = Same(once, again),
            ["parallelIdentical"] = Same(once, parallel),
        };
    }

    private static bool Same(NetworkSimulation a, NetworkSimulation b) =>
        a.TimeInSystem == b.TimeInSystem && a.Nodes.SequenceEqual(b.Nodes);

    private static JsonObject Compare(Input input)
    {
        var before = Scenario(input["base"]);
        var after = Scenario(input["variant"]);
        var options = Options(input);
        var once = QueueComparison.Of(before, after, options);
        var again = QueueComparison.Of(before, after, options);
        var parallel = QueueComparison.Of(before, after, options with { DegreeOfParallelism = 2 });
        return new JsonObject
        {
            ["baseMeanWait"] = Output.Number(once.Base.Wait?.Mean),
            ["variantMeanWait"] = Output.Number(once.Variant.Wait?.Mean),
            ["difference"] = Output.Number(once.Difference?.Mean),
            ["varianceRatio"] = Output.Number(once.VarianceRatio),
            ["deterministic"] = once.Difference == again.Difference && once.VarianceRatio == again.VarianceRatio,
            ["parallelIdentical"] = once.Difference == parallel.Difference && once.VarianceRatio == parallel.VarianceRatio,
        };
    }

    private static JsonObject Shifts(Input input)
    {
        var servers = input["servers"].NotEmpty();
        ShiftJob[] jobs =
        [
            .. input["jobs"]
                .NotEmpty()
                .Select(job => new ShiftJob(job["id"].Text, job["arrival"].Instant(), job["serviceSeconds"].Seconds())),
        ];
        var simulation = ShiftSimulation.Of(
            [.. servers.Select(server => new ShiftServer(server["id"].Text, CalendarAdapter.Calendar(server["calendar"])))],
            jobs,
            input["shiftEnd"].Member(("suspend", ShiftEnd.Suspend), ("finish", ShiftEnd.Finish))
        );
        return new JsonObject
        {
            ["jobs"] = Output.List(
                simulation.Jobs,
                job => new JsonObject
                {
                    ["id"] = job.Id,
                    ["server"] = job.Server,
                    ["start"] = CalendarInput.Text(job.Start),
                    ["finish"] = CalendarInput.Text(job.Finish),
                    ["waitSeconds"] = job.Wait.TotalSeconds,
                }
            ),
            ["servers"] = Output.List(
                simulation.Servers,
                server => new JsonObject
                {
                    ["id"] = server.Id,
                    ["jobs"] = server.Jobs,
                    ["busySeconds"] = server.Busy.TotalSeconds,
                    ["overtimeSeconds"] = server.Overtime.TotalSeconds,
                }
            ),
            ["meanWaitSeconds"] = simulation.MeanWait.TotalSeconds,
            ["lastFinish"] = CalendarInput.Text(simulation.LastFinish),
        };
    }
}
