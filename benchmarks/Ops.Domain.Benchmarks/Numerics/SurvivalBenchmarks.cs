using BenchmarkDotNet.Attributes;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Numerics;

/// <summary>The survival curve of a million durations. Peer: sort durations with their flags, then one pass.</summary>
[MemoryDiagnoser]
public class SurvivalBenchmarks
{
    private const int Count = 1_000_000;

    private readonly int[] _days = new int[Count];
    private readonly double[] _wholeDays = new double[Count];
    private readonly double[] _hours = new double[Count];
    private readonly bool[] _lost = new bool[Count];

    public SurvivalBenchmarks()
    {
        var random = new RandomStream(3, 0).From();
        for (int i = 0; i < Count; i++)
        {
            double time = -400 * Math.Log(1 - random.NextUniform());
            _days[i] = (int)Math.Min(3000, time);
            _wholeDays[i] = _days[i];
            _hours[i] = time;
            _lost[i] = random.NextUniform() < 0.6;
        }
    }

    [Benchmark(Baseline = true)]
    public double SortWholeDays() => Sorted(_wholeDays);

    [Benchmark]
    public SurvivalCurve WholeDays() => SurvivalCurve.Of(_days, _lost);

    [Benchmark]
    public SurvivalCurve WholeDaysAsDoubles() => SurvivalCurve.Of(_wholeDays, _lost);

    [Benchmark]
    public double SortAnyTimes() => Sorted(_hours);

    [Benchmark]
    public SurvivalCurve AnyTimes() => SurvivalCurve.Of(_hours, _lost);

    private double Sorted(double[] durations)
    {
        double[] times = (double[])durations.Clone();
        bool[] lost = (bool[])_lost.Clone();
        Array.Sort(times, lost);
        double survival = 1;
        for (int i = 0; i < times.Length; )
        {
            double atRisk = times.Length - i;
            int events = 0;
            for (double time = times[i]; i < times.Length && times[i] == time; i++)
                events += lost[i] ? 1 : 0;
            survival *= 1 - (events / atRisk);
        }
        return survival;
    }
}
