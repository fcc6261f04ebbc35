using Ops.Domain.Numerics;

namespace Ops.Domain.Markets;

/// <summary>Market shares from two samples: how they changed, whether by more than chance, and at whose expense.</summary>
/// <remarks>Interval of a change: R. G. Newcombe, Interval estimation for the difference between independent proportions, method 10 (Statistics in Medicine 17, 1998).</remarks>
public sealed class MarketShares : IExplainable
{
    private MarketShares() { }

    /// <summary>The suppliers of both samples, ordinal.</summary>
    public ImmutableArray<ShareChange> Shares { get; private init; }

    /// <summary>Suppliers that are new, ordinal.</summary>
    public ImmutableArray<string> Entrants { get; private init; }

    /// <summary>Suppliers that are gone, ordinal.</summary>
    public ImmutableArray<string> Exits { get; private init; }

    /// <summary>Half the sum of |change|: how much of the market moved.</summary>
    public double Instability { get; private init; }

    /// <summary>The own change split over those that changed the other way, in proportion, largest first; empty without an own supplier or change.</summary>
    public ImmutableArray<ShareSource> Sources { get; private init; }

    /// <summary>Compares two samples.</summary>
    /// <param name="before">The counts before, each supplier once.</param>
    /// <param name="after">The counts after, each supplier once.</param>
    /// <param name="own">The own supplier; null for none.</param>
    /// <param name="confidence">The confidence of the intervals, strictly between 0 and 1.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: the own supplier is in no
    /// sample; <see cref="FaultCode.InvalidArgument"/>: a negative count, not a confidence; <see cref="FaultCode.ZeroDenominator"/>: an empty sample.
    /// </exception>
    public static MarketShares Of(
        ReadOnlySpan<ShareCount> before,
        ReadOnlySpan<ShareCount> after,
        string? own = null,
        double confidence = 0.95
    )
    {
        Guard.NotEmpty(before, nameof(before));
        Guard.NotEmpty(after, nameof(after));
        var first = Ids.Index(before, count => count.Id, nameof(before));
        var second = Ids.Index(after, count => count.Id, nameof(after));
        string[] ids = [.. first.Keys.Union(second.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int ownAt = own is null ? -1 : Array.BinarySearch(ids, own, StringComparer.Ordinal);
        if (own is not null && ownAt < 0)
            throw Faults.Unknown(nameof(own), own, "name a supplier of the samples");
        Guard.OpenProbability(confidence, nameof(confidence));
        long total = Total(before, nameof(before));
        long totalAfter = Total(after, nameof(after));
        if (total == 0 || totalAfter == 0)
            throw Faults.ZeroDenominator(total == 0 ? nameof(before) : nameof(after), "the counts sum to 0", "give a sample");
        var rows = new ShareChange[ids.Length];
        var moves = new Int128[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            long was = first.TryGetValue(ids[i], out int at) ? before[at].Count : 0;
            long now = second.TryGetValue(ids[i], out int to) ? after[to].Count : 0;
            moves[i] = ((Int128)now * total) - ((Int128)was * totalAfter);
            rows[i] = Compare(ids[i], new Proportion(was, total), new Proportion(now, totalAfter), confidence);
        }
        return new MarketShares
        {
            Shares = [.. rows],
            Entrants = [.. rows.Where(row => row.Before == 0 && row.After > 0).Select(row => row.Id)],
            Exits = [.. rows.Where(row => row.Before > 0 && row.After == 0).Select(row => row.Id)],
            Instability = rows.Sum(row => Math.Abs(row.Change)) / 2,
            Sources = ownAt < 0 ? [] : SourcesOf(rows, moves, ownAt),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Market instability", "市场份额变动率"),
            Instability,
            default,
            new Phrase("Newcombe 1998", "Newcombe 1998"),
            [
                .. Shares.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Id}"),
                        row.Change,
                        Phrase.Of($"{row.After} - {row.Before}"),
                        default,
                        Explanation.Of(new Phrase("Lower limit of the change", "变化下限"), row.ChangeLower),
                        Explanation.Of(new Phrase("Upper limit of the change", "变化上限"), row.ChangeUpper)
                    )
                ),
            ]
        );

    private static long Total(ReadOnlySpan<ShareCount> counts, string place)
    {
        long total = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i].Count < 0)
                throw Faults.Invalid(Guard.At(place, i), $"{counts[i].Count} is negative", "give a count of at least 0");
            total += counts[i].Count;
        }
        return total;
    }

    private static ShareChange Compare(string id, Proportion before, Proportion after, double confidence)
    {
        var was = ProportionInterval.Of(before, confidence);
        var now = ProportionInterval.Of(after, confidence);
        var test = ProportionComparison.Of(before, after);
        return new ShareChange
        {
            Id = id,
            Before = was.Estimate,
            After = now.Estimate,
            Lower = now.Lower,
            Upper = now.Upper,
            Change = test.Change,
            ChangeLower = test.Change - Length(now.Estimate - now.Lower, was.Upper - was.Estimate),
            ChangeUpper = test.Change + Length(now.Upper - now.Estimate, was.Estimate - was.Lower),
            Z = test.Z,
            PValue = test.PValue,
        };
    }

    private static double Length(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static ImmutableArray<ShareSource> SourcesOf(ShareChange[] rows, Int128[] moves, int own)
    {
        int[] others = [.. Enumerable.Range(0, rows.Length).Where(i => Int128.Sign(moves[i]) == -Int128.Sign(moves[own]) && moves[i] != 0)];
        double sum = others.Sum(i => (double)moves[i]);
        return
        [
            .. others
                .OrderByDescending(i => Int128.Abs(moves[i]))
                .ThenBy(i => rows[i].Id, StringComparer.Ordinal)
                .Select(i => new ShareSource { Id = rows[i].Id, Points = rows[own].Change * ((double)moves[i] / sum) }),
        ];
    }
}
