using BenchmarkDotNet.Attributes;
using Ops.Domain.Decisions;

namespace Ops.Domain.Benchmarks.Decisions;

/// <summary>Six criteria of choice over 500 alternatives and 20 states: beside the same by LINQ.</summary>
[MemoryDiagnoser]
public class RegretBenchmarks
{
    private double[][] _rows = [];
    private PayoffMatrix _payoffs = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(5);
        _rows = [.. Enumerable.Range(0, 500).Select(_ => Enumerable.Range(0, 20).Select(_ => 1_000 * random.NextDouble()).ToArray())];
        _payoffs = PayoffMatrix.Of(
            [.. Enumerable.Range(0, 500).Select(i => $"a{i}")],
            [.. Enumerable.Range(0, 20).Select(i => $"s{i}")],
            _rows
        );
        if (Linq() != RegretAnalysis.Of(_payoffs).Dominated.Length)
            throw new InvalidOperationException("the dominated alternatives differ");
    }

    [Benchmark(Baseline = true)]
    public int Linq()
    {
        double[] best = [.. Enumerable.Range(0, 20).Select(state => _rows.Max(row => row[state]))];
        _ = _rows.Select(row => row.Min()).Max();
        _ = _rows.Select(row => row.Max()).Max();
        _ = _rows.Select(row => row.Average()).Max();
        _ = _rows.Select(row => (0.5 * row.Max()) + (0.5 * row.Min())).Max();
        _ = _rows.Select(row => row.Zip(best, (value, top) => top - value).Max()).Min();
        return _rows.Count(row =>
            _rows.Any(other =>
                other.Zip(row).All(pair => pair.First >= pair.Second) && other.Zip(row).Any(pair => pair.First > pair.Second)
            )
        );
    }

    [Benchmark]
    public RegretAnalysis Regret() => RegretAnalysis.Of(_payoffs);
}
