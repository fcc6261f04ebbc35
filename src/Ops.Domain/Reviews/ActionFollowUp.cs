using Ops.Domain.Numerics;

namespace Ops.Domain.Reviews;

/// <summary>One action in the next review: whether it was done, what became of its finding, and whether the figure changed by more than chance.</summary>
/// <remarks>
/// That a figure improved after an action does not prove that it improved by it: the test only says that chance does not explain the change.
/// Compares by identity.
/// </remarks>
public sealed class ActionFollowUp : IExplainable
{
    internal ActionFollowUp(ReviewAction action, ActionState state, FindingComparison finding)
    {
        Action = action;
        State = state;
        Finding = finding;
    }

    /// <summary>The action.</summary>
    public ReviewAction Action { get; }

    /// <summary>Whether it was done.</summary>
    public ActionState State { get; }

    /// <summary>What became of the finding that it answers.</summary>
    public FindingComparison Finding { get; }

    /// <summary>For a counted service: the share kept in both reviews, compared by a test; null for other figures.</summary>
    public ChangeComparison? Effect { get; internal init; }

    /// <summary>For a measure with a control chart: whether the new figure lies outside the limits of its past on the good side; null without a chart or a good side.</summary>
    public bool? IsSpecialImprovement { get; internal init; }

    /// <summary>
    /// Whether the action helped: true if it is done and its figure improved by more than chance, false if it is done and the figure did not;
    /// null while it is open, and where neither test nor chart can tell.
    /// </summary>
    public bool? Helped =>
        State is ActionState.Open or ActionState.Overdue ? null
        : Effect is { IsSignificant: { } significant } ? significant && Effect.Difference > 0
        : IsSpecialImprovement;

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        parts.Add(Finding.Explain());
        if (Effect is not null)
            parts.Add(Effect.Explain());
        if (IsSpecialImprovement is { } special)
            parts.Add(
                Explanation.Of(
                    new Phrase("Beyond the control limits on the good side", "在有利一侧超出控制限"),
                    special ? new Phrase("yes", "是") : new Phrase("no", "否")
                )
            );
        return Explanation.Of(
            Action.Task,
            Word(State),
            HelpedWords,
            Phrase.Of($"{Action.Owner ?? "-"}, {Action.Due?.ToString("uuuu-MM-dd", null) ?? "-"}"),
            [.. parts]
        );
    }

    internal Phrase HelpedWords =>
        Helped switch
        {
            true => new Phrase("the figure improved by more than chance", "指标改善，超出偶然波动"),
            false => new Phrase("no improvement beyond chance", "改善未超出偶然波动"),
            _ => new Phrase("cannot be told yet", "尚无法判断"),
        };

    internal static Phrase Word(ActionState state) =>
        state switch
        {
            ActionState.Open => new Phrase("open", "进行中"),
            ActionState.Overdue => new Phrase("overdue", "逾期"),
            ActionState.Done => new Phrase("done", "已完成"),
            _ => new Phrase("done late", "逾期完成"),
        };
}
