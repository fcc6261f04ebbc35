using BenchmarkDotNet.Attributes;
using Ops.Domain.Numerics;
using Peer = MathNet.Numerics.Statistics.Correlation;

namespace Ops.Domain.Benchmarks.Numerics;

/// <summary>Pearson's correlation of ten million pairs, without and with a p-value.</summary>
[MemoryDiagnoser]
public class CorrelationBenchmarks
{
    private readonly double[] _x = Sample.Normal(10_000_000);
    private readonly double[] _y = Sample.Normal(10_000_001)[1..];

    [Benchmark(Baseline = true)]
    public double MathNetPearson() => Peer.Pearson(_x, _y);

    [Benchmark]
    public double CorrelationOf() => Correlation.Of(_x, _y).Coefficient;
}
