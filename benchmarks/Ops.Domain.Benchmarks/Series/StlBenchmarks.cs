using BenchmarkDotNet.Attributes;
using Ops.Domain.Series;

namespace Ops.Domain.Benchmarks.Series;

/// <summary>Taking 468 months apart; peer: the classical decomposition, which is far simpler.</summary>
[MemoryDiagnoser]
public class StlBenchmarks
{
    private readonly double[] _values =
    [
        .. Enumerable.Range(0, 468).Select(t => 315 + (0.1 * t) + (3 * Math.Sin(t * Math.PI / 6)) + Math.Cos(t * 1.7)),
    ];

    [Benchmark(Baseline = true)]
    public int Classical() => SeasonalDecomposition.Classical(_values, 12, ComponentForm.Additive).Period;

    [Benchmark]
    public int Stl() => SeasonalDecomposition.Stl(_values, 12).Period;

    [Benchmark]
    public int StlWithJumps() =>
        SeasonalDecomposition
            .Stl(
                _values,
                12,
                new StlOptions
                {
                    SeasonalJump = 469,
                    TrendJump = 2,
                    LowPassJump = 2,
                }
            )
            .Period;

    [Benchmark]
    public int StlRobust() => SeasonalDecomposition.Stl(_values, 12, StlOptions.Robust).Period;
}
