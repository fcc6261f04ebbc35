using BenchmarkDotNet.Attributes;
using Ops.Domain.Series;

namespace Ops.Domain.Benchmarks.Series;

/// <summary>One series: a run of the recursion, a fit, the whole automatic choice; peer: a hand-written grid search.</summary>
[MemoryDiagnoser]
public class EtsBenchmarks
{
    private static readonly EtsSpecification Mam = EtsSpecification.Parse("MAM");
    private readonly double[] _values = MonthlySeries.AirPassengers;
    private readonly EtsParameters _parameters = Ets.Fit(MonthlySeries.AirPassengers, Mam, 12).Parameters;

    [Benchmark(Baseline = true)]
    public double GridSearchOf19Cubed() => GridHoltWinters.Fit(_values, 12, 20);

    [Benchmark]
    public double GridSearchOneRun() => GridHoltWinters.SquaredErrors(_values, 12, 0.3, 0.1, 0.2);

    [Benchmark]
    public double? EvaluateOnce() => Ets.Evaluate(_values, Mam, _parameters, 12).LogLikelihood;

    [Benchmark]
    public double? FitOneModel() => Ets.Fit(_values, Mam, 12).LogLikelihood;

    [Benchmark]
    public double? ChooseAmong15Models() => Ets.Select(_values, 12).Best.Aicc;
}
