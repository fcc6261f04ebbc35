using BenchmarkDotNet.Attributes;
using Ops.Domain.Goals;

namespace Ops.Domain.Benchmarks.Goals;

/// <summary>Roll-up of a million goals. Peers: a plain pass over arrays, and an object graph with LINQ.</summary>
[MemoryDiagnoser]
public class GoalGraphBenchmarks
{
    private readonly double[] _plainProgress = [.. Enumerable.Range(0, GoalData.Count).Select(GoalData.Progress)];
    private readonly double[] _weights = new double[GoalData.Count];
    private readonly double[] _contributions = new double[GoalData.Count];
    private readonly int[] _leaves = new int[10_000];
    private PlainArrays _plain = null!;
    private ObjectGraph _objects = null!;
    private GoalSheet _sheet = null!;
    private double _moved;

    [GlobalSetup]
    public void Setup()
    {
        _plain = new PlainArrays(GoalData.Ids, GoalData.Links);
        _objects = new ObjectGraph(GoalData.Ids, GoalData.Links);
        _sheet = new GoalSheet(GoalGraph.Of(GoalData.Ids, GoalData.Links));
        for (int goal = 0; goal < GoalData.Count; goal++)
            _sheet.Set(goal, GoalData.Progress(goal));
        _sheet.Evaluate();
        for (int i = 0; i < _leaves.Length; i++)
            _leaves[i] = 125_000 + (int)(i * 2654435761L % 875_000);
    }

    [Benchmark(Baseline = true)]
    public double PlainArrayPass() => _plain.Evaluate(_plainProgress);

    [Benchmark]
    public double? Evaluate()
    {
        _sheet.Evaluate();
        return _sheet[0];
    }

    [Benchmark]
    public double? EvaluateOnTwoThreads()
    {
        _sheet.Evaluate(2);
        return _sheet[0];
    }

    [Benchmark]
    public double EffectiveWeights()
    {
        _sheet.EffectiveWeights(0, _weights);
        return _weights[^1];
    }

    [Benchmark]
    public double EvaluateAndContributions()
    {
        _sheet.Evaluate();
        _sheet.Contributions(0, _weights, _contributions);
        return _contributions[^1];
    }

    [Benchmark]
    public double? TenThousandUpdates()
    {
        _moved = 1 - _moved;
        foreach (int leaf in _leaves)
            _sheet.Update(leaf, _moved);
        return _sheet[0];
    }

    [Benchmark]
    public double ObjectGraphWithLinq() => _objects.Evaluate();
}
