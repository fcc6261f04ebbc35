using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using MathNet.Numerics.Random;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Numerics;

/// <summary>A million random numbers of a kind beside Math.NET's Mersenne twister.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class RandomBenchmarks
{
    private readonly double[] _values = new double[1_000_000];
    private readonly MersenneTwister _peer = new(1, false);
    private readonly RandomStream _stream = new(1, 0);

    [Benchmark(Baseline = true, Description = "Math.NET uniform"), BenchmarkCategory("uniform")]
    public void PeerUniform() => _peer.NextDoubles(_values);

    [Benchmark(Description = "RandomStream.FillUniform"), BenchmarkCategory("uniform")]
    public void Uniform() => _stream.FillUniform(_values);

    [Benchmark(Baseline = true, Description = "Math.NET normal"), BenchmarkCategory("normal")]
    public void PeerNormal() => MathNet.Numerics.Distributions.Normal.Samples(_peer, _values, 0, 1);

    [Benchmark(Description = "RandomStream.FillNormal"), BenchmarkCategory("normal")]
    public void NormalNumbers() => _stream.FillNormal(_values);

    [Benchmark(Baseline = true, Description = "Math.NET exponential"), BenchmarkCategory("exponential")]
    public void PeerExponential() => MathNet.Numerics.Distributions.Exponential.Samples(_peer, _values, 1);

    [Benchmark(Description = "RandomStream.FillExponential"), BenchmarkCategory("exponential")]
    public void ExponentialNumbers() => _stream.FillExponential(_values);
}
