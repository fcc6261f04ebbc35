using BenchmarkDotNet.Attributes;
using Ops.Domain.Processes;

namespace Ops.Domain.Benchmarks.Processes;

/// <summary>A rework loop of three stations for 100,000 units of time, about 750,000 events: allocation must not grow with them.</summary>
[MemoryDiagnoser]
public class NetworkSimulationBenchmarks
{
    private static readonly QueueNode[] Nodes = [new(1, 2, 1), new(0, 0.8, 2), new(0, 3, 1)];
    private static readonly double[][] Routing =
    [
        [0, 1, 0],
        [0, 0, 1],
        [0.2, 0, 0],
    ];

    private static readonly NetworkSimulationOptions Options = new() { Horizon = 100_000, Replications = 2 };

    [Benchmark(Baseline = true)]
    public int Tenth() => NetworkSimulation.Of(Nodes, Routing, Options with { Horizon = 10_900 }).Bottleneck;

    [Benchmark]
    public int Whole() => NetworkSimulation.Of(Nodes, Routing, Options).Bottleneck;

    [Benchmark]
    public int WholeOnTwoThreads() => NetworkSimulation.Of(Nodes, Routing, Options with { DegreeOfParallelism = 2 }).Bottleneck;
}
