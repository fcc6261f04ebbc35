using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Statistics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Numerics;

/// <summary>Exact quantiles of ten million doubles. MathNet's median works on a copy.</summary>
[MemoryDiagnoser]
public class QuantileBenchmarks
{
    private readonly double[] _values = Sample.Normal(10_000_000);

    [Benchmark(Baseline = true)]
    public double MathNetMedian() => Statistics.Median(_values);

    [Benchmark]
    public double Median() => Quantiles.Median(_values);

    [Benchmark]
    public double FiveQuantiles() => Quantiles.Of(_values, [0.05, 0.25, 0.5, 0.75, 0.95]).Values[4];
}
