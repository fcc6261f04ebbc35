using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>Which practices of peers go with better results, and which of them the own unit lacks.</summary>
/// <remarks>
/// Going together is no cause: what stands here is worth a trial with its own effect evaluation. Sources: Welch 1947; Holm 1979; Wilson 1927.
/// </remarks>
public sealed class PracticeBenchmark : IExplainable
{
    private PracticeBenchmark() { }

    /// <summary>The practices of the peers, ordinal.</summary>
    public ImmutableArray<PracticeStanding> Practices { get; private init; }

    /// <summary>The practices to try: largest difference first, then ordinal.</summary>
    public ImmutableArray<string> Gaps { get; private init; }

    /// <summary>Of the practices whose followers do better by more than chance, the share that the own unit follows; null when there are none.</summary>
    public double? FollowedShare { get; private init; }

    /// <summary>Compares practices.</summary>
    /// <param name="peers">At least two peers, each once; at least one follows something.</param>
    /// <param name="own">The practices that the own unit follows; empty when it follows none.</param>
    /// <param name="direction">Whether a higher or a lower result is better.</param>
    /// <param name="significance">How small a corrected p-value must be, strictly between 0 and 1.</param>
    /// <returns>The benchmark.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no peer, or no practice; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a
    /// direction without order, not a significance; <see cref="FaultCode.InsufficientData"/>: one peer.
    /// </exception>
    public static PracticeBenchmark Of(
        ReadOnlySpan<PracticeUser> peers,
        ReadOnlySpan<string> own,
        Direction direction,
        double significance = 0.05
    )
    {
        Guard.NotEmpty(peers, nameof(peers));
        Ids.Unique(peers, peer => peer.Unit, nameof(peers));
        for (int i = 0; i < peers.Length; i++)
            Ids.Unique(peers[i].Practices.AsSpan(), practice => practice, Guard.At(nameof(peers), i));
        Ids.Unique(own, practice => practice, nameof(own));
        if (direction is not (Direction.HigherIsBetter or Direction.LowerIsBetter))
            throw Faults.Invalid(nameof(direction), $"{direction} has no order", "turn the band into a distance, lower is better");
        Guard.OpenProbability(significance, nameof(significance));
        Guard.AtLeast(peers.Length, 2, nameof(peers));
        var all = peers.ToArray();
        string[] practices = [.. all.SelectMany(peer => peer.Practices).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (practices.Length == 0)
            throw Faults.Empty("peers.practices", "name the practices of at least one peer");
        int sign = direction == Direction.HigherIsBetter ? 1 : -1;
        var followed = new HashSet<string>(own.ToArray(), StringComparer.Ordinal);
        PracticeStanding[] rows = [.. practices.Select(practice => Standing(practice, all, sign, followed.Contains(practice)))];
        double[] tested = [.. rows.Select(row => row.AdjustedPValue).OfType<double>()];
        var adjusted = new Queue<double>(tested.Length == 0 ? [] : PValues.Holm(tested));
        rows =
        [
            .. rows.Select(row => row.AdjustedPValue is null ? row : Judge(row with { AdjustedPValue = adjusted.Dequeue() }, significance)),
        ];
        int better = rows.Count(row => IsBetter(row, significance));
        return new PracticeBenchmark
        {
            Practices = [.. rows],
            Gaps = [.. rows.Where(row => row.IsGap).OrderByDescending(row => row.Difference).Select(row => row.Practice)],
            FollowedShare = better == 0 ? null : (double)(better - rows.Count(row => row.IsGap)) / better,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Proven practices followed", "已证实做法的采用率"),
            FollowedShare,
            default,
            new Phrase("Welch 1947; Holm 1979", "Welch 1947；Holm 1979"),
            [
                .. Practices.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Practice}"),
                        row.Difference,
                        Phrase.Of($"followed by {row.Followers}", $"{row.Followers} 家采用"),
                        default,
                        Explanation.Of(new Phrase("Corrected p-value", "校正后 p 值"), row.AdjustedPValue)
                    )
                ),
            ]
        );

    private static PracticeStanding Standing(string practice, PracticeUser[] peers, int sign, bool isFollowed)
    {
        double[] with = [.. peers.Where(peer => peer.Practices.Contains(practice)).Select(peer => sign * peer.Result)];
        double[] without = [.. peers.Where(peer => !peer.Practices.Contains(practice)).Select(peer => sign * peer.Result)];
        var adoption = ProportionInterval.Of(new Proportion(with.Length, peers.Length));
        bool isTested = with.Length > 1 && without.Length > 1 && (with.Distinct().Count() > 1 || without.Distinct().Count() > 1);
        return new PracticeStanding
        {
            Practice = practice,
            Followers = with.Length,
            Adoption = adoption.Estimate,
            Lower = adoption.Lower,
            Upper = adoption.Upper,
            Difference = without.Length == 0 ? null : with.Average() - without.Average(),
            AdjustedPValue = isTested ? TTest.Welch(with, without).PValue : null,
            IsFollowed = isFollowed,
        };
    }

    private static PracticeStanding Judge(PracticeStanding row, double significance) =>
        row with
        {
            IsGap = !row.IsFollowed && IsBetter(row, significance),
        };

    private static bool IsBetter(PracticeStanding row, double significance) => row.Difference > 0 && row.AdjustedPValue <= significance;
}
