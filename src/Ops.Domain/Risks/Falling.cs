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
}
