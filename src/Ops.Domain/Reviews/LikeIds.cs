namespace Ops.Domain.Reviews;

/// <summary>Ids that look like a mistyped one.</summary>
internal static class LikeIds
{
    /// <summary>The three ids most like the wanted one.</summary>
    public static IEnumerable<string> Nearest(IEnumerable<string> ids, string wanted) =>
        ids.OrderByDescending(id => Alike(id, wanted)).ThenBy(id => id, StringComparer.Ordinal).Take(3);

    /// <summary>How many letters of the wanted id, from any place on, stand in the other one in one piece.</summary>
    private static int Alike(string id, string wanted)
    {
        for (int length = wanted.Length; length > 0; length--)
        {
            for (int start = 0; start + length <= wanted.Length; start++)
            {
                if (id.AsSpan().Contains(wanted.AsSpan(start, length), StringComparison.OrdinalIgnoreCase))
                    return length;
            }
        }
        return 0;
    }
}
