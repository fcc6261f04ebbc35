using System.Text;

namespace Ops.Domain.Customers;

/// <summary>Similarity of texts by code points.</summary>
internal static class TextSimilarity
{
    private const double WinklerFrom = 0.7;
    private const double WinklerStep = 0.1;
    private const int LongestPrefix = 4;

    public static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(static rune => rune.Value)];

    /// <summary>W. E. Winkler 1990, after M. A. Jaro 1989.</summary>
    public static double JaroWinkler(int[] a, int[] b)
    {
        double jaro = Jaro(a, b);
        if (jaro <= WinklerFrom)
            return jaro;
        int prefix = 0;
        while (prefix < Math.Min(LongestPrefix, Math.Min(a.Length, b.Length)) && a[prefix] == b[prefix])
            prefix++;
        return jaro + (WinklerStep * prefix * (1 - jaro));
    }

    /// <summary>The fewest insertions, deletions, changes and swaps of neighbours, which may be edited again (R. Lowrance and R. A. Wagner 1975).</summary>
    public static int Edits(int[] a, int[] b)
    {
        int width = b.Length + 2;
        int infinite = a.Length + b.Length;
        int[] costs = new int[(a.Length + 2) * width];
        var lastRow = new Dictionary<int, int>();
        costs[0] = infinite;
        for (int i = 0; i <= a.Length; i++)
        {
            costs[(i + 1) * width] = infinite;
            costs[((i + 1) * width) + 1] = i;
        }
        for (int j = 0; j <= b.Length; j++)
        {
            costs[j + 1] = infinite;
            costs[width + j + 1] = j;
        }
        for (int i = 1; i <= a.Length; i++)
        {
            int lastColumn = 0;
            for (int j = 1; j <= b.Length; j++)
            {
                int row = lastRow.GetValueOrDefault(b[j - 1]);
                int column = lastColumn;
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                if (change == 0)
                    lastColumn = j;
                int swap = costs[(row * width) + column] + (i - row - 1) + 1 + (j - column - 1);
                int edit = Math.Min(costs[((i + 1) * width) + j], costs[(i * width) + j + 1]) + 1;
                costs[((i + 1) * width) + j + 1] = Math.Min(Math.Min(costs[(i * width) + j] + change, edit), swap);
            }
            lastRow[a[i - 1]] = i;
        }
        return costs[^1];
    }

    private static double Jaro(int[] a, int[] b)
    {
        if (a.Length + b.Length == 0)
            return 1;
        int reach = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        bool[] usedA = new bool[a.Length];
        bool[] usedB = new bool[b.Length];
        int matches = 0;
        for (int i = 0; i < a.Length; i++)
        {
            int end = Math.Min(b.Length, i + reach + 1);
            for (int j = Math.Max(0, i - reach); j < end; j++)
            {
                if (usedB[j] || a[i] != b[j])
                    continue;
                usedA[i] = true;
                usedB[j] = true;
                matches++;
                break;
            }
        }
        if (matches == 0)
            return 0;
        int mismatched = 0;
        int at = 0;
        for (int i = 0; i < a.Length; i++)
        {
            if (!usedA[i])
                continue;
            while (!usedB[at])
                at++;
            mismatched += a[i] == b[at] ? 0 : 1;
            at++;
        }
        double m = matches;
        return ((m / a.Length) + (m / b.Length) + ((m - (mismatched / 2)) / m)) / 3;
    }
}
