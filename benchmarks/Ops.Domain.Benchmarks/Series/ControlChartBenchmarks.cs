using BenchmarkDotNet.Attributes;
using Ops.Domain.Series;

namespace Ops.Domain.Benchmarks.Series;

/// <summary>Individuals chart with Nelson's eight rules on a million points; peer: the rules as LINQ over windows.</summary>
[MemoryDiagnoser]
public class ControlChartBenchmarks
{
    private readonly double[] _values = NoisyLine.Of(1_000_000);

    [Benchmark(Baseline = true)]
    public int LinqOverWindows() => WindowRules.Count(_values);

    [Benchmark]
    public int ChartAndEightRules() => ControlChart.Individuals(_values).Signals(ChartRuleSet.Nelson).Count;

    [Benchmark]
    public int EightRulesAlone() => RuleSignals.Of(_values, 100, 15, ChartRuleSet.Nelson).Count;

    [Benchmark]
    public int AppendOneByOne()
    {
        var monitor = new ChartMonitor(100, 15, ChartRuleSet.Nelson);
        int signals = 0;
        foreach (double value in _values)
            signals += monitor.Append(value).Length;
        return signals;
    }
}
