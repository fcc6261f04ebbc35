namespace Ops.Domain.Risks;

/// <summary>Ids of a list of risks: each once.</summary>
internal static class RiskIds
{
    public static string[] Of(ReadOnlySpan<CollectiveRisk> risks)
    {
        string[] ids = new string[risks.Length];
        for (int i = 0; i < risks.Length; i++)
            ids[i] = Guard.NotNull(risks[i], Guard.At(nameof(risks), i)).Id;
        Unique(ids);
        return ids;
    }

    public static void Unique(ReadOnlySpan<string> ids, string place = "risks")
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < ids.Length; i++)
        {
            if (!seen.Add(ids[i]))
                throw Faults.Duplicate(Guard.At(place, i), ids[i]);
        }
    }
}
