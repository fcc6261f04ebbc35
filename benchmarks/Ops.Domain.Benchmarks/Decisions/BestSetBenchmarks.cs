using BenchmarkDotNet.Attributes;
using Ops.Domain.Decisions;

namespace Ops.Domain.Benchmarks.Decisions;

/// <summary>The best set of 200 items, beside the plain table with one cell per unit of the limit (100,000), and in cents (10,000,000).</summary>
[MemoryDiagnoser]
public class BestSetBenchmarks
{
    private const int Limit = 100_000;

    private readonly SetItem[] _items = new SetItem[200];
    private readonly SetItem[] _inCents = new SetItem[200];
    private readonly SetItem[] _correlated = new SetItem[200];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (int i = 0; i < _items.Length; i++)
        {
            int cost = random.Next(100, 2_000);
            _items[i] = new SetItem($"i{i}", cost, random.Next(1, 1_000));
            _inCents[i] = new SetItem($"i{i}", cost + (random.Next(100) / 100m), random.Next(1, 1_000));
            _correlated[i] = new SetItem($"i{i}", cost, cost + 100);
        }
        if (BestSet.Of(_items, Limit).TotalValue != PlainTable() || BestSet.Of(_correlated, Limit).TotalValue != Table(_correlated))
            throw new InvalidOperationException("the best set differs from the plain table");
    }

    [Benchmark(Baseline = true)]
    public double PlainTable() => Table(_items);

    [Benchmark]
    public BestSet InUnits() => BestSet.Of(_items, Limit);

    [Benchmark]
    public BestSet InCents() => BestSet.Of(_inCents, Limit);

    [Benchmark]
    public BestSet ValueFollowsCost() => BestSet.Of(_correlated, Limit);

    private static double Table(SetItem[] items)
    {
        double[] best = new double[Limit + 1];
        foreach (var item in items)
        {
            int cost = (int)item.Cost;
            for (int left = Limit; left >= cost; left--)
                best[left] = Math.Max(best[left], best[left - cost] + item.Value);
        }
        return best[Limit];
    }
}
