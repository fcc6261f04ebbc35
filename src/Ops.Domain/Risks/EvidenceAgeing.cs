using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>How old the evidence is (证据账龄).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class EvidenceAgeing : IExplainable
{
    private EvidenceAgeing() { }

    /// <summary>The evidence in the order given.</summary>
    public ImmutableArray<DatedEvidence> Evidence { get; internal init; }

    /// <summary>The age of each in days, in the same order.</summary>
    public ImmutableArray<int> AgeDays { get; internal init; }

    /// <summary>How many are how old, youngest first.</summary>
    public ImmutableArray<AgeBucket> Buckets { get; internal init; }

    /// <summary>The median age.</summary>
    public double MedianDays { get; internal init; }

    /// <summary>The id of the oldest; of equal ages the least id.</summary>
    public string Oldest { get; internal init; } = "";

    /// <summary>Counts ages.</summary>
    /// <param name="evidence">At least one piece, each id once.</param>
    /// <param name="bucketDays">The greatest age of each bucket, strictly rising, at least 0; perhaps none: one open bucket.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The ages.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no evidence. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.NotOrdered"/>: a
    /// day after the question's, buckets that do not rise. <see cref="FaultCode.InvalidArgument"/>: a negative age.
    /// </exception>
    public static EvidenceAgeing Of(ReadOnlySpan<DatedEvidence> evidence, ReadOnlySpan<int> bucketDays, LocalDate asOf)
    {
        Guard.NotEmpty(evidence, nameof(evidence));
        UniqueIds.Check(evidence, nameof(evidence), piece => piece.Id);
        CheckBuckets(bucketDays);
        int[] counts = new int[bucketDays.Length + 1];
        int[] ages = new int[evidence.Length];
        double[] figures = new double[evidence.Length];
        int oldest = 0;
        for (int i = 0; i < ages.Length; i++)
        {
            DueDates.NotAfter(evidence[i].Date, asOf, nameof(evidence), i, nameof(DatedEvidence.Date));
            ages[i] = DueDates.Between(evidence[i].Date, asOf);
            figures[i] = ages[i];
            int at = bucketDays.BinarySearch(ages[i]);
            counts[at < 0 ? ~at : at]++;
            if (ages[i] > ages[oldest] || (ages[i] == ages[oldest] && string.CompareOrdinal(evidence[i].Id, evidence[oldest].Id) < 0))
                oldest = i;
        }
        return new EvidenceAgeing
        {
            Evidence = [.. evidence],
            AgeDays = [.. ages],
            Buckets = BucketsOf(bucketDays, counts),
            MedianDays = Quantiles.Median(figures),
            Oldest = evidence[oldest].Id,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Median age of the evidence", "证据账龄中位数"),
            MedianDays,
            Phrase.Of($"n = {AgeDays.Length}"),
            default,
            [
                .. Buckets.Select(bucket =>
                    Explanation.Of(
                        bucket.ToDays is { } to
                            ? Phrase.Of($"{bucket.FromDays} to {to} days", $"{bucket.FromDays} 至 {to} 天")
                            : Phrase.Of($"from {bucket.FromDays} days", $"{bucket.FromDays} 天以上"),
                        (decimal)bucket.Count
                    )
                ),
                Explanation.Of(new Phrase("Oldest", "最旧"), Oldest),
            ]
        );

    private static void CheckBuckets(ReadOnlySpan<int> bucketDays)
    {
        for (int i = 0; i < bucketDays.Length; i++)
        {
            Guard.InRange(bucketDays[i], 0, int.MaxValue - 1, Guard.At(nameof(bucketDays), i));
            if (i > 0 && bucketDays[i] <= bucketDays[i - 1])
                throw Faults.NotOrdered(
                    Guard.At(nameof(bucketDays), i),
                    $"{bucketDays[i]} does not rise above {bucketDays[i - 1]}",
                    "give each age once, in rising order"
                );
        }
    }

    private static ImmutableArray<AgeBucket> BucketsOf(ReadOnlySpan<int> bucketDays, int[] counts)
    {
        var buckets = ImmutableArray.CreateBuilder<AgeBucket>(counts.Length);
        for (int i = 0; i < counts.Length; i++)
        {
            buckets.Add(
                new AgeBucket
                {
                    FromDays = i == 0 ? 0 : bucketDays[i - 1] + 1,
                    ToDays = i < bucketDays.Length ? bucketDays[i] : null,
                    Count = counts[i],
                }
            );
        }
        return buckets.MoveToImmutable();
    }
}
