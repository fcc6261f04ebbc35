using BenchmarkDotNet.Attributes;
using Ops.Domain.Rules;
using RulesEngine.Models;
using Peer = RulesEngine.RulesEngine;
using PeerRule = RulesEngine.Models.Rule;

namespace Ops.Domain.Benchmarks.Rules;

/// <summary>One decision among 20 rows: 5 tiers by text, 4 bands of an exact amount.</summary>
[MemoryDiagnoser]
public class DecideTextBenchmarks
{
    private static readonly string[] Tiers = ["platinum", "gold", "silver", "bronze", "basic"];

    private readonly Order[] _orders = new Order[4096];
    private readonly decimal[] _outcomes = new decimal[4096];
    private DecisionTable<Order, decimal> _table = null!;
    private RuleCoverageAccumulator<Order, decimal> _coverage = null!;
    private Peer _peer = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        for (int i = 0; i < _orders.Length; i++)
            _orders[i] = new Order(Tiers[random.Next(5)], random.Next(20_000));
        var builder = DecisionTable.For<Order, decimal>("discount", HitPolicy.First);
        var tier = builder.Column("tier", o => o.Tier, Domains.OneOf(Tiers));
        var amount = builder.Column("amount", o => o.Amount, Domains.Decimals(0));
        var rules = new List<PeerRule>();
        for (int t = 0; t < 5; t++)
        {
            decimal[] from = [0, 100, 1_000, 10_000];
            decimal[] to = [100, 1_000, 10_000, 1_000_000_000];
            for (int b = 0; b < 4; b++)
            {
                builder.Row($"{Tiers[t]}{b}", t + (b / 10m), tier.Is(Tiers[t]), amount.Between(from[b], to[b], Ends.ClosedOpen));
                rules.Add(
                    new PeerRule
                    {
                        RuleName = $"{Tiers[t]}{b}",
                        Expression = $"order.Tier == \"{Tiers[t]}\" AND order.Amount >= {from[b]} AND order.Amount < {to[b]}",
                        SuccessEvent = $"{t + (b / 10m)}",
                    }
                );
            }
        }
        _table = builder.Build();
        _coverage = _table.Coverage();
        _peer = new Peer([new Workflow { WorkflowName = "discount", Rules = rules }]);
        _ = MicrosoftRulesEngine();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = 4096)]
    public decimal Ifs()
    {
        decimal sum = 0;
        foreach (var order in _orders)
            sum += ByIfs(order);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = 4096)]
    public decimal Decide()
    {
        decimal sum = 0;
        foreach (var order in _orders)
            sum += _table.Decide(order);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = 4096)]
    public decimal DecideAll()
    {
        _table.DecideAll(_orders, _outcomes);
        return _outcomes[0];
    }

    [Benchmark(OperationsPerInvoke = 4096)]
    public int DecideWithCoverage()
    {
        foreach (var order in _orders)
            _coverage.Add(order);
        return _coverage.Count;
    }

    [Benchmark]
    public int MicrosoftRulesEngine() =>
        _peer
            .ExecuteAllRulesAsync("discount", new RuleParameter("order", _orders[1]))
            .AsTask()
            .GetAwaiter()
            .GetResult()
            .Count(result => result.IsSuccess);

    private static decimal ByIfs(Order order)
    {
        if (order.Tier == "platinum" && order.Amount < 100m)
            return 0m;
        if (order.Tier == "platinum" && order.Amount >= 100m && order.Amount < 1_000m)
            return 0.1m;
        if (order.Tier == "platinum" && order.Amount >= 1_000m && order.Amount < 10_000m)
            return 0.2m;
        if (order.Tier == "platinum" && order.Amount >= 10_000m)
            return 0.3m;
        if (order.Tier == "gold" && order.Amount < 100m)
            return 1m;
        if (order.Tier == "gold" && order.Amount >= 100m && order.Amount < 1_000m)
            return 1.1m;
        if (order.Tier == "gold" && order.Amount >= 1_000m && order.Amount < 10_000m)
            return 1.2m;
        if (order.Tier == "gold" && order.Amount >= 10_000m)
            return 1.3m;
        if (order.Tier == "silver" && order.Amount < 100m)
            return 2m;
        if (order.Tier == "silver" && order.Amount >= 100m && order.Amount < 1_000m)
            return 2.1m;
        if (order.Tier == "silver" && order.Amount >= 1_000m && order.Amount < 10_000m)
            return 2.2m;
        if (order.Tier == "silver" && order.Amount >= 10_000m)
            return 2.3m;
        if (order.Tier == "bronze" && order.Amount < 100m)
            return 3m;
        if (order.Tier == "bronze" && order.Amount >= 100m && order.Amount < 1_000m)
            return 3.1m;
        if (order.Tier == "bronze" && order.Amount >= 1_000m && order.Amount < 10_000m)
            return 3.2m;
        if (order.Tier == "bronze" && order.Amount >= 10_000m)
            return 3.3m;
        if (order.Tier == "basic" && order.Amount < 100m)
            return 4m;
        if (order.Tier == "basic" && order.Amount >= 100m && order.Amount < 1_000m)
            return 4.1m;
        if (order.Tier == "basic" && order.Amount >= 1_000m && order.Amount < 10_000m)
            return 4.2m;
        if (order.Tier == "basic" && order.Amount >= 10_000m)
            return 4.3m;
        throw new InvalidOperationException("no row");
    }

    public sealed record Order(string Tier, decimal Amount);
}

