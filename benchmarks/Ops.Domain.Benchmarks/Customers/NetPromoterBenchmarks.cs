using BenchmarkDotNet.Attributes;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>Ten million ratings counted, against three counts by LINQ.</summary>
[MemoryDiagnoser]
public class NetPromoterBenchmarks
{
    private readonly byte[] _ratings = new byte[10_000_000];

    [GlobalSetup]
    public void Setup()
    {
        var stream = new RandomStream(7, 1);
        for (int i = 0; i < _ratings.Length; i++)
            _ratings[i] = (byte)(11 * stream.Uniform((ulong)i));
        if (Linq() != Count())
            throw new InvalidOperationException("the two do not agree");
    }

    [Benchmark(Baseline = true)]
    public NetPromoterCounts Linq() =>
        new(
            _ratings.LongCount(rating => rating >= 9),
            _ratings.LongCount(rating => rating is 7 or 8),
            _ratings.LongCount(rating => rating <= 6)
        );

    [Benchmark]
    public NetPromoterCounts Count() => NetPromoterCounts.Count(_ratings);
}
