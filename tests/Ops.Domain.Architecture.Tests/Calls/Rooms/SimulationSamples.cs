using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Simulation of queues, networks and shifts.</summary>
internal sealed class SimulationSamples : RoomSamples
{
    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(QueueScenario)] = _ => new QueueScenario(new Exponential(1), new Exponential(2)),
            [typeof(QueueSimulationOptions)] = _ => new QueueSimulationOptions
            {
                Customers = 50,
                WarmUp = 5,
                Replications = 3,
            },
            [typeof(NetworkSimulationOptions)] = _ => new NetworkSimulationOptions
            {
                Horizon = 50,
                WarmUp = 5,
                Replications = 3,
            },
            [typeof(ShiftServer)] = v => new ShiftServer($"k{v + 1}", new WorkingCalendar(DateTimeZone.Utc, WorkingWeek.Always)),
            [typeof(ShiftJob)] = v => new ShiftJob($"k{v + 1}", Instant.FromUtc(2026, 1, 5, v % 20, 0), Duration.FromHours(1)),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["QueueScenario.new(arrival)"] = () => new Exponential(0.5),
            ["QueueScenario.new(service)"] = () => new Exponential(2),
            ["QueueScenario.new(servers)"] = () => 1,
            ["QueueScenario.new(capacity)"] = () => 4,
            ["QueueScenario.new(patience)"] = () => new Exponential(1),
            ["NetworkSimulation.Of(nodes)"] = () => new[] { new QueueNode(1, 4, 2), new QueueNode(0, 4, 1) },
            ["NetworkSimulation.Of(routing)"] = () => new[] { new[] { 0.0, 0.5 }, [0.0, 0.0] },
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [("NetworkSimulation.Of(routing)", "no row beside some stations is a mismatch of lengths")];
}
