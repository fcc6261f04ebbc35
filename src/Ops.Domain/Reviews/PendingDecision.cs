namespace Ops.Domain.Reviews;

/// <summary>A decision that management must take (待决策事项): money to be moved, goals to be settled, a risk to be borne or treated.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class PendingDecision : IExplainable
{
    private PendingDecision(DecisionKind kind, Finding finding, ImmutableArray<Finding> others)
    {
        Kind = kind;
        Finding = finding;
        Others = others;
    }

    /// <summary>What kind of decision.</summary>
    public DecisionKind Kind { get; }

    /// <summary>The most urgent finding that asks for it.</summary>
    public Finding Finding { get; }

    /// <summary>The other findings of the same matter that ask for a decision of the same kind, most urgent first.</summary>
    public ImmutableArray<Finding> Others { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Decision", "决策"),
            LinkWords.Of(Kind),
            Finding.Action,
            default,
            [
                .. Others
                    .Prepend(Finding)
                    .Select(finding => Explanation.Of(Phrase.Of($"{finding.Id}"), finding.Priority.Score, finding.Message)),
            ]
        );

    /// <summary>One decision of each kind for each matter, most urgent first.</summary>
    internal static ImmutableArray<PendingDecision> All(ImmutableArray<FindingGroup> groups) =>
        [
            .. groups
                .SelectMany(group =>
                    group
                        .Findings.Where(finding => finding.Decision is not null)
                        .GroupBy(finding => finding.Decision!.Value)
                        .Select(asked => new PendingDecision(asked.Key, asked.First(), [.. asked.Skip(1)]))
                )
                .OrderByDescending(decision => decision.Finding.Priority.Score),
        ];
}
