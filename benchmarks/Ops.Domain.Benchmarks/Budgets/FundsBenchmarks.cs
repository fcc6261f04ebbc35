using BenchmarkDotNet.Attributes;
using Ops.Domain.Budgets;

namespace Ops.Domain.Benchmarks.Budgets;

/// <summary>One request checked and reserved, beside a scan of the rows at or below the budget's unit.</summary>
[MemoryDiagnoser]
public class FundsBenchmarks
{
    private const int Requests = 1024;

    private readonly HashSet<string> _below = new(StringComparer.Ordinal);
    private readonly string[] _units = new string[Requests];
    private LedgerEntry[] _entries = [];
    private Funds _funds = null!;

    [Params(10_000, LedgerData.EntryCount)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var units = LedgerData.Units();
        _entries = LedgerData.Entries(units, LedgerData.Months())[..Rows];
        foreach (var unit in units)
        {
            if (unit.Parent is null || _below.Contains(unit.Parent))
                _below.Add(unit.Id);
        }
        Money[] budget = [.. Enumerable.Repeat(new Money(1_000_000_000, Currency.Usd), 12)];
        var random = new Random(3);
        SpendingControl[] controls =
        [
            new(ControlHorizon.Annual, new SpendingLimit(1, SpendingDecision.Stop)),
            new(ControlHorizon.YearToDate, new SpendingLimit(0.9m, SpendingDecision.Warn), new SpendingLimit(1.05m, SpendingDecision.Stop)),
        ];
        ControlledBudget[] budgets = [.. units.Where((_, i) => i % 2 == 0).Select(unit => new ControlledBudget(unit.Id, budget, controls))];
        UsedAmounts[] used =
        [
            .. _entries.Select(entry => new UsedAmounts(
                entry.Unit,
                [.. LedgerData.Months().Select(month => month.Id == entry.Period ? entry.Amount : Money.Zero(Currency.Usd))]
            )),
        ];
        _funds = Funds.Of(units, budgets, used);
        for (int i = 0; i < Requests; i++)
            _units[i] = units[random.Next(units.Length)].Id;
    }

    [Benchmark(Baseline = true)]
    public bool LinqScan() => _entries.Where(entry => _below.Contains(entry.Unit)).Sum(entry => entry.Amount.Amount) + 1 <= 12_000_000_000m;

    [Benchmark(OperationsPerInvoke = Requests)]
    public int CheckAndReserve()
    {
        int reserved = 0;
        var amount = new Money(0.01m, Currency.Usd);
        for (int i = 0; i < Requests; i++)
        {
            if (_funds.TryReserve(_units[i], 6, amount, out _))
                reserved++;
        }
        return reserved;
    }
}
