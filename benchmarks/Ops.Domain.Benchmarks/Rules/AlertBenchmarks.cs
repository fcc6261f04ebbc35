using BenchmarkDotNet.Attributes;
using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Benchmarks.Rules;

/// <summary>One observation of an alert rule, beside a plain loop over the last n values.</summary>
[MemoryDiagnoser]
public class AlertBenchmarks
{
    private const int N = 50;

    private readonly Reading[] _readings = new Reading[1024];
    private readonly AlertRule _kOfN = AlertRule.KOfN(NumberSet.Above(100), 10, N);
    private readonly AlertRule _longWindow = AlertRule.KOfN(NumberSet.Above(100), 10, 250);
    private readonly AlertRule _rate = AlertRule.RateOfChange(NumberSet.Above(5), Duration.FromHours(1));
    private readonly AlertRule _consecutive = AlertRule.Consecutive(NumberSet.Above(100), 3);
    private readonly AlertRule _duration = AlertRule.ForDuration(NumberSet.Above(100), Duration.FromMinutes(10));

    [GlobalSetup]
    public void Setup()
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        for (int i = 0; i < _readings.Length; i++)
            _readings[i] = new Reading(start + Duration.FromMinutes(i), 80 + (i * 31 % 40));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = 1024)]
    public int LoopOverTheLastN()
    {
        int active = 0;
        for (int i = 0; i < _readings.Length; i++)
        {
            int breaches = 0;
            for (int k = Math.Max(0, i - N + 1); k <= i; k++)
            {
                if (_readings[k].Value > 100)
                    breaches++;
            }
            active += breaches >= 10 ? 1 : 0;
        }
        return active;
    }

    [Benchmark(OperationsPerInvoke = 1024)]
    public int KOfN() => Run(_kOfN);

    [Benchmark(OperationsPerInvoke = 1024)]
    public int KOf250() => Run(_longWindow);

    [Benchmark(OperationsPerInvoke = 1024)]
    public int RateOfChange() => Run(_rate);

    [Benchmark(OperationsPerInvoke = 1024)]
    public int Consecutive() => Run(_consecutive);

    [Benchmark(OperationsPerInvoke = 1024)]
    public int ForDuration() => Run(_duration);

    private int Run(AlertRule rule)
    {
        var state = default(AlertState);
        int changes = 0;
        foreach (var reading in _readings)
            changes += rule.Observe(ref state, reading.At, reading.Value) == AlertChange.None ? 0 : 1;
        return changes;
    }
}
