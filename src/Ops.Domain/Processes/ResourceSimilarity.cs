namespace Ops.Domain.Processes;

/// <summary>What two resources have in common.</summary>
/// <param name="First">The one, first in ordinal order.</param>
/// <param name="Second">The other.</param>
/// <param name="CasesOfFirst">The cases of the one.</param>
/// <param name="CasesOfSecond">The cases of the other.</param>
/// <param name="SharedCases">The cases of both.</param>
/// <param name="ActivityCosine">The cosine of their events per activity: 1 if they do the same in the same proportions, 0 if nothing.</param>
public readonly record struct ResourceSimilarity(
    string First,
    string Second,
    int CasesOfFirst,
    int CasesOfSecond,
    int SharedCases,
    double ActivityCosine
)
{
    /// <summary>The share of the cases of the one; null without cases.</summary>
    public double? ShareOfFirst => CasesOfFirst == 0 ? null : (double)SharedCases / CasesOfFirst;

    /// <summary>The share of the cases of the other; null without cases.</summary>
    public double? ShareOfSecond => CasesOfSecond == 0 ? null : (double)SharedCases / CasesOfSecond;

    /// <summary>The share of the cases of at least one of the two (Jaccard); null without cases.</summary>
    public double? Jaccard => CasesOfFirst + CasesOfSecond == 0 ? null : (double)SharedCases / (CasesOfFirst + CasesOfSecond - SharedCases);
}
