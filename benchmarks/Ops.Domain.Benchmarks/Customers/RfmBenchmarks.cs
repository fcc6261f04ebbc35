using BenchmarkDotNet.Attributes;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>
/// Recency, frequency and amount of a million customers scored. Peer: the three columns sorted, each with its order, and nothing else. The leanest peer keeps no
/// order either, so that nobody could be scored from it. Wide figures are amounts so far apart that they are not counted but ordered.
/// </summary>
[MemoryDiagnoser]
public class RfmBenchmarks
{
    private const int Customers = 1_000_000;
    private readonly RfmCustomer[] _customers = new RfmCustomer[Customers];
    private readonly RfmCustomer[] _wide = new RfmCustomer[Customers];

    [GlobalSetup]
    public void Setup()
    {
        var currency = Currency.Parse("USD", null);
        var random = new RandomStream(17, 1).From();
        for (int i = 0; i < Customers; i++)
        {
            int orders = 1 + (int)(-3 * Math.Log(1 - random.NextUniform()));
            decimal amount = Math.Round((decimal)(orders * 20 * random.NextUniform()), 2);
            _customers[i] = new RfmCustomer($"c{i}", (int)random.NextBelow(730), orders, new Money(amount, currency));
        }
        for (int i = 0; i < Customers; i++)
        {
            var one = _customers[i];
            decimal amount = Math.Round((decimal)(one.Orders * 200_000 * random.NextUniform()), 2);
            _wide[i] = new RfmCustomer(one.Customer, one.RecencyDays, one.Orders, new Money(amount, currency));
        }
    }

    [Benchmark(Baseline = true)]
    public decimal SortThreeColumns() => Sorted(_customers);

    [Benchmark]
    public decimal SortThreeColumnsWithoutOrder()
    {
        var (recency, orders, amounts) = Columns(_customers);
        Array.Sort(recency);
        Array.Sort(orders);
        Array.Sort(amounts);
        return recency[0] + orders[0] + amounts[0];
    }

    [Benchmark]
    public RfmScoring Score() => RfmScoring.Of(_customers);

    [Benchmark]
    public decimal SortThreeWideColumns() => Sorted(_wide);

    [Benchmark]
    public RfmScoring ScoreWide() => RfmScoring.Of(_wide);

    private static decimal Sorted(RfmCustomer[] customers)
    {
        var (recency, orders, amounts) = Columns(customers);
        Array.Sort(recency, Order());
        Array.Sort(orders, Order());
        Array.Sort(amounts, Order());
        return recency[0] + orders[0] + amounts[0];
    }

    private static (int[] Recency, int[] Orders, decimal[] Amounts) Columns(RfmCustomer[] customers) =>
        (
            [.. customers.Select(customer => customer.RecencyDays)],
            [.. customers.Select(customer => customer.Orders)],
            [.. customers.Select(customer => customer.Amount.Amount)]
        );

    private static int[] Order() => [.. Enumerable.Range(0, Customers)];
}
