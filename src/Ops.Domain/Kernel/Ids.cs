namespace Ops.Domain;

/// <summary>The checks of lists whose elements have a key: unique, known, and where each stands.</summary>
internal static class Ids
{
    /// <summary>Where each key stands; refuses a key that stands twice.</summary>
    public static Dictionary<string, int> Index<T>(ReadOnlySpan<T> items, Func<T, string> key, string place)
    {
        var index = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            string id = key(items[i]);
            if (!index.TryAdd(id, i))
                throw Faults.Duplicate(Guard.At(place, i), id);
        }
        return index;
    }

    /// <summary>Refuses a key that stands twice.</summary>
    public static void Unique<T, TKey>(ReadOnlySpan<T> items, Func<T, TKey> key, string place)
    {
        var seen = new HashSet<TKey>(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            if (!seen.Add(key(items[i])))
                throw Faults.Duplicate(Guard.At(place, i), $"{key(items[i])}");
        }
    }

    /// <summary>Where a key stands; refuses one that is not in the list.</summary>
    public static int At(Dictionary<string, int> index, string key, string place, string remedy) =>
        index.TryGetValue(key, out int at) ? at : throw Faults.Unknown(place, key, remedy);
}
