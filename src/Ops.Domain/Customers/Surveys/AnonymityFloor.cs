namespace Ops.Domain.Customers;

/// <summary>匿名下限, which segments of a report may be shown so that nobody's answer can be told.</summary>
/// <remarks>
/// A segment with fewer people than the floor is withheld. Where total and other segments are shown, the difference would reveal it: therefore the smallest
/// shown segment is withheld too, until the withheld people together reach the floor in at least two segments. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class AnonymityFloor : IExplainable
{
    private AnonymityFloor() { }

    /// <summary>The fewest people a shown segment has.</summary>
    public long Floor { get; internal init; }

    /// <summary>The segments that may be shown, in the order in which they were given.</summary>
    public ImmutableArray<string> Shown { get; internal init; }

    /// <summary>The segments that are too small, in the order in which they were given.</summary>
    public ImmutableArray<string> TooSmall { get; internal init; }

    /// <summary>The segments that are withheld so that a difference does not reveal a small one, in the order in which they were given.</summary>
    public ImmutableArray<string> Covering { get; internal init; }

    /// <summary>Decides which segments to show.</summary>
    /// <param name="segments">The segments; at least one.</param>
    /// <param name="floor">The fewest people a shown segment has, at least 1; 5 to 10 are usual.</param>
    /// <returns>What to show and what to withhold.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no segment. <see cref="FaultCode.InvalidArgument"/>: a floor below 1. <see cref="FaultCode.DuplicateKey"/>: a segment twice.
    /// </exception>
    public static AnonymityFloor Of(ReadOnlySpan<SegmentSize> segments, long floor)
    {
        Guard.NotEmpty(segments, nameof(segments));
        Guard.InRange(floor, 1, long.MaxValue, nameof(floor));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < segments.Length; i++)
        {
            if (!seen.Add(segments[i].Id))
                throw Faults.Duplicate(Guard.At(nameof(segments), i), segments[i].Id);
        }
        SegmentSize[] all = segments.ToArray();
        var small = all.Where(segment => segment.People < floor).ToList();
        long hidden = small.Sum(segment => segment.People);
        var covering = new HashSet<string>(StringComparer.Ordinal);
        // Empty segments have nobody to protect.
        if (hidden > 0)
        {
            int people = small.Count(segment => segment.People > 0);
            var next = all.Where(segment => segment.People >= floor)
                .OrderBy(segment => segment.People)
                .ThenBy(segment => segment.Id, StringComparer.Ordinal);
            foreach (var segment in next)
            {
                if (hidden >= floor && people + covering.Count >= 2)
                    break;
                covering.Add(segment.Id);
                hidden += segment.People;
            }
        }
        return new AnonymityFloor
        {
            Floor = floor,
            Shown = [.. all.Where(segment => segment.People >= floor && !covering.Contains(segment.Id)).Select(segment => segment.Id)],
            TooSmall = [.. small.Select(segment => segment.Id)],
            Covering = [.. all.Where(segment => covering.Contains(segment.Id)).Select(segment => segment.Id)],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Segments shown", "可展示的细分"),
            (decimal)Shown.Length,
            default,
            Phrase.Of($"at least {Floor} people each", $"每个至少 {Floor} 人"),
            Explanation.Of(
                new Phrase("Withheld: too small", "隐去：人数过少"),
                (decimal)TooSmall.Length,
                Phrase.Of($"{string.Join(", ", TooSmall)}")
            ),
            Explanation.Of(
                new Phrase("Withheld: would reveal a small one by difference", "隐去：避免通过差额推断"),
                (decimal)Covering.Length,
                Phrase.Of($"{string.Join(", ", Covering)}")
            )
        );
}
