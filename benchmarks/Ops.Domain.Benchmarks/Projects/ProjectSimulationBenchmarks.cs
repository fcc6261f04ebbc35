using BenchmarkDotNet.Attributes;
using Ops.Domain.Projects;

namespace Ops.Domain.Benchmarks.Projects;

/// <summary>200 activities, 20,000 runs. Peer: a loop over the triangular sampler of MathNet.Numerics 5.0.0, without criticality.</summary>
[MemoryDiagnoser]
public class ProjectSimulationBenchmarks
{
    private const int Count = 200;
    private const int Runs = 20_000;

    private static readonly ThreePointActivity[] Activities =
    [
        .. Enumerable
            .Range(0, Count)
            .Select(i => new ThreePointActivity(
                $"a{i}",
                1 + (i % 3),
                2 + (i % 5) + (i % 3),
                9 + (i % 7) + (i % 3),
                [.. Before(i).Select(at => $"a{at}")]
            )),
    ];

    [Benchmark(Baseline = true)]
    public double MathNetLoop()
    {
        var random = new Random(1);
        MathNet.Numerics.Distributions.Triangular[] laws =
        [
            .. Activities.Select(activity => new MathNet.Numerics.Distributions.Triangular(
                activity.Optimistic,
                activity.Pessimistic,
                activity.MostLikely,
                random
            )),
        ];
        int[][] before = [.. Enumerable.Range(0, Count).Select(i => Before(i).ToArray())];
        double[] finish = new double[Count];
        double[] ends = new double[Runs];
        for (int run = 0; run < Runs; run++)
        {
            double end = 0;
            for (int i = 0; i < Count; i++)
            {
                double start = 0;
                foreach (int earlier in before[i])
                    start = Math.Max(start, finish[earlier]);
                finish[i] = start + laws[i].Sample();
                end = Math.Max(end, finish[i]);
            }
            ends[run] = end;
        }
        Array.Sort(ends);
        return ends.Average();
    }

    [Benchmark]
    public double Simulate() => ProjectSimulation.Of(Activities, Runs, 1).Mean;

    [Benchmark]
    public double SimulateOnTwoThreads() => ProjectSimulation.Of(Activities, Runs, 1, 2).Mean;

    private static IEnumerable<int> Before(int activity) =>
        new[] { activity - 1 - (activity % 7), activity - 3 - (activity % 11) }.Where(earlier => earlier >= 0).Distinct();
}
