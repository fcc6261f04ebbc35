namespace Ops.Domain.Reviews;

/// <summary>Findings that are one matter (事项): they rest on the same figures, those of a key result being those of its measure, or a cross-link that holds joins their figures.</summary>
/// <remarks>Every finding of a review is in exactly one group. Compares by identity.</remarks>
public sealed class FindingGroup : IExplainable
{
    private FindingGroup(ImmutableArray<Finding> findings, ImmutableArray<CrossLink> links)
    {
        Findings = findings;
        Links = links;
    }

    /// <summary>The most urgent finding, which speaks for all.</summary>
    public Finding Lead => Findings[0];

    /// <summary>All findings of the group, most urgent first.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The cross-links that hold within it.</summary>
    public ImmutableArray<CrossLink> Links { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Matter", "事项"),
            Lead.Id,
            Lead.Message,
            Phrase.Of($"{Findings.Length} findings, {Links.Length} cross-links", $"{Findings.Length} 条发现，{Links.Length} 条关联"),
            [
                .. Findings.Select(finding => Explanation.Of(Phrase.Of($"{finding.Id}"), finding.Priority.Score, finding.Message)),
                .. Links.Select(link => link.Explain()),
            ]
        );

    /// <summary>Groups ranked findings, most urgent first: the order of the groups is that of their leads.</summary>
    internal static ImmutableArray<FindingGroup> All(
        ImmutableArray<Finding> findings,
        ImmutableArray<CrossLink> links,
        ImmutableArray<GoalReview> goals
    )
    {
        var figures = new JointFigures();
        // A key result has no figure of its own: it is that of its measure.
        foreach (var goal in goals)
            figures.Join([goal.Id, goal.Measure.Id]);
        CrossLink[] holding = [.. links.Where(link => link.Standing == LinkStanding.Holds)];
        foreach (var link in holding)
            figures.Join(link.Figures);
        foreach (var finding in findings)
            figures.Join(finding.Evidence.Select(evidence => evidence.Figure).Prepend(finding.Figure));
        var byMatter = holding.ToLookup(link => figures.Of(link.Figures[0]));
        return
        [
            .. findings
                .GroupBy(finding => figures.Of(finding.Figure))
                .Select(group => new FindingGroup([.. group], [.. byMatter[group.Key]])),
        ];
    }
}
