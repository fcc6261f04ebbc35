using BenchmarkDotNet.Attributes;
using Ops.Domain.Budgets;

namespace Ops.Domain.Benchmarks.Budgets;

/// <summary>A million rows rolled up over 10,000 units and 12 months, beside LINQ that groups first and then climbs, and beside merely summing the decimals.</summary>
[MemoryDiagnoser]
public class LedgerRollupBenchmarks
{
    private readonly Dictionary<string, string?> _parents = new(StringComparer.Ordinal);
    private LedgerEntry[] _entries = [];
    private decimal[] _amounts = [];
    private BudgetTree _tree = null!;
    private DatedPeriod[] _months = [];
    private Ledger _ledger = null!;

    [GlobalSetup]
    public void Setup()
    {
        var units = LedgerData.Units();
        _months = LedgerData.Months();
        _tree = BudgetTree.Of(units);
        foreach (var unit in units)
            _parents.Add(unit.Id, unit.Parent);
        _entries = LedgerData.Entries(units, _months);
        _amounts = [.. _entries.Select(entry => entry.Amount.Amount)];
        _ledger = Import();
        var rollup = LedgerRollup.Of(_ledger);
        var linq = LinqGroupThenClimb();
        foreach (var ((unit, period), sum) in linq)
        {
            if (rollup.Total(unit, period, LedgerKind.Actual)!.Value.Amount != sum)
                throw new InvalidOperationException($"{unit} {period} differs");
        }
    }

    [Benchmark(Baseline = true)]
    public Dictionary<(string Unit, string Period), decimal> LinqGroupThenClimb()
    {
        var leaves = _entries
            .GroupBy(entry => (entry.Unit, entry.Period))
            .Select(group => (group.Key, Sum: group.Sum(entry => entry.Amount.Amount)));
        var totals = new Dictionary<(string Unit, string Period), decimal>();
        foreach (var ((unit, period), sum) in leaves)
        {
            for (string? at = unit; at is not null; at = _parents[at])
                totals[(at, period)] = totals.GetValueOrDefault((at, period)) + sum;
        }
        return totals;
    }

    [Benchmark]
    public decimal SumTheDecimals()
    {
        decimal sum = 0;
        foreach (decimal amount in _amounts)
            sum += amount;
        return sum;
    }

    [Benchmark]
    public LedgerRollup RollUp() => LedgerRollup.Of(_ledger);

    /// <summary>What an import cannot do without: three look-ups and four columns.</summary>
    [Benchmark]
    public decimal[] LookUpAndCopy()
    {
        var units = _tree.Units.Select((id, row) => (id, row)).ToDictionary(pair => pair.id, pair => pair.row, StringComparer.Ordinal);
        var months = _months
            .Select((month, row) => (month.Id, row))
            .ToDictionary(pair => pair.Id, pair => pair.row, StringComparer.Ordinal);
        var accounts = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] unit = new int[_entries.Length];
        int[] account = new int[_entries.Length];
        ushort[] month = new ushort[_entries.Length];
        decimal[] amounts = new decimal[_entries.Length];
        for (int i = 0; i < _entries.Length; i++)
        {
            ref readonly var entry = ref _entries[i];
            unit[i] = units[entry.Unit];
            if (!accounts.TryGetValue(entry.Account, out account[i]))
                accounts[entry.Account] = account[i] = accounts.Count;
            month[i] = (ushort)months[entry.Period];
            amounts[i] = entry.Amount.Amount;
        }
        return amounts;
    }

    [Benchmark]
    public Ledger Import()
    {
        var builder = new LedgerBuilder(_tree, _months, Currency.Usd);
        builder.Import(_entries);
        return builder.ToLedger();
    }

    [Benchmark(OperationsPerInvoke = LedgerData.EntryCount)]
    public LedgerRollupAccumulator AppendToALiveOne()
    {
        var live = new LedgerRollupAccumulator(_tree, _months, Currency.Usd);
        for (int i = 0; i < _entries.Length; i++)
            live.Add(in _entries[i]);
        return live;
    }
}
