using System.Buffers;

namespace Ops.Domain;

/// <summary>Ids of one list: not blank, each once.</summary>
internal static class UniqueIds
{
    /// <summary>Refuses a row without id, and an id that stands twice; the first such row is named.</summary>
    public static void Check<T>(ReadOnlySpan<T> rows, string place, Func<T, string> id) => Rows(rows, place, id).Dispose();

    /// <summary>The same, with the row of each id.</summary>
    public static IdIndex Rows<T>(ReadOnlySpan<T> rows, string place, Func<T, string> id)
    {
        string[] ids = ArrayPool<string>.Shared.Rent(rows.Length);
        int named = 0;
        while (named < rows.Length && rows[named] is { } row && id(row) is var key && !string.IsNullOrWhiteSpace(key))
            ids[named++] = key;
        var index = new IdIndex(ids, named);
        if (index.Repeated is { } again)
            throw Faults.Duplicate(Guard.At(place, again), ids[again]);
        return named == rows.Length ? index : throw Faults.Invalid(Guard.At(place, named), "no id", "give an id");
    }
}
