namespace Ops.Domain.Risks;

/// <summary>How far requirements are met, how much of that was looked at, and what is missing (合规评分).</summary>
/// <remarks>
/// Over the requirements without parts, by their own weight: met 1, in part ½, not met and not assessed 0; what does not apply is left out. A
/// percentage never stands without its coverage. Compared by reference.
/// </remarks>
public sealed class ComplianceScore : IExplainable
{
    private ImmutableArray<int> _counts;

    private ComplianceScore() { }

    /// <summary>The weighted mean of all that applies, 0 to 1; null when nothing with weight does.</summary>
    public double? Score { get; internal init; }

    /// <summary>The weighted mean of what was assessed; null when nothing with weight was.</summary>
    public double? AssessedScore { get; internal init; }

    /// <summary>Assessed weight over applicable weight, 0 to 1; null when nothing with weight applies.</summary>
    public double? Coverage { get; internal init; }

    /// <summary>The weighted mean of the parts at each level up to the top; null when nothing with weight applies.</summary>
    public double? HierarchicalScore { get; internal init; }

    /// <summary>The requirements that keep the score below 1: largest loss first, then by id; they add up to 1 − score.</summary>
    public ImmutableArray<ComplianceGap> Gaps { get; internal init; }

    /// <summary>How many requirements without parts have a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a status that is not defined.</exception>
    public int Count(ComplianceStatus status) => _counts[(int)Guard.Defined(status, nameof(status))];

    /// <summary>Scores requirements.</summary>
    /// <param name="requirements">At least one, each id once.</param>
    /// <returns>The score.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: none. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.UnknownReference"/>: a
    /// parent that is not in the list. <see cref="FaultCode.Cycle"/>. <see cref="FaultCode.InvalidArgument"/>: null, a group with a status, a
    /// requirement without parts and without status. <see cref="FaultCode.Overflow"/>: weights beyond double.
    /// </exception>
    public static ComplianceScore Of(ReadOnlySpan<ComplianceRequirement> requirements)
    {
        Guard.NotEmpty(requirements, nameof(requirements));
        var tree = RequirementTree.Of(requirements);
        int[] counts = new int[Enum.GetValues<ComplianceStatus>().Length];
        double applicable = 0;
        double assessed = 0;
        double met = 0;
        for (int i = 0; i < requirements.Length; i++)
        {
            if (requirements[i].Status is not { } status)
                continue;
            counts[(int)status]++;
            if (status == ComplianceStatus.NotApplicable)
                continue;
            double weight = requirements[i].Weight;
            applicable += weight;
            assessed += status == ComplianceStatus.NotAssessed ? 0 : weight;
            met += weight * Value(status);
        }
        if (!double.IsFinite(applicable))
            throw Faults.Overflow(nameof(requirements), "the weights sum beyond the range of double", "give smaller weights");
        return new ComplianceScore
        {
            Score = applicable > 0 ? met / applicable : null,
            AssessedScore = assessed > 0 ? met / assessed : null,
            Coverage = applicable > 0 ? assessed / applicable : null,
            HierarchicalScore = tree.Score(requirements),
            Gaps = GapsOf(requirements, applicable),
            _counts = [.. counts],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Compliance score", "合规评分"),
            Score,
            Phrase.Of(
                $"compliant {Count(ComplianceStatus.Compliant)}, partial {Count(ComplianceStatus.Partial)}, non-compliant {Count(ComplianceStatus.NonCompliant)}, not assessed {Count(ComplianceStatus.NotAssessed)}, not applicable {Count(ComplianceStatus.NotApplicable)}",
                $"符合 {Count(ComplianceStatus.Compliant)}，部分符合 {Count(ComplianceStatus.Partial)}，不符合 {Count(ComplianceStatus.NonCompliant)}，未评估 {Count(ComplianceStatus.NotAssessed)}，不适用 {Count(ComplianceStatus.NotApplicable)}"
            ),
            new Phrase("weighted mean: 1, 1/2, 0, 0", "加权平均：1、1/2、0、0"),
            [
                Explanation.Of(new Phrase("Coverage", "覆盖率"), Coverage),
                Explanation.Of(new Phrase("Score of what was assessed", "已评估部分得分"), AssessedScore),
                Explanation.Of(new Phrase("Score level by level", "逐级得分"), HierarchicalScore),
                .. Gaps.Select(gap =>
                    Explanation.Of(
                        Phrase.Of($"{gap.Id}"),
                        RegisterWords.Of(gap.Status),
                        Phrase.Of($"score - {gap.Lost}", $"评分 - {gap.Lost}")
                    )
                ),
            ]
        );

    internal static double Value(ComplianceStatus status) =>
        status switch
        {
            ComplianceStatus.Compliant => 1,
            ComplianceStatus.Partial => 0.5,
            _ => 0,
        };

    private static ImmutableArray<ComplianceGap> GapsOf(ReadOnlySpan<ComplianceRequirement> requirements, double applicable)
    {
        var gaps = new List<ComplianceGap>();
        foreach (var requirement in requirements)
        {
            if (requirement.Status is not { } status || status is ComplianceStatus.Compliant or ComplianceStatus.NotApplicable)
                continue;
            gaps.Add(
                new ComplianceGap
                {
                    Id = requirement.Id,
                    Status = status,
                    Lost = applicable > 0 ? requirement.Weight * (1 - Value(status)) / applicable : 0,
                }
            );
        }
        return [.. gaps.OrderByDescending(gap => gap.Lost).ThenBy(gap => gap.Id, StringComparer.Ordinal)];
    }
}
