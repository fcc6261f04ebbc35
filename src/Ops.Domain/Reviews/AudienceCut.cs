namespace Ops.Domain.Reviews;

/// <summary>Which figures and findings of a review an audience sees.</summary>
internal static class AudienceCut
{
    /// <summary>The findings, most urgent first.</summary>
    public static ImmutableArray<Finding> Findings(OperatingReview review, ReviewAudience audience, HashSet<string> units)
    {
        var seen = review.Findings.Where(finding =>
            units.Contains(finding.Unit.Id) && (audience.Module is null || ReviewAudience.ModuleOf(finding.Figure) == audience.Module)
        );
        return [.. audience.Top is { } top ? seen.Take(top) : seen];
    }

    /// <summary>One step for each unit that has a finding, in the order of its most urgent one.</summary>
    public static ImmutableArray<NextStep> StepsOf(ImmutableArray<Finding> findings) =>
        [
            .. findings
                .GroupBy(finding => finding.Unit.Id, StringComparer.Ordinal)
                .Select(group => new NextStep(group.First(), [.. group.Skip(1).Select(finding => finding.Id)])),
        ];

    /// <summary>How much of the score of all findings those hold that are shown.</summary>
    public static Phrase Shown(OperatingReview review)
    {
        var all = review.Whole;
        double held = review.Findings.Sum(finding => finding.Priority.Score);
        string share = all.Total > 0 ? ReviewText.Share(held / all.Total) : "-";
        return Phrase.Of(
            $"The {review.Findings.Length} findings shown hold {share} of the score of all {all.Findings.Length + all.Others}.",
            $"所列 {review.Findings.Length} 条发现占全部 {all.Findings.Length + all.Others} 条得分的 {share}。"
        );
    }

    /// <summary>Says for whom the review is; empty for everyone.</summary>
    public static Phrase Title(OperatingReview review) =>
        review.Audience switch
        {
            null => default,
            { Head: not null } => new Phrase($", {review.Units[0].Unit.Name.English}", $"，{review.Units[0].Unit.Name.Chinese}"),
            { Module: { } module } => new Phrase($", {Name(module).English}", $"，{Name(module).Chinese}"),
            _ => new Phrase(", for management", "，管理层"),
        };

    private static Phrase Name(ReviewModule module) =>
        module switch
        {
            ReviewModule.Goals => new Phrase("goals", "目标"),
            ReviewModule.Measures => new Phrase("measures", "指标"),
            ReviewModule.Money => new Phrase("money", "预算"),
            ReviewModule.Services => new Phrase("services", "服务"),
            ReviewModule.Processes => new Phrase("processes", "流程"),
            _ => new Phrase("risks", "风险"),
        };
}
