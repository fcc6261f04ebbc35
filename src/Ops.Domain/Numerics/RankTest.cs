namespace Ops.Domain.Numerics;

/// <summary>Tests that use only the order of the values.</summary>
/// <remarks>Sources: F. Wilcoxon (1945); H. B. Mann and D. R. Whitney (1947); W. H. Kruskal and W. A. Wallis (1952); M. Hollander and D. A. Wolfe (1973).</remarks>
public static class RankTest
{
    /// <summary>Below this number of values per side the p-value is exact, if no two values are equal (as in R).</summary>
    private const int ExactBelow = 50;

    /// <summary>Tests whether values of one sample tend to be greater than those of another (Mann–Whitney, the Wilcoxon rank sum).</summary>
    /// <remarks>The statistic U counts the pairs with first &gt; second, equal ones as one half. Normal approximation with tie and continuity correction.</remarks>
    /// <param name="first">The first sample.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="alternative">What to hold against it: the first values tend to be less or greater.</param>
    /// <param name="exactWherePossible">True: exact below 50 values per side without ties. False: always the normal approximation.</param>
    /// <returns>The result; its estimate is U / (pairs), the probability that a first value is the greater.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public static TestResult MannWhitney(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        Alternative alternative = Alternative.TwoSided,
        bool exactWherePossible = true
    )
    {
        Guard.Values(first, nameof(first));
        Guard.Values(second, nameof(second));
        Guard.Defined(alternative, nameof(alternative));
        double[] all = [.. first, .. second];
        double[] ranks = Ranks.Of(all);
        double ties = RankTies.Sum(all);
        double m = first.Length;
        double n = second.Length;
        double sum = 0;
        for (int i = 0; i < first.Length; i++)
            sum += ranks[i];
        double u = sum - (m * (m + 1) / 2);
        bool exact = exactWherePossible && ties == 0 && m < ExactBelow && n < ExactBelow;
        double p;
        if (exact)
        {
            double[] law = RankLaw.RankSum(first.Length, second.Length);
            p = RankLaw.PValue(law, (int)u, alternative);
        }
        else
        {
            double all1 = m + n;
            double variance = m * n / 12 * (all1 + 1 - (ties / (all1 * (all1 - 1))));
            p = Corrected(u - (m * n / 2), variance, alternative);
        }
        return Result(
            new Phrase("Mann–Whitney test", "Mann–Whitney 检验"),
            u,
            p,
            exact,
            alternative,
            u / (m * n),
            all.Length,
            new Phrase("Mann and Whitney 1947", "Mann 与 Whitney 1947")
        );
    }

    /// <summary>Tests whether differences are symmetric about 0 (Wilcoxon's signed ranks). Differences of 0 do not count.</summary>
    /// <remarks>The statistic is the rank sum of the positive differences by size. Normal approximation with tie and continuity correction.</remarks>
    /// <param name="differences">The differences; at least one other than 0.</param>
    /// <param name="alternative">What to hold against it: the differences tend to be less or greater than 0.</param>
    /// <param name="exactWherePossible">True: exact below 50 differences without a zero or ties. False: always the normal approximation.</param>
    /// <returns>The result; its estimate is the rank-biserial correlation (W⁺ − W⁻) / (W⁺ + W⁻).</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN or infinity; <see cref="FaultCode.ZeroDenominator"/>: all differences are 0.
    /// </exception>
    public static TestResult SignedRank(
        ReadOnlySpan<double> differences,
        Alternative alternative = Alternative.TwoSided,
        bool exactWherePossible = true
    )
    {
        Guard.Values(differences, nameof(differences));
        Guard.Defined(alternative, nameof(alternative));
        var used = new List<double>(differences.Length);
        foreach (double difference in differences)
        {
            if (difference != 0)
                used.Add(difference);
        }
        if (used.Count == 0)
            throw Faults.ZeroDenominator(nameof(differences), "all differences are 0", "give at least one other than 0");
        double[] sizes = [.. used.Select(Math.Abs)];
        double[] ranks = Ranks.Of(sizes);
        double ties = RankTies.Sum(sizes);
        double positive = 0;
        for (int i = 0; i < ranks.Length; i++)
            positive += used[i] > 0 ? ranks[i] : 0;
        double n = ranks.Length;
        double total = n * (n + 1) / 2;
        bool exact = exactWherePossible && ties == 0 && ranks.Length == differences.Length && ranks.Length < ExactBelow;
        double p = exact
            ? RankLaw.PValue(RankLaw.SignedRank(ranks.Length), (int)positive, alternative)
            : Corrected(positive - (total / 2), (n * (n + 1) * ((2 * n) + 1) / 24) - (ties / 48), alternative);
        return Result(
            new Phrase("Wilcoxon signed-rank test", "Wilcoxon 符号秩检验"),
            positive,
            p,
            exact,
            alternative,
            ((2 * positive) - total) / total,
            ranks.Length,
            new Phrase("Wilcoxon 1945", "Wilcoxon 1945")
        );
    }

    /// <summary>Tests whether several samples have the same location (Kruskal–Wallis), with tie correction; chi-square approximation.</summary>
    /// <param name="groups">The samples; at least two, each with at least one value.</param>
    /// <returns>The result; the statistic is H.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no group or an empty one; <see cref="FaultCode.InvalidArgument"/>: NaN or infinity; <see cref="FaultCode.InsufficientData"/>: one group;
    /// <see cref="FaultCode.ZeroDenominator"/>: all values are equal.
    /// </exception>
    public static TestResult KruskalWallis(IReadOnlyList<double[]> groups)
    {
        Guard.NotNull(groups, nameof(groups));
        if (groups.Count == 0)
            throw Faults.Empty(nameof(groups), "give at least two groups");
        for (int g = 0; g < groups.Count; g++)
            Guard.Values(Guard.NotNull(groups[g], Guard.At(nameof(groups), g)), Guard.At(nameof(groups), g));
        Guard.AtLeast(groups.Count, 2, nameof(groups));
        double[] all = [.. groups.SelectMany(group => group)];
        double[] ranks = Ranks.Of(all);
        double ties = RankTies.Sum(all);
        double n = all.Length;
        double correction = 1 - (ties / ((n * n * n) - n));
        if (correction <= 0)
            throw Faults.ZeroDenominator(nameof(groups), "all values are equal", "give values that vary");
        double h = 0;
        int at = 0;
        foreach (double[] group in groups)
        {
            double sum = 0;
            for (int i = 0; i < group.Length; i++)
                sum += ranks[at++] - ((n + 1) / 2);
            h += sum * sum / group.Length;
        }
        h = 12 / (n * (n + 1)) * h / correction;
        return Result(
            new Phrase("Kruskal–Wallis test", "Kruskal–Wallis 检验"),
            h,
            new ChiSquared(groups.Count - 1).Survival(h),
            false,
            Alternative.TwoSided,
            null,
            all.Length,
            new Phrase("Kruskal and Wallis 1952", "Kruskal 与 Wallis 1952")
        ) with
        {
            DegreesOfFreedom = groups.Count - 1,
        };
    }

    /// <summary>The normal approximation with a continuity correction that never goes past the mean.</summary>
    private static double Corrected(double distance, double variance, Alternative alternative)
    {
        double shift = alternative switch
        {
            Alternative.Less => -0.5,
            Alternative.Greater => 0.5,
            _ => Math.Sign(distance) * Math.Min(0.5, Math.Abs(distance)),
        };
        return variance <= 0 ? 1 : TestTails.Symmetric(NormalFunctions.Of((distance - shift) / Math.Sqrt(variance)), alternative);
    }

    private static TestResult Result(
        Phrase test,
        double statistic,
        double p,
        bool exact,
        Alternative alternative,
        double? estimate,
        long used,
        Phrase source
    ) =>
        new()
        {
            Test = test,
            Statistic = statistic,
            Alternative = alternative,
            PValue = p,
            IsExact = exact,
            Estimate = estimate,
            Used = used,
            Source = source,
        };
}
