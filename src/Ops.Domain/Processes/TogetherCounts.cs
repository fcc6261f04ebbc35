using System.Numerics;

namespace Ops.Domain.Processes;

/// <summary>In how many cases two resources both took part.</summary>
/// <remarks>
/// 64 cases at a time, each a bit of a word per resource: two resources meet in as many of them as both words have bits in common. Where there are
/// so many resources that pairs of words would outnumber the meetings, the pairs of each case are counted one by one.
/// </remarks>
internal static class TogetherCounts
{
    private const int CasesOfBlock = 64;
    private const int MostInBlocks = 128;

    public static PairCounts Of(EventLog log) => log.ResourceNames.Length <= MostInBlocks ? ByBlocks(log) : ByCases(log);

    private static PairCounts ByBlocks(EventLog log)
    {
        int resources = log.ResourceNames.Length;
        var counts = new int[resources * resources];
        var inCases = new ulong[resources];
        for (int first = 0; first < log.CaseCount; first += CasesOfBlock)
        {
            Array.Clear(inCases);
            int end = Math.Min(first + CasesOfBlock, log.CaseCount);
            for (int c = first; c < end; c++)
            {
                foreach (int resource in log.Resources[log.First(c)..log.End(c)])
                {
                    if (resource != EventLog.NoResource)
                        inCases[resource] |= 1UL << (c - first);
                }
            }
            for (int a = 1; a < resources; a++)
            {
                if (inCases[a] == 0)
                    continue;
                var row = counts.AsSpan(a * resources, a);
                for (int b = 0; b < row.Length; b++)
                    row[b] += BitOperations.PopCount(inCases[a] & inCases[b]);
            }
        }
        var pairs = new PairCounts(resources);
        for (int a = 1; a < resources; a++)
        {
            for (int b = 0; b < a; b++)
                pairs.Set(a, b, counts[(a * resources) + b]);
        }
        return pairs;
    }

    private static PairCounts ByCases(EventLog log)
    {
        int resources = log.ResourceNames.Length;
        var pairs = new PairCounts(resources);
        var lastCase = new int[resources];
        Array.Fill(lastCase, -1);
        var met = new List<int>();
        for (int c = 0; c < log.CaseCount; c++)
        {
            met.Clear();
            foreach (int resource in log.Resources[log.First(c)..log.End(c)])
            {
                if (resource == EventLog.NoResource || lastCase[resource] == c)
                    continue;
                lastCase[resource] = c;
                foreach (int other in met)
                    pairs.Add(resource, other);
                met.Add(resource);
            }
        }
        return pairs;
    }
}
