using BenchmarkDotNet.Attributes;
using Ops.Domain.Decisions;

namespace Ops.Domain.Benchmarks.Decisions;

/// <summary>Which of 200 alternatives change places when one leaves: beside ranking the rest anew and comparing all pairs.</summary>
[MemoryDiagnoser]
public class RankReversalsBenchmarks
{
    private readonly DecisionMatrix _matrix = Alternatives.Of(200, 6);
    private double[][] _rows = [];
    private double[] _weights = [];

    [GlobalSetup]
    public void Setup()
    {
        _rows = [.. Enumerable.Range(0, _matrix.Alternatives).Select(i => _matrix.Row(i).ToArray())];
        _weights = [.. _matrix.Criteria.Select(criterion => criterion.Weight)];
        if (AllPairs() != Reversals().Reversals.Length)
            throw new InvalidOperationException("the reversals differ");
    }

    [Benchmark(Baseline = true)]
    public int AllPairs()
    {
        int found = 0;
        double[] before = Scores(_rows);
        for (int removed = 0; removed < _rows.Length; removed++)
        {
            int[] left = [.. Enumerable.Range(0, _rows.Length).Where(row => row != removed)];
            double[] after = Scores([.. left.Select(row => _rows[row])]);
            for (int i = 0; i < left.Length; i++)
            {
                for (int k = 0; k < left.Length; k++)
                    found += before[left[i]] > before[left[k]] + 1e-9 && after[i] < after[k] - 1e-9 ? 1 : 0;
            }
        }
        return found;
    }

    [Benchmark]
    public RankReversals Reversals() => RankReversals.Of(_matrix);

    private double[] Scores(double[][] rows)
    {
        double[] low = [.. _weights.Select((_, j) => rows.Min(row => row[j]))];
        double[] high = [.. _weights.Select((_, j) => rows.Max(row => row[j]))];
        double sum = _weights.Sum();
        return [.. rows.Select(row => row.Select((value, j) => _weights[j] / sum * (value - low[j]) / (high[j] - low[j])).Sum())];
    }
}
