using BenchmarkDotNet.Attributes;
using Ops.Domain.Decisions;

namespace Ops.Domain.Benchmarks.Decisions;

/// <summary>In which weights the leader of 1,000 alternatives on 10 criteria keeps the lead: beside trying 101 weights of each criterion.</summary>
[MemoryDiagnoser]
public class WeightStabilityBenchmarks
{
    private readonly DecisionMatrix _matrix = Alternatives.Of(1_000, 10);

    [Benchmark(Baseline = true)]
    public int TryingWeights()
    {
        int kept = 0;
        double[] weights = [.. _matrix.Criteria.Select(criterion => criterion.Weight)];
        double sum = weights.Sum();
        int leader = Leader([.. weights.Select(weight => weight / sum)]);
        for (int j = 0; j < weights.Length; j++)
        {
            for (int step = 0; step <= 100; step++)
            {
                double share = step / 100.0;
                double others = sum - weights[j];
                int column = j;
                if (Leader([.. weights.Select((weight, k) => k == column ? share : weight / others * (1 - share))]) == leader)
                    kept++;
            }
        }
        return kept;
    }

    [Benchmark]
    public WeightStability Exact() => WeightStability.OfScores(_matrix);

    private int Leader(double[] weights)
    {
        int leader = 0;
        double best = double.MinValue;
        for (int i = 0; i < _matrix.Alternatives; i++)
        {
            var row = _matrix.Row(i);
            double score = 0;
            for (int j = 0; j < weights.Length; j++)
                score += weights[j] * row[j];
            if (score > best)
                (leader, best) = (i, score);
        }
        return leader;
    }
}
