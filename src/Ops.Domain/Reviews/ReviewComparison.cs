namespace Ops.Domain.Reviews;

/// <summary>Two reviews of one organisation: what is new, worse, better and resolved since the last one.</summary>
/// <remarks>
/// A finding is the same when its id is: rule and subject. What is not found any more counts as resolved only if the same rule looked at the
/// same figure again; a rule that was switched off or a figure that is missing resolves nothing. Compares by identity.
/// </remarks>
public sealed class ReviewComparison : IExplainable
{
    private readonly Dictionary<string, FindingComparison> _byId;

    private ReviewComparison(OperatingReview before, OperatingReview after, ImmutableArray<FindingComparison> findings)
    {
        (Before, After, Findings) = (before, after, findings);
        _byId = findings.ToDictionary(finding => finding.Id, StringComparer.Ordinal);
    }

    /// <summary>The earlier review.</summary>
    public OperatingReview Before { get; }

    /// <summary>The later review.</summary>
    public OperatingReview After { get; }

    /// <summary>The findings of both, in the order of <see cref="FindingChange"/>, then by score falling, then by id.</summary>
    public ImmutableArray<FindingComparison> Findings { get; }

    /// <summary>Compares two reviews.</summary>
    /// <param name="before">The earlier review.</param>
    /// <param name="after">The later review.</param>
    /// <returns>The comparison.</returns>
    public static ReviewComparison Of(OperatingReview before, OperatingReview after)
    {
        Guard.NotNull(before, nameof(before));
        Guard.NotNull(after, nameof(after));
        var old = before.Findings.ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        var now = after.Findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        var rules = after.Rules.Select(rule => rule.Rule).ToHashSet(StringComparer.Ordinal);
        var figures = after.Figures.ToHashSet(StringComparer.Ordinal);
        return new ReviewComparison(
            before,
            after,
            [
                .. after
                    .Findings.Select(finding => FindingComparison.Found(old.GetValueOrDefault(finding.Id), finding))
                    .Concat(
                        before
                            .Findings.Where(finding => !now.Contains(finding.Id))
                            .Select(finding =>
                                FindingComparison.Gone(finding, rules.Contains(finding.Rule) && figures.Contains(finding.Figure))
                            )
                    )
                    .OrderBy(finding => finding.Change)
                    .ThenByDescending(finding => (finding.After ?? finding.Before)!.Priority.Score)
                    .ThenBy(finding => finding.Id, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>How many findings changed in a way.</summary>
    /// <param name="change">The way.</param>
    /// <returns>The number.</returns>
    public int Count(FindingChange change)
    {
        Guard.Defined(change, nameof(change));
        return Findings.Count(finding => finding.Change == change);
    }

    /// <summary>One finding in both reviews.</summary>
    /// <param name="id">The finding's id.</param>
    /// <returns>The comparison of it.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id. <see cref="FaultCode.UnknownReference"/>: a finding that neither review has.
    /// </exception>
    public FindingComparison Find(string id) => Find(Guard.NotBlank(id, nameof(id)), nameof(id));

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Since the last review", "与上期相比"),
            $"{Before.Period} → {After.Period}",
            Phrase.Of(
                $"{Count(FindingChange.New)} new, {Count(FindingChange.Worse)} worse, {Count(FindingChange.Unchanged)} unchanged, {Count(FindingChange.Better)} better, {Count(FindingChange.Resolved)} resolved, {Count(FindingChange.NotAsked)} not asked",
                $"新增 {Count(FindingChange.New)}，恶化 {Count(FindingChange.Worse)}，未变 {Count(FindingChange.Unchanged)}，好转 {Count(FindingChange.Better)}，已解决 {Count(FindingChange.Resolved)}，未检查 {Count(FindingChange.NotAsked)}"
            ),
            default,
            [.. Findings.Select(finding => finding.Explain())]
        );

    internal FindingComparison Find(string id, string place) =>
        _byId.GetValueOrDefault(id) ?? throw Faults.Unknown(place, id, "name a finding of one of the two reviews");
}
