namespace Ops.Domain.Reviews;

/// <summary>One finding in two reviews.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class FindingComparison : IExplainable
{
    private FindingComparison(FindingChange change, Finding? before, Finding? after)
    {
        Change = change;
        Before = before;
        After = after;
    }

    /// <summary>The finding's id, the same in both reviews.</summary>
    public string Id => (After ?? Before)!.Id;

    /// <summary>What became of it.</summary>
    public FindingChange Change { get; }

    /// <summary>As it was found before; null if it is new.</summary>
    public Finding? Before { get; }

    /// <summary>As it is found now; null if it is no longer.</summary>
    public Finding? After { get; }

    /// <summary>The score now less the score before, from −1 to 1; null unless it was found both times.</summary>
    public double? ScoreChange => Before is null || After is null ? null : After.Priority.Score - Before.Priority.Score;

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Words(Change),
            Id,
            (After ?? Before)!.Message,
            default,
            [
                .. new[] { (new Phrase("Before", "上期"), Before), (new Phrase("Now", "本期"), After) }
                    .Where(side => side.Item2 is not null)
                    .Select(side =>
                        Explanation.Of(side.Item1, side.Item2!.Priority.Score, default, default, side.Item2.Priority.Explain())
                    ),
            ]
        );

    internal static Phrase Words(FindingChange change) =>
        change switch
        {
            FindingChange.New => new Phrase("New", "新增"),
            FindingChange.Worse => new Phrase("Worse", "恶化"),
            FindingChange.Unchanged => new Phrase("Unchanged", "未变"),
            FindingChange.Better => new Phrase("Better", "好转"),
            FindingChange.Resolved => new Phrase("Resolved", "已解决"),
            _ => new Phrase("Not asked", "未检查"),
        };

    internal static FindingComparison Found(Finding? before, Finding after)
    {
        if (before is null)
            return new FindingComparison(FindingChange.New, null, after);
        var (old, now) = (before.Priority, after.Priority);
        int order =
            after.Severity != before.Severity ? after.Severity.CompareTo(before.Severity)
            : now.Stake != old.Stake ? now.Stake.CompareTo(old.Stake)
            : now.Score.CompareTo(old.Score);
        return new FindingComparison(
            order > 0 ? FindingChange.Worse
                : order < 0 ? FindingChange.Better
                : FindingChange.Unchanged,
            before,
            after
        );
    }

    internal static FindingComparison Gone(Finding before, bool isAsked) =>
        new(isAsked ? FindingChange.Resolved : FindingChange.NotAsked, before, null);
}
