namespace Ops.Domain.Processes;

/// <summary>What two resources have in common.</summary>
public sealed record ResourceSimilarity
{
    internal ResourceSimilarity(string first, string second, int casesOfFirst, int casesOfSecond, int sharedCases, double activityCosine)
    {
        First = first;
        Second = second;
        CasesOfFirst = casesOfFirst;
        CasesOfSecond = casesOfSecond;
        SharedCases = sharedCases;
        ActivityCosine = activityCosine;
    }

    /// <summary>The one, first in ordinal order.</summary>
    public string First { get; }

    /// <summary>The other.</summary>
    public string Second { get; }

    /// <summary>The cases of the one.</summary>
    public int CasesOfFirst { get; }

    /// <summary>The cases of the other.</summary>
    public int CasesOfSecond { get; }

    /// <summary>The cases of both.</summary>
    public int SharedCases { get; }

    /// <summary>The cosine of their events per activity: 1 if they do the same in the same proportions, 0 if nothing.</summary>
    public double ActivityCosine { get; }

    /// <summary>The share of the cases of the one; null without cases.</summary>
    public double? ShareOfFirst => CasesOfFirst == 0 ? null : (double)SharedCases / CasesOfFirst;

    /// <summary>The share of the cases of the other; null without cases.</summary>
    public double? ShareOfSecond => CasesOfSecond == 0 ? null : (double)SharedCases / CasesOfSecond;

    /// <summary>The share of the cases of at least one of the two (Jaccard); null without cases.</summary>
    public double? Jaccard => CasesOfFirst + CasesOfSecond == 0 ? null : (double)SharedCases / (CasesOfFirst + CasesOfSecond - SharedCases);
}
