using BenchmarkDotNet.Attributes;
using Ops.Domain.Risks;

namespace Ops.Domain.Benchmarks.Risks;

/// <summary>A ring of votes: each event is an input of three gates. The peer enumerates all states, which ends at about twenty events.</summary>
[MemoryDiagnoser]
public class FaultTreeBenchmarks
{
    private const int Small = 16;
    private const int Large = 40;

    private static readonly (FaultGate[] Gates, FaultEvent[] Events) SmallRing = Ring(Small);
    private static readonly (FaultGate[] Gates, FaultEvent[] Events) LargeRing = Ring(Large);

    [Benchmark(Baseline = true)]
    public double EnumerateSixteen()
    {
        double sum = 0;
        for (uint state = 0; state < 1u << Small; state++)
        {
            bool occurs = false;
            for (int i = 0; i < Small && !occurs; i++)
                occurs = (state >> i & 1) + (state >> ((i + 1) % Small) & 1) + (state >> ((i + 2) % Small) & 1) >= 2;
            if (!occurs)
                continue;
            double chance = 1;
            for (int i = 0; i < Small; i++)
                chance *= (state >> i & 1) == 1 ? SmallRing.Events[i].Probability : 1 - SmallRing.Events[i].Probability;
            sum += chance;
        }
        return sum;
    }

    [Benchmark]
    public FaultTree SixteenEvents() => FaultTree.Of(SmallRing.Gates, SmallRing.Events, "top");

    [Benchmark]
    public FaultTree FortyEvents() => FaultTree.Of(LargeRing.Gates, LargeRing.Events, "top");

    private static (FaultGate[] Gates, FaultEvent[] Events) Ring(int count)
    {
        FaultEvent[] events = [.. Enumerable.Range(0, count).Select(i => new FaultEvent($"e{i}", 0.001 * (1 + (i % 7))))];
        FaultGate[] votes =
        [
            .. Enumerable.Range(0, count).Select(i => FaultGate.AtLeast($"v{i}", 2, $"e{i}", $"e{(i + 1) % count}", $"e{(i + 2) % count}")),
        ];
        return ([FaultGate.Or("top", [.. votes.Select(vote => vote.Id)]), .. votes], events);
    }
}
