using BenchmarkDotNet.Attributes;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>Weights of 100,000 answers in four dimensions (320 cells), against the loop that anyone would write: sums by LINQ, answer by answer.</summary>
[MemoryDiagnoser]
public class RakingBenchmarks
{
    private const int Answers = 100_000;
    private const int Sweeps = 20;
    private static readonly double[][] Shares =
    [
        [0.1, 0.25, 0.3, 0.2, 0.15],
        [0.4, 0.3, 0.2, 0.1],
        [0.25, 0.25, 0.35, 0.15],
        [0.5, 0.2, 0.2, 0.1],
    ];

    private readonly int[][] _levels = new int[Answers][];
    private readonly MarginTarget[] _targets =
    [
        .. Shares.Select(
            (shares, d) => new MarginTarget($"d{d}", [.. shares.Select((share, level) => new LevelShare($"l{level}", share))])
        ),
    ];

    private Respondents _respondents = null!;

    [GlobalSetup]
    public void Setup()
    {
        var stream = new RandomStream(11, 1);
        for (int i = 0; i < Answers; i++)
            _levels[i] = [.. Shares.Select((shares, d) => (int)(shares.Length * stream.Uniform((ulong)((i * 4) + d))))];
        _respondents = Build();
        double[] expected = Linq();
        var got = Rake().Weights;
        for (int i = 0; i < Answers; i++)
        {
            if (Math.Abs(expected[i] - got[i]) > 1e-9)
                throw new InvalidOperationException("the two do not agree");
        }
    }

    [Benchmark(Baseline = true)]
    public double[] Linq()
    {
        double[] weights = [.. Enumerable.Repeat(1.0, Answers)];
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int d = 0; d < Shares.Length; d++)
            {
                var sums = Enumerable
                    .Range(0, Answers)
                    .GroupBy(i => _levels[i][d])
                    .ToDictionary(group => group.Key, group => group.Sum(i => weights[i]));
                for (int i = 0; i < Answers; i++)
                    weights[i] *= Shares[d][_levels[i][d]] * Answers / sums[_levels[i][d]];
            }
        }
        return weights;
    }

    [Benchmark]
    public SurveyWeights Rake() => SurveyWeights.Rake(_respondents);

    [Benchmark]
    public SurveyWeights BuildAndRake() => SurveyWeights.Rake(Build());

    private Respondents Build()
    {
        var respondents = new Respondents(_targets);
        foreach (int[] levels in _levels)
            respondents.Add(levels);
        return respondents;
    }
}
