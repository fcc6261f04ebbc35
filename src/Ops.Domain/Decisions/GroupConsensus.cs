using Ops.Domain.Numerics;

namespace Ops.Domain.Decisions;

/// <summary>What a group wants that has ordered the same options: the order that contradicts it least, points, and how far it agrees.</summary>
/// <remarks>
/// Sources: Kemeny 1959 (the order with the least sum of contradicted preferences); Borda 1784 (points); Kendall &amp; Babington Smith 1939
/// (concordance W, 0 for none and 1 for a unanimous group, corrected for ties).
/// </remarks>
public sealed class GroupConsensus : IExplainable
{
    /// <summary>More options than this are not ordered: the search doubles with every one of them, and so do the orders that a reader must weigh.</summary>
    public const int MostOptions = 7;

    private GroupConsensus() { }

    /// <summary>The options, in the order given.</summary>
    public ImmutableArray<string> Options { get; private init; }

    /// <summary>How many voters there are.</summary>
    public int Voters { get; private init; }

    /// <summary>The least possible number of preferences, one for each voter and pair, that an order contradicts.</summary>
    public long KemenyDistance { get; private init; }

    /// <summary>How many orders reach that distance.</summary>
    public long KemenyOptima { get; private init; }

    /// <summary>The order that reaches it, best first, where it is the only one; otherwise empty.</summary>
    public ImmutableArray<string> Consensus { get; private init; }

    /// <summary>The mean rank of each option over the voters; options of one tier share the mean of their places.</summary>
    public ImmutableArray<double> MeanRanks { get; private init; }

    /// <summary>Borda points of each option: for each voter the number of options less its rank.</summary>
    public ImmutableArray<double> Borda { get; private init; }

    /// <summary>Ranks by points: 1, 1, 3.</summary>
    public ImmutableArray<int> BordaRanks { get; private init; }

    /// <summary>Kendall's coefficient of concordance W, 0 to 1; null when nobody prefers anything.</summary>
    public double? KendallW { get; private init; }

    /// <summary>m(n − 1)W, about chi-squared when the voters order at random; null as <see cref="KendallW"/>.</summary>
    public double? ChiSquare { get; private init; }

    /// <summary>n − 1.</summary>
    public int DegreesOfFreedom { get; private init; }

    /// <summary>The probability of so much agreement by chance, from the chi-squared approximation; null as <see cref="KendallW"/>.</summary>
    public double? PValue { get; private init; }

