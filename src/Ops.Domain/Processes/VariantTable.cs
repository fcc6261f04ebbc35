using System.Runtime.InteropServices;

namespace Ops.Domain.Processes;

/// <summary>The variants of a log, the most frequent first; of equals the one whose activities come first in ordinal order.</summary>
public sealed class VariantTable : IExplainable
{
    private VariantTable(ImmutableArray<Variant> variants, int[] variantOfCase)
    {
        Variants = variants;
        VariantOfCase = variantOfCase;
    }

    /// <summary>How many variants.</summary>
    public int Count => Variants.Length;

    /// <summary>The variants.</summary>
    public ImmutableArray<Variant> Variants { get; }

    /// <summary>For each case of the log the place of its variant.</summary>
    internal int[] VariantOfCase { get; }

    /// <summary>Finds the variants of a log.</summary>
    /// <param name="log">The log.</param>
    /// <returns>The variants.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log is null.</exception>
    public static VariantTable Of(EventLog log)
    {
        Guard.NotNull(log, nameof(log));
        var groups = new Dictionary<int, List<int>>();
        var firsts = new List<int>();
        var counts = new List<int>();
        var groupOfCase = new int[log.CaseCount];
        for (int c = 0; c < log.CaseCount; c++)
        {
            int group = Group(log, c, groups, firsts);
            if (group == counts.Count)
                counts.Add(0);
            counts[group]++;
            groupOfCase[c] = group;
        }
        int[] ranks = NameTable.Ranks(log.ActivityNames);
        int[][] keys = [.. firsts.Select(c => Ranked(log.Trace(c), ranks))];
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(order, (a, b) => counts[a] != counts[b] ? counts[b].CompareTo(counts[a]) : keys[a].AsSpan().SequenceCompareTo(keys[b]));
        var places = new int[order.Length];
        var variants = ImmutableArray.CreateBuilder<Variant>(order.Length);
        int sum = 0;
        for (int i = 0; i < order.Length; i++)
        {
            int group = order[i];
            places[group] = i;
            sum += counts[group];
            variants.Add(
                new Variant(Names(log, firsts[group]), counts[group], (double)counts[group] / log.CaseCount, (double)sum / log.CaseCount)
            );
        }
        return new VariantTable(variants.MoveToImmutable(), [.. groupOfCase.Select(group => places[group])]);
    }

    /// <summary>Explains the share of the most frequent variant.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("share of the most frequent variant", "最常见变体的占比"),
            Count == 0 ? null : Variants[0].Share,
            Count == 0 ? default : Phrase.Of($"{Variants[0].Count} / {Variants.Sum(variant => variant.Count)}")
        );

    private static int Group(EventLog log, int at, Dictionary<int, List<int>> groups, List<int> firsts)
    {
        var trace = log.Trace(at);
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(trace));
        int key = hash.ToHashCode();
        if (!groups.TryGetValue(key, out var same))
            groups.Add(key, same = []);
        foreach (int group in same)
        {
            if (log.Trace(firsts[group]).SequenceEqual(trace))
                return group;
        }
        same.Add(firsts.Count);
        firsts.Add(at);
        return firsts.Count - 1;
    }

    private static int[] Ranked(ReadOnlySpan<int> trace, int[] ranks)
    {
        var ranked = new int[trace.Length];
        for (int i = 0; i < ranked.Length; i++)
            ranked[i] = ranks[trace[i]];
        return ranked;
    }

    private static ImmutableArray<string> Names(EventLog log, int at)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (int activity in log.Trace(at))
            names.Add(log.ActivityNames[activity]);
        return names.DrainToImmutable();
    }
}
