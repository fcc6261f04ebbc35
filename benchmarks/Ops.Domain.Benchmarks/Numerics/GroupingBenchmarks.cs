using BenchmarkDotNet.Attributes;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Numerics;

/// <summary>Five aggregates of ten million values in a thousand groups, beside LINQ.</summary>
[MemoryDiagnoser]
public class GroupingBenchmarks
{
    private const int Count = 10_000_000;
    private const int Groups = 1_000;

    private readonly double[] _values = Sample.Normal(Count);
    private readonly int[] _groups = new int[Count];
    private readonly GroupedAccumulator _accumulator = new(Groups);

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(4);
        for (int i = 0; i < Count; i++)
            _groups[i] = random.Next(Groups);
    }

    [Benchmark(Baseline = true)]
    public int Linq() =>
        Enumerable
            .Range(0, Count)
            .GroupBy(i => _groups[i], i => _values[i])
            .Select(group => (group.Key, Count: group.Count(), Sum: group.Sum(), Mean: group.Average(), Min: group.Min(), Max: group.Max()))
            .ToList()
            .Count;

    [Benchmark]
    public int Grouped() => GroupedFigures.Of(_groups, _values, Groups).Groups.Length;

    [Benchmark]
    public void Add() => _accumulator.Add(_groups, _values);
}
