using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using NodaTime.Text;
using Ops.Domain.Processes;

namespace Ops.Domain.Benchmarks.Processes;

/// <summary>
/// A million events: import, directly-follows graph, variants, rework and handovers, each beside the same figures as one writes them with
/// LINQ on the rows of the log grouped by case (the grouping is not timed where the log is given built).
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MiningBenchmarks
{
    private OrderRow[] _rows = [];
    private OrderRow[][] _cases = [];
    private (string Case, string Activity, string Completed, string Resource)[] _texts = [];
    private EventLog _log = null!;

    [GlobalSetup]
    public void Draw()
    {
        _rows = OrderLog.Rows();
        _cases = [.. _rows.GroupBy(row => row.Case).Select(group => group.OrderBy(row => row.Completed).ToArray())];
        _texts = [.. _rows.Select(row => (row.Case, row.Activity, InstantPattern.General.Format(row.Completed), row.Resource))];
        _log = OrderLog.Built(_rows);
    }

    [BenchmarkCategory("import"), Benchmark(Baseline = true)]
    public int ImportLinq() =>
        _rows.GroupBy(row => row.Case).Select(group => group.OrderBy(row => row.Completed).ToArray()).ToArray().Length;

    [BenchmarkCategory("import"), Benchmark]
    public int Import() => OrderLog.Built(_rows).EventCount;

    [BenchmarkCategory("import of texts"), Benchmark(Baseline = true)]
    public int ImportTextLinq() =>
        _texts
            .Select(row =>
                (row.Case, row.Activity, Completed: DateTimeOffset.Parse(row.Completed, CultureInfo.InvariantCulture), row.Resource)
            )
            .GroupBy(row => row.Case)
            .Select(group => group.OrderBy(row => row.Completed).ToArray())
            .ToArray()
            .Length;

    [BenchmarkCategory("import of texts"), Benchmark]
    public int ImportText()
    {
        var builder = new EventLogBuilder();
        foreach (var (at, activity, completed, resource) in _texts)
            builder.AddText(at, activity, completed, resource: resource);
        return builder.Build().EventCount;
    }

    [BenchmarkCategory("edges"), Benchmark(Baseline = true)]
    public int EdgesLinq() =>
        _cases
            .SelectMany(rows => rows.Zip(rows.Skip(1), (a, b) => (a.Activity, b.Activity)))
            .GroupBy(pair => pair)
            .Select(group => (group.Key, Count: group.Count()))
            .ToArray()
            .Length;

    [BenchmarkCategory("edges"), Benchmark]
    public int Edges() => DirectlyFollowsGraph.Of(_log).Edges.Length;

    [BenchmarkCategory("edge times"), Benchmark(Baseline = true)]
    public double EdgeTimesLinq()
    {
        double sum = 0;
        var edges = _cases
            .SelectMany(rows => rows.Zip(rows.Skip(1), (a, b) => (Key: (a.Activity, b.Activity), (b.Completed - a.Completed).TotalSeconds)))
            .GroupBy(pair => pair.Key, pair => pair.TotalSeconds);
        foreach (var edge in edges)
        {
            double[] times = [.. edge.Order()];
            double mean = times.Average();
            double deviation = Math.Sqrt(times.Sum(time => (time - mean) * (time - mean)) / (times.Length - 1));
            sum += mean + times[times.Length / 2] + times[0] + times[^1] + deviation;
        }
        return sum;
    }

    [BenchmarkCategory("edge times"), Benchmark]
    public double EdgeTimes()
    {
        double sum = 0;
        foreach (var edge in DirectlyFollowsGraph.Of(_log).Edges)
            sum += edge.MeanSeconds + edge.MedianSeconds + edge.MinSeconds + edge.MaxSeconds + (edge.StandardDeviationSeconds ?? 0);
        return sum;
    }

    [BenchmarkCategory("variants"), Benchmark(Baseline = true)]
    public int VariantsLinq() =>
        _cases
            .GroupBy(rows => string.Join('\n', rows.Select(row => row.Activity)))
            .Select(group => (group.Key, Count: group.Count()))
            .OrderByDescending(variant => variant.Count)
            .ThenBy(variant => variant.Key, StringComparer.Ordinal)
            .ToArray()
            .Length;

    [BenchmarkCategory("variants"), Benchmark]
    public int Variants() => VariantTable.Of(_log).Count;

    [BenchmarkCategory("rework"), Benchmark(Baseline = true)]
    public int ReworkLinq() => _cases.Sum(rows => rows.GroupBy(row => row.Activity).Sum(group => group.Count() - 1));

    [BenchmarkCategory("rework"), Benchmark]
    public int Rework() => ReworkReport.Of(_log).ReworkEvents;

    [BenchmarkCategory("handovers"), Benchmark(Baseline = true)]
    public int HandoversLinq() =>
        _cases
            .SelectMany(rows => rows.Zip(rows.Skip(1), (a, b) => (a.Resource, b.Resource)))
            .GroupBy(pair => pair)
            .Where(group => group.Key.Item1 != group.Key.Item2)
            .Sum(group => group.Count());

    [BenchmarkCategory("handovers"), Benchmark]
    public int Handovers() => HandoverNetwork.Of(_log).Handovers;
}
