using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>How reliably promises are kept, together and by owner, with an interval that says how little a few promises prove.</summary>
/// <remarks>What is dated after the day of asking is not known yet.</remarks>
public sealed class CommitmentReliability : IExplainable
{
    private CommitmentReliability() { }

    /// <summary>All together.</summary>
    public ReliabilityFigures All { get; private init; } = null!;

    /// <summary>By owner, ordinal.</summary>
    public ImmutableArray<ReliabilityFigures> ByOwner { get; private init; }

    /// <summary>Measures reliability.</summary>
    /// <param name="commitments">At least one promise, each id once; those made after <paramref name="asOf"/> are left out.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <param name="confidence">The confidence of the intervals, strictly between 0 and 1.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: not a confidence;
    /// <see cref="FaultCode.NotOrdered"/>: due, done or withdrawn before it was made.
    /// </exception>
    public static CommitmentReliability Of(ReadOnlySpan<Commitment> commitments, LocalDate asOf, double confidence = 0.95)
    {
        Guard.NotEmpty(commitments, nameof(commitments));
        Ids.Unique(commitments, commitment => commitment.Id, nameof(commitments));
        Guard.OpenProbability(confidence, nameof(confidence));
        var known = new List<Commitment>();
        for (int i = 0; i < commitments.Length; i++)
        {
            string place = Guard.At(nameof(commitments), i);
            var commitment = commitments[i];
            Named.NotBefore(commitment.Due, commitment.Made, place, "the day of need");
            Named.NotBefore(commitment.Done, commitment.Made, place, "the day of completion");
            Named.NotBefore(commitment.Withdrawn, commitment.Made, place, "the day of withdrawal");
            if (commitment.Made <= asOf)
                known.Add(commitment);
        }
        return new CommitmentReliability
        {
            All = FiguresOf(null, known, asOf, confidence),
            ByOwner =
            [
                .. known
                    .GroupBy(commitment => commitment.Owner, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => FiguresOf(group.Key, group, asOf, confidence)),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explain(All, new Phrase("Commitments kept", "承诺兑现率"), [.. ByOwner.Select(row => Explain(row, Phrase.Of($"{row.Owner}"), []))]);

    private static Explanation Explain(ReliabilityFigures row, Phrase name, ReadOnlySpan<Explanation> parts) =>
        KeptRate.Explain(name, (row.Kept, row.Broken), (row.Rate, row.Lower, row.Upper), parts);

    private static ReliabilityFigures FiguresOf(string? owner, IEnumerable<Commitment> commitments, LocalDate asOf, double confidence)
    {
        int kept = 0;
        int broken = 0;
        int open = 0;
        int withdrawn = 0;
        int late = 0;
        long daysLate = 0;
        foreach (var commitment in commitments)
        {
            var done = commitment.Done is { } day && day <= asOf ? commitment.Done : null;
            if (commitment.Withdrawn is { } taken && taken <= asOf && taken <= commitment.Due && (done is null || taken < done))
                withdrawn++;
            else if (done <= commitment.Due)
                kept++;
            else if (done is { } after)
            {
                broken++;
                late++;
                daysLate += Period.DaysBetween(commitment.Due, after);
            }
            else if (commitment.Due < asOf)
                broken++;
            else
                open++;
        }
        var interval = KeptRate.Of(kept, broken, confidence);
        return new ReliabilityFigures
        {
            Owner = owner,
            Kept = kept,
            Broken = broken,
            Open = open,
            Withdrawn = withdrawn,
            Rate = interval?.Estimate,
            Lower = interval?.Lower,
            Upper = interval?.Upper,
            MeanDaysLate = late == 0 ? null : (double)daysLate / late,
        };
    }
}
