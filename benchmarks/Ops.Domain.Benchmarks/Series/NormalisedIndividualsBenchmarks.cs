using BenchmarkDotNet.Attributes;
using Ops.Domain.Series;

namespace Ops.Domain.Benchmarks.Series;

/// <summary>The I′ chart of 100,000 figures of different size: centre, limits of every point and who leaves them. Peer: the same with LINQ.</summary>
[MemoryDiagnoser]
public class NormalisedIndividualsBenchmarks
{
    private readonly double[] _values = NoisyLine.Of(100_000);
    private readonly double[] _sizes = [.. Enumerable.Range(0, 100_000).Select(i => 1.0 + (i * 7919 % 50))];

    [Benchmark(Baseline = true)]
    public int Linq()
    {
        double center = _values.Zip(_sizes, (value, size) => value * size).Sum() / _sizes.Sum();
        var points = _values.Zip(_sizes, (value, size) => (Value: value, Size: size)).ToList();
        double sigma =
            points.Zip(points.Skip(1), (a, b) => Math.Abs(b.Value - a.Value) / Math.Sqrt(((1 / a.Size) + (1 / b.Size)) / 2)).Average()
            / 1.128379167;
        return points.Count(point => Math.Abs(point.Value - center) > 3 * sigma / Math.Sqrt(point.Size));
    }

    [Benchmark]
    public int Chart()
    {
        var chart = ControlChart.NormalisedIndividuals(_values, _sizes);
        int beyond = 0;
        for (int i = 0; i < _values.Length; i++)
            beyond += chart.LimitsAt(i).IsBeyond(_values[i]) ? 1 : 0;
        return beyond;
    }
}
