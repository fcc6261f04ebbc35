using BenchmarkDotNet.Attributes;

namespace Ops.Domain.Benchmarks.Kernel;

/// <summary>
/// 100,000 annual amounts shared out over 12 months by largest remainder. The peer is the same method as one writes it with LINQ
/// on decimals.
/// </summary>
[MemoryDiagnoser]
public class AllocationBenchmarks
{
    private const int Count = 100_000;

    private readonly decimal[] _weights = [7.5m, 8m, 8.25m, 8.5m, 9m, 8.75m, 7m, 6.5m, 8.5m, 9.25m, 9.5m, 9.25m];
    private readonly int[] _whole = [30, 32, 33, 34, 36, 35, 28, 26, 34, 37, 38, 37];
    private readonly Money[] _totals =
    [
        .. Enumerable.Range(1, Count).Select(i => new Money((i * 7919L % 100_000_000) + (i % 100 / 100m), Currency.Usd)),
    ];
    private readonly Money[] _parts = new Money[12];

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public decimal Linq()
    {
        decimal last = 0;
        foreach (var total in _totals)
            last += LinqAllocate(total.Amount, _weights)[^1];
        return last;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public Money Allocate()
    {
        Money last = default;
        foreach (var total in _totals)
            last = total.Allocate(_weights)[^1];
        return last;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public Money AllocateIntoSpan()
    {
        foreach (var total in _totals)
            total.Allocate(_weights, _parts);
        return _parts[^1];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public Money AllocateWholeWeightsIntoSpan()
    {
        foreach (var total in _totals)
            total.Allocate(_whole, _parts);
        return _parts[^1];
    }

    private static decimal[] LinqAllocate(decimal total, decimal[] weights)
    {
        decimal sum = weights.Sum();
        var shares = weights.Select((weight, index) => (Index: index, Exact: total * 100 * weight / sum)).ToList();
        var cut = shares.Select(share => Math.Floor(share.Exact)).ToArray();
        int rest = (int)((total * 100) - cut.Sum());
        foreach (
            var share in shares.OrderByDescending(share => share.Exact - Math.Floor(share.Exact)).ThenBy(share => share.Index).Take(rest)
        )
            cut[share.Index]++;
        return cut.Select(units => units / 100).ToArray();
    }
}
