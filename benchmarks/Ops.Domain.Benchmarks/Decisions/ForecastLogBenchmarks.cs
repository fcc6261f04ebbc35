using BenchmarkDotNet.Attributes;
using Ops.Domain.Decisions;

namespace Ops.Domain.Benchmarks.Decisions;

/// <summary>The scores of 100,000 forecasts with outcomes: beside Brier score and both decompositions by LINQ, without any check.</summary>
[MemoryDiagnoser]
public class ForecastLogBenchmarks
{
    private readonly LoggedForecast[] _forecasts = new LoggedForecast[100_000];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(9);
        for (int i = 0; i < _forecasts.Length; i++)
        {
            double probability = Math.Round(random.NextDouble(), 3);
            _forecasts[i] = new LoggedForecast($"f{i}", probability, random.NextDouble() < probability);
        }
        if (Math.Abs(Linq() - Score().BrierScore) > 1e-12)
            throw new InvalidOperationException("the scores differ");
    }

    [Benchmark(Baseline = true)]
    public double Linq()
    {
        var known = _forecasts.Where(forecast => forecast.Happened is not null).ToArray();
        double rate = known.Average(forecast => forecast.Happened!.Value ? 1.0 : 0);
        _ = Reliability(known.GroupBy(forecast => forecast.Probability));
        _ = Reliability(known.GroupBy(forecast => Math.Min(9, Math.Floor(forecast.Probability * 10))));
        _ = -known.Average(forecast => Math.Log(forecast.Happened!.Value ? forecast.Probability : 1 - forecast.Probability));
        return known.Average(forecast => Math.Pow(forecast.Probability - (forecast.Happened!.Value ? 1 : 0), 2));

        double Reliability(IEnumerable<IGrouping<double, LoggedForecast>> groups) =>
            groups.Sum(group =>
            {
                double happened = group.Average(forecast => forecast.Happened!.Value ? 1.0 : 0);
                double told = group.Average(forecast => forecast.Probability);
                return group.Count() * (Math.Pow(told - happened, 2) - Math.Pow(happened - rate, 2));
            });
    }

    [Benchmark]
    public ForecastLog Score() => ForecastLog.Of(_forecasts);
}
