namespace Ops.Domain.Risks;

/// <summary>Row numbers ordered by a figure, largest first.</summary>
internal static class Falling
{
    /// <summary>The figures alone are sorted first; only rows with equal figures are compared by the other order.</summary>
    public static int[] Order(double[] figures, Comparison<int> ties)
    {
        double[] keys = new double[figures.Length];
        int[] rows = new int[figures.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            keys[i] = -figures[i];
            rows[i] = i;
        }
        Array.Sort(keys, rows);
        for (int start = 0; start < rows.Length; )
        {
            int end = start + 1;
            while (end < rows.Length && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                rows.AsSpan(start, end - start).Sort(ties);
            start = end;
        }
        return rows;
    }

    /// <summary>Ties stand by id: four characters after what all ids share decide nearly always, without reading the ids.</summary>
    public static int[] Order(double[] figures, string[] ids)
    {
        int shared = ids.Length == 0 ? 0 : ids.Min(id => id.AsSpan().CommonPrefixLength(ids[0]));
        ulong[] heads = [.. ids.Select(id => Head(id.AsSpan(shared)))];
        return Order(
            figures,
            (a, b) =>
            {
                int byHead = heads[a].CompareTo(heads[b]);
                return byHead != 0 ? byHead : string.CompareOrdinal(ids[a], ids[b]);
            }
        );
    }

    /// <summary>Four characters as a number of the same order; past the end zeros, so that a tie is left where one id begins another.</summary>
    private static ulong Head(ReadOnlySpan<char> id)
    {
        ulong head = 0;
        for (int i = 0; i < 4; i++)
            head = (head << 16) | (i < id.Length ? id[i] : '\0');
        return head;
    }
}
