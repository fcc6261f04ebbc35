using BenchmarkDotNet.Attributes;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>Recency, frequency and amount of a million customers scored. Peer: the three columns sorted, each with its order, and nothing else.</summary>
[MemoryDiagnoser]
public class RfmBenchmarks
{
    private const int Customers = 1_000_000;
    private readonly RfmCustomer[] _customers = new RfmCustomer[Customers];

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
    }

    [Benchmark(Baseline = true)]
    public decimal SortThreeColumns()
    {
        int[] recency = [.. _customers.Select(customer => customer.RecencyDays)];
        int[] orders = [.. _customers.Select(customer => customer.Orders)];
        decimal[] amounts = [.. _customers.Select(customer => customer.Amount.Amount)];
        Array.Sort(recency, Order());
        Array.Sort(orders, Order());
        Array.Sort(amounts, Order());
        return recency[0] + orders[0] + amounts[0];
    }

    [Benchmark]
    public RfmScoring Score() => RfmScoring.Of(_customers);

    private static int[] Order() => [.. Enumerable.Range(0, Customers)];
}
