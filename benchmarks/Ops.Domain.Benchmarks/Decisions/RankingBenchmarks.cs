using BenchmarkDotNet.Attributes;
using Ops.Domain.Decisions;

namespace Ops.Domain.Benchmarks.Decisions;

/// <summary>100,000 alternatives on ten criteria ranked by TOPSIS, beside the formula written over rows with LINQ.</summary>
[MemoryDiagnoser]
public class RankingBenchmarks
{
    private double[][] _rows = [];

    private DecisionMatrix _matrix = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        _rows = [.. Enumerable.Range(0, 100_000).Select(_ => Enumerable.Range(0, 10).Select(_ => random.NextDouble()).ToArray())];
        _matrix = DecisionMatrix.Of([.. Enumerable.Range(0, 10).Select(j => new Criterion($"c{j}", Direction.HigherIsBetter))], _rows);
    }

    [Benchmark(Baseline = true)]
    public int Linq()
    {
        double[] norms = [.. Enumerable.Range(0, 10).Select(j => Math.Sqrt(_rows.Sum(row => row[j] * row[j])))];
        double[][] scaled = [.. _rows.Select(row => row.Select((value, j) => value / norms[j] / 10).ToArray())];
        double[] best = [.. Enumerable.Range(0, 10).Select(j => scaled.Max(row => row[j]))];
        double[] worst = [.. Enumerable.Range(0, 10).Select(j => scaled.Min(row => row[j]))];
        var scores = scaled
            .Select(
                (row, i) =>
                {
                    double plus = Math.Sqrt(row.Select((value, j) => (value - best[j]) * (value - best[j])).Sum());
                    double minus = Math.Sqrt(row.Select((value, j) => (value - worst[j]) * (value - worst[j])).Sum());
                    return (Row: i, Score: minus / (plus + minus));
                }
            )
            .OrderByDescending(pair => pair.Score)
            .ToArray();
        return scores[0].Row;
    }

    [Benchmark]
    public int Ranked() => Topsis.Of(_matrix).Ranks[0];
}
