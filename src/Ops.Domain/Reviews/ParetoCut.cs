namespace Ops.Domain.Reviews;

/// <summary>The vital few: the most urgent findings that together hold a share of the score of all (J. M. Juran's use of V. Pareto).</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class ParetoCut : IExplainable
{
    internal ParetoCut(ImmutableArray<Finding> all, double share)
    {
        Share = share;
        Total = all.Sum(finding => finding.Priority.Score);
        int count = 0;
        double held = 0;
        while (count < all.Length && held < share * Total)
            held += all[count++].Priority.Score;
        Findings = all[..count];
        Others = all.Length - count;
        Held = Total > 0 ? held / Total : null;
    }

    /// <summary>The share of the score that was asked for, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>The score of all findings together.</summary>
    public double Total { get; }

    /// <summary>The findings, most urgent first: as few as hold the share.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>How many findings are left.</summary>
    public int Others { get; }

    /// <summary>The share of the score that they hold, at least the one asked for; null when no finding has a score.</summary>
    public double? Held { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Findings that hold the share", "占该份额的发现"),
            (decimal)Findings.Length,
            Phrase.Of(
                $"{Findings.Length} of {Findings.Length + Others} findings hold {ReviewText.Share(Held ?? 0)} of the score",
                $"{Findings.Length + Others} 条发现中的 {Findings.Length} 条占得分的 {ReviewText.Share(Held ?? 0)}"
            ),
            default,
            [.. Findings.Select(finding => Explanation.Of(finding.Message, finding.Priority.Score))]
        );
}
