using BenchmarkDotNet.Attributes;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Benchmarks.Risks;

/// <summary>A million years of twenty risks. Peer: a loop over the samplers of MathNet.Numerics 5.0.0 with one seeded generator.</summary>
[MemoryDiagnoser]
public class AnnualLossBenchmarks
{
    private static readonly SimulationOptions Options = new() { Trials = LossPortfolio.Years };

    [Benchmark(Baseline = true)]
    public double MathNetLoop()
    {
        var random = new Random(1);
        MathNet.Numerics.Distributions.Poisson[] counts =
        [
            .. LossPortfolio.Risks.Select(risk => new MathNet.Numerics.Distributions.Poisson(((Poisson)risk.Frequency).Rate, random)),
        ];
        MathNet.Numerics.Distributions.LogNormal[] losses =
        [
            .. LossPortfolio
                .Risks.Select(risk => (LogNormal)risk.Severity)
                .Select(law => new MathNet.Numerics.Distributions.LogNormal(law.LogMean, law.LogStandardDeviation, random)),
        ];
        double[] totals = new double[LossPortfolio.Years];
        for (int year = 0; year < totals.Length; year++)
        {
            double total = 0;
            for (int risk = 0; risk < counts.Length; risk++)
            {
                int count = counts[risk].Sample();
                for (int loss = 0; loss < count; loss++)
                    total += losses[risk].Sample();
            }
            totals[year] = total;
        }
        return totals.Average();
    }

    [Benchmark]
    public double Simulate() => SimulatedLoss.Of(LossPortfolio.Risks, Options).Mean;

    [Benchmark]
    public double SimulateOnTwoThreads() => SimulatedLoss.Of(LossPortfolio.Risks, Options with { DegreeOfParallelism = 2 }).Mean;

    [Benchmark]
    public double Summarise() => LossSummary.Of(LossPortfolio.Risks, [400_000, 600_000], Options).Moments.Mean;

    [Benchmark]
    public double? Exact() => LossDistribution.Of(LossPortfolio.Risks, LossGrid.Covering(LossPortfolio.Risks)).Tail(0.99).ValueAtRisk;
}
