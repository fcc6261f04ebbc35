namespace Ops.Domain.Numerics;

/// <summary>Whether an event comes to several groups alike over time: the log-rank test.</summary>
/// <remarks>Holds a list and makes no claim of value equality. It sees differences best when one group's hazard is a multiple of another's.</remarks>
public sealed class LogRankTest : IExplainable
{
    private const double Rank = 1e-10;

    private LogRankTest() { }

    /// <summary>(O − E)ᵀ V⁻¹ (O − E) over all groups but one.</summary>
    public double ChiSquare { get; internal init; }

    /// <summary>The number of groups that were ever at risk at an event, less 1.</summary>
    public int DegreesOfFreedom { get; internal init; }

    /// <summary>P(χ² ≥ the statistic) if the event comes to all groups alike.</summary>
    public double PValue { get; internal init; }

    /// <summary>The groups by ascending label.</summary>
    public ImmutableArray<LogRankGroup> Groups { get; internal init; }

    /// <summary>Compares groups.</summary>
    /// <param name="durations">From the start to the event or to the last sight; at least 0.</param>
    /// <param name="events">True where the duration ended with the event.</param>
    /// <param name="groups">The label of each one's group.</param>
    /// <returns>The test (Mantel–Haenszel, all times weighted alike).</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.InvalidArgument"/>: a negative
    /// duration, NaN, infinite; <see cref="FaultCode.InsufficientData"/>: no event, fewer than two groups at risk at an event;
    /// <see cref="FaultCode.ZeroDenominator"/>: the counts leave chance no room, as when all have the event at once.
    /// </exception>
    public static LogRankTest Of(ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, ReadOnlySpan<int> groups)
    {
        Guard.NotEmpty(groups, nameof(groups));
        Guard.NotEmpty(durations, nameof(durations));
        Guard.SameLength(groups.Length, nameof(groups), durations.Length, nameof(durations));
        SurvivalCurve.Check(durations, events);
        int[] labels = [.. groups.ToArray().Distinct().Order()];
        if (labels.Length < 2)
            throw Faults.Insufficient(nameof(groups), "there is one group", "give at least two groups");
        if (!events.Contains(true))
            throw Faults.Insufficient(nameof(events), "nobody had the event", "observe longer or pool more");
        return Of(new LogRankSums(durations, events, groups, labels), labels);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Log-rank statistic", "对数秩统计量"),
            ChiSquare,
            Phrase.Of($"chi-square, {DegreesOfFreedom} degrees of freedom", $"卡方，自由度 {DegreesOfFreedom}"),
            new Phrase("Mantel 1966; Peto and Peto 1972", "Mantel 1966；Peto 与 Peto 1972"),
            [
                Explanation.Of(new Phrase("p-value", "p 值"), PValue),
                .. Groups.Select(group =>
                    Explanation.Of(
                        Phrase.Of($"Group {group.Group}: observed less expected", $"组 {group.Group}：观察数减期望数"),
                        group.Observed - group.Expected,
                        Phrase.Of($"{group.Observed} − {group.Expected}")
                    )
                ),
            ]
        );

    private static LogRankTest Of(LogRankSums sums, int[] labels)
    {
        int[] used = [.. Enumerable.Range(0, labels.Length).Where(group => sums.Expected[group] > 0)];
        if (used.Length < 2)
            throw Faults.Insufficient(
                "groups",
                "only one group was at risk when an event came",
                "compare groups observed over the same time"
            );
        int rank = used.Length - 1;
        double[] difference = new double[rank];
        double[] variance = new double[rank * rank];
        for (int i = 0; i < rank; i++)
        {
            difference[i] = sums.Observed[used[i]] - sums.Expected[used[i]];
            for (int j = 0; j < rank; j++)
                variance[(i * rank) + j] = sums.Covariance[(used[i] * labels.Length) + used[j]];
        }
        var factor =
            PositiveDefinite.Of(variance, rank, Rank)
            ?? throw Faults.ZeroDenominator("groups", "the counts leave chance no room", "compare groups that are at risk together");
        double[] solution = new double[rank];
        factor.Solve(difference, solution);
        double chiSquare = 0;
        for (int i = 0; i < rank; i++)
            chiSquare += difference[i] * solution[i];
        chiSquare = Math.Max(0, chiSquare);
        return new LogRankTest
        {
            ChiSquare = chiSquare,
            DegreesOfFreedom = rank,
            PValue = new ChiSquared(rank).Survival(chiSquare),
            Groups =
            [
                .. Enumerable
                    .Range(0, labels.Length)
                    .Select(group => new LogRankGroup(labels[group], sums.Counts[group], sums.Observed[group], sums.Expected[group])),
            ],
        };
    }
}