    /// <summary>Brings a group's rankings together.</summary>
    /// <param name="options">The options, each once; two to <see cref="MostOptions"/>.</param>
    /// <param name="rankings">At least two voters, each of whom places every option once.</param>
    /// <returns>The consensus.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: an option, a voter, or an option within a
    /// ranking twice; <see cref="FaultCode.UnknownReference"/>: a ranking names an option that is not listed; <see cref="FaultCode.InvalidArgument"/>:
    /// an option that a ranking leaves out, or more than <see cref="MostOptions"/> options; <see cref="FaultCode.InsufficientData"/>: fewer than
    /// two options or voters.
    /// </exception>
    public static GroupConsensus Of(ReadOnlySpan<string> options, ReadOnlySpan<VoterRanking> rankings)
    {
        double[][] ranks = Ranks(options, rankings);
        int count = options.Length;
        var prefer = new int[count, count];
        var totals = new double[count];
        foreach (double[] rank in ranks)
        {
            for (int one = 0; one < count; one++)
            {
                totals[one] += rank[one];
                for (int other = 0; other < count; other++)
                    prefer[one, other] += rank[one] < rank[other] ? 1 : 0;
            }
        }
        var (distance, optima, order) = KemenyOrder.Of(prefer);
        double[] points = [.. totals.Select(total => (ranks.Length * count) - total)];
        double? concordance = Concordance(totals, rankings);
        double? chiSquare = concordance is { } w ? ranks.Length * (count - 1) * w : null;
        string[] names = options.ToArray();
        return new GroupConsensus
        {
            Options = [.. names],
            Voters = ranks.Length,
            KemenyDistance = distance,
            KemenyOptima = optima,
            Consensus = optima == 1 ? [.. order.Select(option => names[option])] : [],
            MeanRanks = [.. totals.Select(total => total / ranks.Length)],
            Borda = ImmutableArray.Create(points),
            BordaRanks = CompetitionRanks.Of(points, higherIsBetter: true),
            KendallW = concordance,
            ChiSquare = chiSquare,
            DegreesOfFreedom = count - 1,
            PValue = chiSquare is { } statistic ? new ChiSquared(count - 1).Survival(statistic) : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Consensus order", "群体共识排序"),
            Consensus.IsEmpty ? null : string.Join(", ", Consensus),
            Phrase.Of(
                $"contradicts {KemenyDistance} preferences of {Voters} voters; {KemenyOptima} orders do",
                $"与 {Voters} 位投票者的 {KemenyDistance} 个偏好相悖；共有 {KemenyOptima} 种这样的排序"
            ),
            new Phrase("Kemeny 1959", "Kemeny 1959"),
            [
                Explanation.Of(
                    new Phrase("Kendall's W", "肯德尔和谐系数 W"),
                    KendallW,
                    PValue is { } p ? Phrase.Of($"p = {p}") : new Phrase("nobody prefers anything", "无人有偏好"),
                    new Phrase("Kendall & Babington Smith 1939", "Kendall 与 Babington Smith 1939")
                ),
                .. Options.Select(
                    (option, i) =>
                        Explanation.Of(
                            Phrase.Of($"{option}"),
                            Borda[i],
                            Phrase.Of(
                                $"Borda, #{BordaRanks[i]}, mean rank {MeanRanks[i]}",
                                $"Borda 分，第 {BordaRanks[i]} 名，平均名次 {MeanRanks[i]}"
                            )
                        )
                ),
            ]
        );

    /// <summary>W = 12 S / (m²(n³ − n) − m Σ(t³ − t)); S is the sum of squares of the rank totals about their mean.</summary>
    private static double? Concordance(double[] totals, ReadOnlySpan<VoterRanking> rankings)
    {
        double count = totals.Length;
        double voters = rankings.Length;
        double mean = voters * (count + 1) / 2;
        double squares = totals.Sum(total => (total - mean) * (total - mean));
        double ties = 0;
        foreach (var ranking in rankings)
        {
            foreach (var tier in ranking.Tiers)
                ties += Cubed(tier.Length);
        }
        double most = (voters * voters * Cubed(count)) - (voters * ties);
        return most > 0 ? 12 * squares / most : null;
    }

    private static double Cubed(double size) => (size * size * size) - size;

    /// <summary>By voter and option the rank; options of one tier share the mean of their places.</summary>
    private static double[][] Ranks(ReadOnlySpan<string> options, ReadOnlySpan<VoterRanking> rankings)
    {
        Guard.NotEmpty(options, nameof(options));
        Guard.NotEmpty(rankings, nameof(rankings));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < options.Length; i++)
        {
            if (!places.TryAdd(Guard.NotBlank(options[i], Guard.At(nameof(options), i)), i))
                throw Faults.Duplicate(nameof(options), options[i]);
        }
        RefuseTwice(rankings);
        var ranks = new double[rankings.Length][];
        for (int voter = 0; voter < ranks.Length; voter++)
            ranks[voter] = Ranks(places, rankings[voter]);
        for (int voter = 0; voter < ranks.Length; voter++)
        {
            int missing = Array.IndexOf(ranks[voter], 0);
            if (missing >= 0)
                throw Faults.Invalid(
                    rankings[voter].Voter,
                    $"'{options[missing]}' is missing",
                    "place every option once; equal ones share a tier"
                );
        }
        if (options.Length > MostOptions)
            throw Faults.Invalid(nameof(options), $"{options.Length} options", $"give at most {MostOptions}");
        Guard.AtLeast(options.Length, 2, nameof(options));
        Guard.AtLeast(rankings.Length, 2, nameof(rankings));
        return ranks;
    }

    private static double[] Ranks(Dictionary<string, int> places, VoterRanking ranking)
    {
        var ranks = new double[places.Count];
        int placed = 0;
        foreach (var tier in ranking.Tiers)
        {
            foreach (string option in tier)
            {
                if (!places.TryGetValue(option ?? "", out int at))
                    throw Faults.Unknown(ranking.Voter, option ?? "", "rank the listed options only");
                ranks[at] = placed + ((tier.Length + 1) / 2.0);
            }
            placed += tier.Length;
        }
        return ranks;
    }

    /// <summary>Refuses a voter who votes twice, then an option that stands twice with one voter.</summary>
    private static void RefuseTwice(ReadOnlySpan<VoterRanking> rankings)
    {
        var voters = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rankings.Length; i++)
        {
            if (!voters.Add(Guard.NotNull(rankings[i], Guard.At(nameof(rankings), i)).Voter))
                throw Faults.Duplicate(nameof(rankings), rankings[i].Voter);
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ranking in rankings)
        {
            seen.Clear();
            foreach (var tier in ranking.Tiers)
            {
                foreach (string option in tier)
                {
                    if (!seen.Add(option ?? ""))
                        throw Faults.Duplicate(ranking.Voter, option ?? "");
                }
            }
        }
    }
}
