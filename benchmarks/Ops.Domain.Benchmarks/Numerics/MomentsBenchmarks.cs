using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Statistics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Numerics;

/// <summary>Count, sum, extremes and four moments of ten million doubles.</summary>
[MemoryDiagnoser]
public class MomentsBenchmarks
{
    private readonly double[] _values = Sample.Normal(10_000_000);

    [Benchmark(Baseline = true)]
    public double MathNetDescriptiveStatistics() => new DescriptiveStatistics(_values).Kurtosis;

    [Benchmark]
    public double? MomentsOf() => Moments.Of(_values).KurtosisExcess;

    [Benchmark]
    public double? MomentsOfOnTwoThreads() => Moments.Of(_values, 2).KurtosisExcess;

    [Benchmark]
    public double? AccumulatorOneByOne()
    {
        var accumulator = new MomentsAccumulator();
        foreach (double value in _values)
            accumulator.Add(value);
        return accumulator.ToResult().KurtosisExcess;
    }
}
