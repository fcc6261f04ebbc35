namespace Ops.Domain.Customers;

/// <summary>How alike two texts are.</summary>
public enum SimilarityMeasure
{
    /// <summary>Jaro's similarity with Winkler's bonus for a common start: for names.</summary>
    JaroWinkler = 0,

    /// <summary>1 − edits / length, edits being insertions, deletions, changes and swaps of neighbours (Damerau–Levenshtein, unrestricted): for codes and addresses.</summary>
    DamerauLevenshtein,
}
