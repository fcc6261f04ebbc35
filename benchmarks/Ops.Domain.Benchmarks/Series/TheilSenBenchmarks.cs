using BenchmarkDotNet.Attributes;
using Ops.Domain.Series;

namespace Ops.Domain.Benchmarks.Series;

/// <summary>Theil–Sen slope with limits of 3,000 values; peer: all 4.5 million slopes, sorted.</summary>
[MemoryDiagnoser]
public class TheilSenBenchmarks
{
    private readonly double[] _values = NoisyLine.Of(3000);

    [Benchmark(Baseline = true)]
    public double AllSlopesSorted()
    {
        var slopes = new double[_values.Length * (_values.Length - 1) / 2];
        int k = 0;
        for (int i = 0; i < _values.Length; i++)
        {
            for (int j = i + 1; j < _values.Length; j++)
                slopes[k++] = (_values[j] - _values[i]) / (j - i);
        }
        Array.Sort(slopes);
        return slopes[slopes.Length / 2];
    }

    [Benchmark]
    public double SlopeAndLimits() => TheilSen.Of(_values).Slope;

    [Benchmark]
    public double MannKendallTest() => MannKendall.Of(_values).PValue;
}
