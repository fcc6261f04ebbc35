using BenchmarkDotNet.Attributes;
using Ops.Domain.Series;

namespace Ops.Domain.Benchmarks.Series;

/// <summary>
/// A thousand monthly series of five years: the automatic choice on one thread and on two; peer: a grid search of one model. The plain loops
/// touch no memory and allocate nothing: what they gain from a second thread is the most that the machine gives at the moment.
/// </summary>
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

    [Benchmark]
    public double PlainLoopOneThread() => PlainLoops(1);

    [Benchmark]
    public double PlainLoopTwoThreads() => PlainLoops(2);

    private static double PlainLoops(int threads)
    {
        double[] ends = new double[1000];
        Parallel.For(
            0,
            ends.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            index =>
            {
                double x = 1 + index;
                for (int i = 0; i < 200_000; i++)
                    x = Math.Sqrt(x + i);
                ends[index] = x;
            }
        );
        return ends[^1];
    }
}
