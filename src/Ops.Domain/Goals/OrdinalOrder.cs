namespace Ops.Domain.Goals;

/// <summary>Ids by UTF-16 code unit: once sorted, findings about them are sorted as whole numbers.</summary>
/// <remarks>Four code units make a key, and only ids of equal keys are looked at further: ids with a long common beginning cost no more than others.</remarks>
internal sealed class OrdinalOrder
{
    private const int Units = 4;

    /// <summary>So few ids of equal keys are compared whole, and so are those that are equal for so many units.</summary>
    private const int Few = 12;
    private const int Deepest = 256;

    private readonly ImmutableArray<string> _ids;
    private readonly Comparison<int> _whole;

    public OrdinalOrder(ImmutableArray<string> ids)
    {
        _ids = ids;
        _whole = (one, other) => string.CompareOrdinal(ids[one], ids[other]);
        Goals = new int[ids.Length];
        for (int i = 0; i < Goals.Length; i++)
            Goals[i] = i;
        Sort(Goals, new ulong[ids.Length], 0);
        Ranks = new int[ids.Length];
        for (int rank = 0; rank < Goals.Length; rank++)
            Ranks[Goals[rank]] = rank;
    }

    /// <summary>The numbers of the ids, sorted.</summary>
    public int[] Goals { get; }

    /// <summary>By number: the place of the id among the sorted ones.</summary>
    public int[] Ranks { get; }

    /// <summary>The id at a place.</summary>
    public string At(int rank) => _ids[Goals[rank]];

    /// <summary>Two ids as one number: sorted by it, pairs stand by their first id, then their second.</summary>
    public long Pair(int first, int second) => ((long)Ranks[first] << 32) | (uint)Ranks[second];

    /// <summary>Sorted pairs of ids.</summary>
    public ImmutableArray<GoalPair> Sorted(List<long> pairs)
    {
        pairs.Sort();
        var sorted = ImmutableArray.CreateBuilder<GoalPair>(pairs.Count);
        foreach (long pair in pairs)
            sorted.Add(new GoalPair(At((int)(pair >> 32)), At((int)(pair & int.MaxValue))));
        return sorted.MoveToImmutable();
    }

    private void Sort(Span<int> goals, Span<ulong> keys, int from)
    {
        if (goals.Length <= Few || from >= Deepest)
        {
            goals.Sort(_whole);
            return;
        }
        for (int i = 0; i < goals.Length; i++)
            keys[i] = Key(_ids[goals[i]], from);
        keys.Sort(goals);
        for (int start = 0, end; start < goals.Length; start = end)
        {
            end = start + 1;
            while (end < goals.Length && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                Sort(goals[start..end], keys[start..end], from + Units);
        }
    }

    private static ulong Key(string id, int from)
    {
        ulong key = 0;
        for (int i = from; i < from + Units; i++)
            key = (key << 16) | (i < id.Length ? id[i] : '\0');
        return key;
    }
}
