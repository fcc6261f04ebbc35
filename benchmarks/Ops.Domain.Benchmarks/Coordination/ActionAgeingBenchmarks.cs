using BenchmarkDotNet.Attributes;
using NodaTime;
using Ops.Domain.Coordination;

namespace Ops.Domain.Benchmarks.Coordination;

/// <summary>
/// A million actions of 500 owners aged: one pass over the log beside the figures as an app writes them, one LINQ query each over its list. Both take what was checked
/// when it was read; reading with all checks is the third line, reading and ageing a list in one call the fourth.
/// </summary>
[MemoryDiagnoser]
public class ActionAgeingBenchmarks
{
    private const int Count = 1_000_000;

    private static readonly LocalDate AsOf = new(2026, 6, 30);

    private static readonly (int From, int To)[] Buckets = [(0, 7), (8, 30), (31, 90), (91, int.MaxValue)];

    private ActionItem[] _actions = [];

    private ActionLog _log = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        var start = new LocalDate(2025, 1, 1);
        string[] owners = [.. Enumerable.Range(0, 500).Select(i => $"owner {i}")];
        _actions = new ActionItem[Count];
        for (int i = 0; i < Count; i++)
        {
            var raised = start.PlusDays(random.Next(540));
            _actions[i] = new ActionItem(
                $"action {i}",
                random.Next(50) == 0 ? null : owners[random.Next(owners.Length)],
                raised,
                random.Next(10) == 0 ? null : raised.PlusDays(random.Next(60)),
                random.Next(3) == 0 ? raised.PlusDays(random.Next(90)) : null
            );
        }
        _log = Build();
    }

    [Benchmark(Baseline = true)]
    public int Linq()
    {
        var known = _actions.Where(action => action.Raised <= AsOf).ToList();
        var open = known.Where(action => action.Closed is null || action.Closed > AsOf).ToList();
        var closed = known.Where(action => action.Closed <= AsOf).ToList();
        var overdue = open.Where(action => action.Due < AsOf).ToList();
        int noDue = open.Count(action => action.Due is null);
        int noOwner = open.Count(action => action.Owner is null);
        var buckets = Buckets
            .Select(bucket =>
                (
                    Open: open.Count(action => Age(action) >= bucket.From && Age(action) <= bucket.To),
                    Overdue: overdue.Count(action => Age(action) >= bucket.From && Age(action) <= bucket.To)
                )
            )
            .ToList();
        var owners = open.GroupBy(action => action.Owner)
            .Select(group => (group.Key, Open: group.Count(), Overdue: group.Count(action => action.Due < AsOf), Oldest: group.Max(Age)))
            .OrderByDescending(row => row.Overdue)
            .ThenByDescending(row => row.Open)
            .ThenBy(row => row.Key, StringComparer.Ordinal)
            .ToList();
        double mean = open.Average(Age);
        var ages = open.Select(Age).Order().ToList();
        double median = (ages[(ages.Count - 1) / 2] + ages[ages.Count / 2]) / 2.0;
        double late = overdue.Average(action => Days(action.Due!.Value, AsOf));
        var withDue = closed.Where(action => action.Due is not null).ToList();
        double onTime = (double)withDue.Count(action => action.Closed <= action.Due) / withDue.Count;
        double toClose = closed.Average(action => Days(action.Raised, action.Closed!.Value));
        return buckets.Sum(row => row.Open + row.Overdue) + owners.Count + noDue + noOwner + (int)(mean + median + late + onTime + toClose);
    }

    [Benchmark]
    public int Ageing() => ActionAgeing.Of(_log, AsOf).Overdue;

    [Benchmark]
    public ActionLog Build()
    {
        var builder = ActionLog.Build();
        foreach (var action in _actions)
            builder.Add(action.Id, action.Owner, action.Raised, action.Due, action.Closed);
        return builder.ToLog();
    }

    [Benchmark]
    public int ListAgeing() => ActionAgeing.Of(_actions, AsOf).Overdue;

    private static int Age(ActionItem action) => Days(action.Raised, AsOf);

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
