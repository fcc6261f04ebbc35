using BenchmarkDotNet.Attributes;
using NodaTime;
using Ops.Domain.Customers;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>The cohort triangle of a million orders of 100,000 customers in 36 months. Peer: LINQ over the orders.</summary>
[MemoryDiagnoser]
public class CohortBenchmarks
{
    private const int Orders = 1_000_000;
    private const int Customers = 100_000;
    private const int Months = 36;

    private readonly (string Customer, int Month)[] _rows = new (string, int)[Orders];
    private readonly ActivityLog _log;

    public CohortBenchmarks()
    {
        string[] names = [.. Enumerable.Range(0, Customers).Select(i => $"c{i}")];
        var log = ActivityLog.Build();
        for (int i = 0; i < Orders; i++)
        {
            int customer = (int)(i * 2654435761L % Customers);
            int month = (int)((customer % 20) + (i * 40503L % (Months - (customer % 20))));
            _rows[i] = (names[customer], month);
            log.Add(names[customer], new YearMonth(2023 + (month / 12), 1 + (month % 12)));
        }
        _log = log.ToLog();
    }

    [Benchmark(Baseline = true)]
    public int Linq()
    {
        var first = _rows.GroupBy(row => row.Customer).ToDictionary(group => group.Key, group => group.Min(row => row.Month));
        return _rows
            .Select(row => (Cohort: first[row.Customer], row.Month, row.Customer))
            .Distinct()
            .GroupBy(row => (row.Cohort, Lag: row.Month - row.Cohort))
            .ToDictionary(group => group.Key, group => group.Count())
            .Count;
    }

    [Benchmark]
    public CohortTable Table() => CohortTable.Of(_log, new YearMonth(2025, 12));
}
