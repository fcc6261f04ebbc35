using BenchmarkDotNet.Attributes;
using Ops.Domain.Goals;

namespace Ops.Domain.Benchmarks.Goals;

/// <summary>Building a graph of a million goals from ids. Peers: a dictionary with arrays and no checks, and an object graph.</summary>
[MemoryDiagnoser]
public class GoalBuildBenchmarks
{
    [Benchmark(Baseline = true)]
    public object DictionaryAndArrays() => new PlainArrays(GoalData.Ids, GoalData.Links);

    [Benchmark]
    public GoalGraph Build() => GoalGraph.Of(GoalData.Ids, GoalData.Links);

    [Benchmark]
    public object Objects() => new ObjectGraph(GoalData.Ids, GoalData.Links);
}
