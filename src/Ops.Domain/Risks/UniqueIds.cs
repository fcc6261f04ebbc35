namespace Ops.Domain.Risks;

/// <summary>Ids of one list: not blank, each once.</summary>
internal static class UniqueIds
{
    public static void Check<T>(ReadOnlySpan<T> rows, string place, Func<T, string> id)
    {
        var seen = new HashSet<string>(rows.Length, StringComparer.Ordinal);
        for (int i = 0; i < rows.Length; i++)
        {
            string key = IdAt(rows, i, place, id);
            if (!seen.Add(key))
                throw Faults.Duplicate(Guard.At(place, i), key);
        }
    }

    /// <summary>The same, with the row of each id.</summary>
    public static Dictionary<string, int> Rows<T>(ReadOnlySpan<T> rows, string place, Func<T, string> id)
    {
        var index = new Dictionary<string, int>(rows.Length, StringComparer.Ordinal);
        for (int i = 0; i < rows.Length; i++)
        {
            string key = IdAt(rows, i, place, id);
            if (!index.TryAdd(key, i))
                throw Faults.Duplicate(Guard.At(place, i), key);
        }
        return index;
    }

    private static string IdAt<T>(ReadOnlySpan<T> rows, int row, string place, Func<T, string> id)
    {
        string? key = rows[row] is { } there ? id(there) : null;
        return string.IsNullOrWhiteSpace(key) ? throw Faults.Invalid(Guard.At(place, row), "no id", "give an id") : key;
    }
}