/// <summary>One decision among 20 rows: 5 members of an enumeration, 4 bands of a whole number.</summary>
/// <remarks>
/// On 65,536 orders drawn at random, and on 16 that come again and again: a processor learns which branches those take (and some thousands of
/// drawn ones too), so that ifs cost next to nothing there.
/// </remarks>
[MemoryDiagnoser]
public class DecideEnumBenchmarks
{
    private const int Count = 65_536;

    private readonly Order[] _orders = new Order[Count];
    private readonly Order[] _repeated = new Order[Count];
    private readonly int[] _outcomes = new int[Count];
    private DecisionTable<Order, int> _table = null!;

    public enum Tier
    {
        Platinum,
        Gold,
        Silver,
        Bronze,
        Basic,
    }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        for (int i = 0; i < _orders.Length; i++)
        {
            _orders[i] = new Order((Tier)random.Next(5), random.Next(20_000));
            _repeated[i] = _orders[i % 16];
        }
        var builder = DecisionTable.For<Order, int>("discount", HitPolicy.First);
        var tier = builder.Column("tier", o => o.Tier, Domains.Members<Tier>());
        var amount = builder.Column("amount", o => o.Amount, Domains.Integers(0));
        int[] from = [0, 100, 1_000, 10_000];
        int[] to = [99, 999, 9_999, int.MaxValue];
        foreach (var member in Enum.GetValues<Tier>())
        {
            for (int b = 0; b < 4; b++)
                builder.Row($"{member}{b}", ((int)member * 10) + b, tier.Is(member), amount.Between(from[b], to[b]));
        }
        _table = builder.Build();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Ifs() => ByIfs(_orders);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Decide() => ByTable(_orders);

    [Benchmark(OperationsPerInvoke = Count)]
    public int DecideAll()
    {
        _table.DecideAll(_orders, _outcomes);
        return _outcomes[0];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int IfsOnRepeatedOrders() => ByIfs(_repeated);

    [Benchmark(OperationsPerInvoke = Count)]
    public int DecideOnRepeatedOrders() => ByTable(_repeated);

    private static int ByIfs(Order[] orders)
    {
        int sum = 0;
        foreach (var order in orders)
            sum += ByIfs(order);
        return sum;
    }

    private int ByTable(Order[] orders)
    {
        int sum = 0;
        foreach (var order in orders)
            sum += _table.Decide(order);
        return sum;
    }

    private static int ByIfs(Order order)
    {
        if (order.Tier == Tier.Platinum && order.Amount < 100)
            return 0;
        if (order.Tier == Tier.Platinum && order.Amount >= 100 && order.Amount < 1_000)
            return 1;
        if (order.Tier == Tier.Platinum && order.Amount >= 1_000 && order.Amount < 10_000)
            return 2;
        if (order.Tier == Tier.Platinum && order.Amount >= 10_000)
            return 3;
        if (order.Tier == Tier.Gold && order.Amount < 100)
            return 10;
        if (order.Tier == Tier.Gold && order.Amount >= 100 && order.Amount < 1_000)
            return 11;
        if (order.Tier == Tier.Gold && order.Amount >= 1_000 && order.Amount < 10_000)
            return 12;
        if (order.Tier == Tier.Gold && order.Amount >= 10_000)
            return 13;
        if (order.Tier == Tier.Silver && order.Amount < 100)
            return 20;
        if (order.Tier == Tier.Silver && order.Amount >= 100 && order.Amount < 1_000)
            return 21;
        if (order.Tier == Tier.Silver && order.Amount >= 1_000 && order.Amount < 10_000)
            return 22;
        if (order.Tier == Tier.Silver && order.Amount >= 10_000)
            return 23;
        if (order.Tier == Tier.Bronze && order.Amount < 100)
            return 30;
        if (order.Tier == Tier.Bronze && order.Amount >= 100 && order.Amount < 1_000)
            return 31;
        if (order.Tier == Tier.Bronze && order.Amount >= 1_000 && order.Amount < 10_000)
            return 32;
        if (order.Tier == Tier.Bronze && order.Amount >= 10_000)
            return 33;
        if (order.Tier == Tier.Basic && order.Amount < 100)
            return 40;
        if (order.Tier == Tier.Basic && order.Amount >= 100 && order.Amount < 1_000)
            return 41;
        if (order.Tier == Tier.Basic && order.Amount >= 1_000 && order.Amount < 10_000)
            return 42;
        if (order.Tier == Tier.Basic && order.Amount >= 10_000)
            return 43;
        throw new InvalidOperationException("no row");
    }

    public sealed record Order(Tier Tier, int Amount);
}
