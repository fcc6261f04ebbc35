namespace Ops.Domain.Customers;

/// <summary>How alike two texts are.</summary>
/// <param name="LeftKey">The left text, normalised.</param>
/// <param name="RightKey">The right text, normalised.</param>
/// <param name="Distance">The edits between them; null for <see cref="SimilarityMeasure.JaroWinkler"/>.</param>
/// <param name="Similarity">0 to 1.</param>
/// <param name="IsCandidate">True when the similarity reaches the threshold.</param>
public sealed record PairSimilarity(string LeftKey, string RightKey, int? Distance, double Similarity, bool IsCandidate)
{
    /// <summary>True when both keys are equal.</summary>
    public bool IsSame => string.Equals(LeftKey, RightKey, StringComparison.Ordinal);
}
