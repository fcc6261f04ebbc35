using BenchmarkDotNet.Attributes;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Benchmarks.Processes;

/// <summary>
/// A million customers at M/M/2, ρ = 0.9, in 40 replications: many short ones fill two threads evenly. Peer: a list of events as objects in the runtime's priority queue, one seeded generator, waiting customers
/// in a queue: how a simulation is usually written in .NET.
/// </summary>
[MemoryDiagnoser]
public class QueueSimulationBenchmarks
{
    private const int Customers = 25_000;
    private const int Runs = 40;

    private static readonly QueueScenario Scenario = new(new Exponential(1.8), new Exponential(1), 2);

    private static readonly QueueSimulationOptions Options = new()
    {
        Customers = Customers,
        WarmUp = 1_000,
        Replications = Runs,
    };

    [Benchmark(Baseline = true)]
    public double EventObjects()
    {
        double sum = 0;
        for (int run = 0; run < Runs; run++)
            sum += EventList(run);
        return sum / Runs;
    }

    [Benchmark]
    public double Simulate() => QueueSimulation.Of(Scenario, Options).Replications[0].Wait ?? 0;

    [Benchmark]
    public double SimulateOnTwoThreads() =>
        QueueSimulation.Of(Scenario, Options with { DegreeOfParallelism = 2 }).Replications[0].Wait ?? 0;

    private static double EventList(int seed)
    {
        var random = new Random(seed);
        var events = new PriorityQueue<Event, double>();
        var waiting = new Queue<Event>();
        double Draw(double rate) => -Math.Log(1 - random.NextDouble()) / rate;
        double waited = 0;
        int arrived = 0;
        int served = 0;
        int busy = 0;
        double first = Draw(1.8);
        events.Enqueue(new Event(first, true), first);
        while (served < Customers && events.TryDequeue(out var next, out double now))
        {
            if (next.IsArrival)
            {
                arrived++;
                double coming = now + Draw(1.8);
                events.Enqueue(new Event(coming, true), coming);
                if (busy == 2)
                {
                    waiting.Enqueue(next);
                    continue;
                }
                busy++;
            }
            else
            {
                served++;
                if (!waiting.TryDequeue(out var one))
                {
                    busy--;
                    continue;
                }
                waited += now - one.Time;
            }
            double end = now + Draw(1);
            events.Enqueue(new Event(end, false), end);
        }
        return waited / arrived;
    }

    private sealed record Event(double Time, bool IsArrival);
}
