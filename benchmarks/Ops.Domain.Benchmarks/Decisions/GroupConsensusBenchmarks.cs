using BenchmarkDotNet.Attributes;
using Ops.Domain.Decisions;

namespace Ops.Domain.Benchmarks.Decisions;

/// <summary>The consensus of 1,000 voters over seven options: beside trying all 5,040 orders against the counted preferences.</summary>
[MemoryDiagnoser]
public class GroupConsensusBenchmarks
{
    private static readonly string[] s_options = ["a", "b", "c", "d", "e", "f", "g"];

    private readonly VoterRanking[] _rankings = new VoterRanking[1_000];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(3);
        for (int voter = 0; voter < _rankings.Length; voter++)
        {
            string[] order = [.. s_options];
            random.Shuffle(order);
            _rankings[voter] = new VoterRanking($"v{voter}", [.. order.Select(option => (IReadOnlyList<string>)[option])]);
        }
        if (AllOrders() != Consensus().KemenyDistance)
            throw new InvalidOperationException("the least distance differs");
    }

    [Benchmark(Baseline = true)]
    public long AllOrders()
    {
        var prefer = new int[7, 7];
        foreach (var ranking in _rankings)
        {
            for (int one = 0; one < 7; one++)
            {
                for (int other = one + 1; other < 7; other++)
                    prefer[ranking.Tiers[one][0][0] - 'a', ranking.Tiers[other][0][0] - 'a']++;
            }
        }
        return Least(prefer, [], 0);
    }

    [Benchmark]
    public GroupConsensus Consensus() => GroupConsensus.Of(s_options, _rankings);

    private static long Least(int[,] prefer, List<int> placed, long distance)
    {
        if (placed.Count == 7)
            return distance;
        long least = long.MaxValue;
        for (int option = 0; option < 7; option++)
        {
            if (placed.Contains(option))
                continue;
            long against = 0;
            foreach (int before in placed)
                against += prefer[option, before];
            placed.Add(option);
            least = Math.Min(least, Least(prefer, placed, distance + against));
            placed.RemoveAt(placed.Count - 1);
        }
        return least;
    }
}
