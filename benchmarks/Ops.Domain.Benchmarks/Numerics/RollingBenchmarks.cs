using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Statistics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Numerics;

/// <summary>Mean and variance of a window of 100 over ten million doubles.</summary>
[MemoryDiagnoser]
public class RollingBenchmarks
{
    private const int Window = 100;
    private readonly double[] _values = Sample.Normal(10_000_000);
    private readonly double[] _means = new double[10_000_000 - Window + 1];
    private readonly double[] _variances = new double[10_000_000 - Window + 1];

    [Benchmark(Baseline = true)]
    public double MathNetMovingStatistics()
    {
        var moving = new MovingStatistics(Window);
        for (int i = 0; i < _values.Length; i++)
        {
            moving.Push(_values[i]);
            if (i < Window - 1)
                continue;
            _means[i - Window + 1] = moving.Mean;
            _variances[i - Window + 1] = moving.Variance;
        }
        return _variances[^1];
    }

    [Benchmark]
    public double MeanAndVariance()
    {
        Rolling.MeanAndVariance(_values, Window, _means, _variances);
        return _variances[^1];
    }

    [Benchmark]
    public double Median()
    {
        Rolling.Median(_values, Window, _means);
        return _means[^1];
    }
}
