using BenchmarkDotNet.Attributes;
using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Benchmarks.Processes;

/// <summary>
/// A million events one by one, in the order in which they happen: directly-follows counts and lead times. Times and bytes are of one event. Peer: a
/// dictionary of cases, one of pairs of names and a list of the lead times, of which the median is not even taken.
/// </summary>
[MemoryDiagnoser]
public class LiveFlowBenchmarks
{
    private const int Events = 1_070_042;

    private readonly LiveFlowAccumulator _live = new();
    private readonly Dictionary<string, (string Activity, Instant First, Instant Last)> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), (int Count, Duration Time)> _edges = [];
    private readonly List<double> _leads = [];
    private LogEvent[] _events = [];

    [GlobalSetup]
    public void Draw()
    {
        var rows = OrderLog.Rows().OrderBy(row => row.Completed);
        _events = [.. rows.Select(row => new LogEvent(row.Case, row.Activity, row.Completed, resource: row.Resource))];
        if (_events.Length != Events)
            throw new InvalidOperationException($"{_events.Length} events were drawn");
        Stream();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public int Dictionaries()
    {
        _leads.Clear();
        _cases.Clear();
        foreach (var item in _events)
        {
            if (_cases.TryGetValue(item.Case, out var last))
            {
                var (count, time) = _edges.GetValueOrDefault((last.Activity, item.Activity));
                _edges[(last.Activity, item.Activity)] = (count + 1, time + (item.Completed - last.Last));
            }
            else
            {
                last.First = item.Completed;
            }
            _cases[item.Case] = (item.Activity, last.First, item.Completed);
            if (item.Activity == "close" && _cases.Remove(item.Case))
                _leads.Add((item.Completed - last.First).TotalSeconds);
        }
        return _leads.Count;
    }

    /// <summary>All cases are closed at the end, so that each round begins anew in the memory of the last.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public int Stream()
    {
        foreach (var item in _events)
        {
            _live.Add(item);
            if (item.Activity == "close")
                _live.Close(item.Case);
        }
        return 0;
    }
}
