namespace Ops.Domain.Customers;

/// <summary>How alike two texts are.</summary>
public sealed record PairSimilarity
{
    internal PairSimilarity(string leftKey, string rightKey, int? distance, double similarity, bool isCandidate)
    {
        LeftKey = leftKey;
        RightKey = rightKey;
        Distance = distance;
        Similarity = similarity;
        IsCandidate = isCandidate;
    }

    /// <summary>The left text, normalised.</summary>
    public string LeftKey { get; }

    /// <summary>The right text, normalised.</summary>
    public string RightKey { get; }

    /// <summary>The edits between them; null for <see cref="SimilarityMeasure.JaroWinkler"/>.</summary>
    public int? Distance { get; }

    /// <summary>0 to 1.</summary>
    public double Similarity { get; }

    /// <summary>True when the similarity reaches the threshold.</summary>
    public bool IsCandidate { get; }

    /// <summary>True when both keys are equal.</summary>
    public bool IsSame => string.Equals(LeftKey, RightKey, StringComparison.Ordinal);
}
