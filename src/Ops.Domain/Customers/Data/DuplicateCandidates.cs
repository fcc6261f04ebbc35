namespace Ops.Domain.Customers;

/// <summary>疑似重复, which pairs of texts may mean the same customer: equal keys, and keys that are alike.</summary>
/// <remarks>A candidate is a question for a person, not an answer. Holds a list and makes no claim of value equality.</remarks>
public sealed class DuplicateCandidates : IExplainable
{
    private DuplicateCandidates() { }

    /// <summary>How alike is measured.</summary>
    public SimilarityMeasure Measure { get; internal init; }

    /// <summary>How texts are made comparable.</summary>
    public KeyNormalisation Normalisation { get; internal init; }

    /// <summary>From which similarity on a pair is a candidate.</summary>
    public double Threshold { get; internal init; }

    /// <summary>The pairs in the order in which they were given.</summary>
    public ImmutableArray<PairSimilarity> Pairs { get; internal init; }

    /// <summary>How many pairs reach the threshold.</summary>
    public int Candidates => Pairs.Count(pair => pair.IsCandidate);

    /// <summary>How many pairs have equal keys.</summary>
    public int IdenticalKeys => Pairs.Count(pair => pair.IsSame);

    /// <summary>Compares pairs.</summary>
    /// <param name="pairs">The pairs; at least one.</param>
    /// <param name="measure">How alike is measured.</param>
    /// <param name="normalisation">How texts are made comparable.</param>
    /// <param name="threshold">From which similarity on a pair is a candidate, 0 to 1.</param>
    /// <returns>The similarities.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no pair. <see cref="FaultCode.InvalidArgument"/>: no such measure or normalisation, a threshold outside [0, 1].
    /// </exception>
    public static DuplicateCandidates Of(
        ReadOnlySpan<TextPair> pairs,
        SimilarityMeasure measure = SimilarityMeasure.JaroWinkler,
        KeyNormalisation normalisation = KeyNormalisation.Text,
        double threshold = 0.9
    )
    {
        Guard.NotEmpty(pairs, nameof(pairs));
        Guard.Defined(measure, nameof(measure));
        Guard.Defined(normalisation, nameof(normalisation));
        Guard.Probability(threshold, nameof(threshold));
        var found = ImmutableArray.CreateBuilder<PairSimilarity>(pairs.Length);
        foreach (var pair in pairs)
        {
            string left = NormalisedText.Of(pair.Left, normalisation);
            string right = NormalisedText.Of(pair.Right, normalisation);
            int[] a = TextSimilarity.CodePoints(left);
            int[] b = TextSimilarity.CodePoints(right);
            int? distance = measure == SimilarityMeasure.DamerauLevenshtein ? TextSimilarity.Edits(a, b) : null;
            double longest = Math.Max(a.Length, b.Length);
            double similarity =
                distance is not { } edits ? TextSimilarity.JaroWinkler(a, b)
                : longest == 0 ? 1
                : (longest - edits) / longest;
            found.Add(new PairSimilarity(left, right, distance, similarity, similarity >= threshold));
        }
        return new DuplicateCandidates
        {
            Measure = measure,
            Normalisation = normalisation,
            Threshold = threshold,
            Pairs = found.MoveToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Candidate duplicates", "疑似重复"),
            (decimal)Candidates,
            Phrase.Of($"of {Pairs.Length} pairs, similarity at least {Threshold}", $"共 {Pairs.Length} 对，相似度不低于 {Threshold}"),
            Measure == SimilarityMeasure.JaroWinkler
                ? new Phrase("Jaro 1989, Winkler 1990", "Jaro 1989，Winkler 1990")
                : new Phrase("Damerau 1964, Lowrance and Wagner 1975", "Damerau 1964，Lowrance 与 Wagner 1975"),
            Explanation.Of(new Phrase("Equal keys", "键相同"), (decimal)IdenticalKeys)
        );
}
