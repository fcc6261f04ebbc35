using BenchmarkDotNet.Attributes;
using Ops.Domain.Risks;

namespace Ops.Domain.Benchmarks.Risks;

/// <summary>VaR and TVaR of a million losses by selection. Peer: a full sort of a copy.</summary>
[MemoryDiagnoser]
public class TailBenchmarks
{
    private double[] _losses = [];

    [GlobalSetup]
    public void Setup() =>
        _losses = [.. SimulatedLoss.Of(LossPortfolio.Risks, new SimulationOptions { Trials = LossPortfolio.Years }).Totals];

    [Benchmark(Baseline = true)]
    public double Sort()
    {
        double[] sorted = [.. _losses];
        Array.Sort(sorted);
        int first = sorted.Length / 100 * 99;
        double sum = 0;
        for (int i = first; i < sorted.Length; i++)
            sum += sorted[i];
        return sorted[first - 1] + (sum / (sorted.Length - first));
    }

    [Benchmark]
    public double Select()
    {
        var tail = TailEstimate.Of(_losses, 0.99);
        return tail.ValueAtRisk + tail.TailValueAtRisk;
    }
}
