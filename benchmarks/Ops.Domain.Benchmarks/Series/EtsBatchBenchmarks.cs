using BenchmarkDotNet.Attributes;
using Ops.Domain.Series;

namespace Ops.Domain.Benchmarks.Series;

/// <summary>A thousand monthly series of five years: the automatic choice on one thread and on two; peer: a grid search of one model.</summary>
[MemoryDiagnoser]
public class EtsBatchBenchmarks
{
    private readonly double[][] _series = MonthlySeries.Many(1000);

    [Benchmark(Baseline = true)]
    public double GridSearchOf19Cubed() => _series.Sum(values => GridHoltWinters.Fit(values, 12, 20));

    [Benchmark]
    public int OneThread() => EtsBatch.Select(_series, 12).Length;

    [Benchmark]
    public int TwoThreads() => EtsBatch.Select(_series, 12, degreeOfParallelism: 2).Length;
}
