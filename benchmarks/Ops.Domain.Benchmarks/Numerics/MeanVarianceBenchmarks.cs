using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Statistics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Numerics;

/// <summary>Mean and variance of ten million doubles.</summary>
[MemoryDiagnoser]
public class MeanVarianceBenchmarks
{
    private readonly double[] _values = Sample.Normal(10_000_000);

    [Benchmark(Baseline = true)]
    public (double, double) MathNetMeanVariance() => ArrayStatistics.MeanVariance(_values);

    [Benchmark]
    public double? MomentsOf() => Moments.Of(_values).Variance;
}
