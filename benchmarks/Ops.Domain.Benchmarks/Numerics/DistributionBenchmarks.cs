using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Numerics;

/// <summary>Normal quantiles in bulk beside Math.NET, and a sketch beside sorting all values.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class DistributionBenchmarks
{
    private readonly double[] _probabilities = new double[1_000_000];
    private readonly double[] _quantiles = new double[1_000_000];

    [GlobalSetup]
    public void Fill()
    {
        new RandomStream(7, 0).FillUniform(_probabilities);
        for (int i = 0; i < _probabilities.Length; i++)
            _probabilities[i] = Math.Max(_probabilities[i], 1e-9);
    }

    [Benchmark(Baseline = true, Description = "Math.NET Normal.InvCDF"), BenchmarkCategory("quantile")]
    public void PeerQuantiles()
    {
        for (int i = 0; i < _probabilities.Length; i++)
            _quantiles[i] = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, _probabilities[i]);
    }

    [Benchmark(Description = "Normal.Quantiles"), BenchmarkCategory("quantile")]
    public void Quantiles() => Normal.Standard.Quantiles(_probabilities, _quantiles);

    [Benchmark(Baseline = true, Description = "copy and sort"), BenchmarkCategory("sketch")]
    public double Sort()
    {
        _probabilities.CopyTo(_quantiles, 0);
        Array.Sort(_quantiles);
        return _quantiles[500_000];
    }

    [Benchmark(Description = "QuantileSketch"), BenchmarkCategory("sketch")]
    public double Sketch()
    {
        var sketch = new QuantileSketch();
        sketch.Add(_probabilities);
        return sketch.ToResult().Quantile(0.5);
    }
}
