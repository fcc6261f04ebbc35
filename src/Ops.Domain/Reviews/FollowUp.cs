using NodaTime;
using Ops.Domain.Coordination;
using Ops.Domain.Numerics;

namespace Ops.Domain.Reviews;

/// <summary>The loop closed: what the last review asked for, whether it was done, and whether it helped.</summary>
/// <remarks>Actions keep their order. Compares by identity.</remarks>
public sealed class FollowUp : IExplainable
{
    private FollowUp(ReviewComparison comparison, LocalDate asOf, ImmutableArray<ActionFollowUp> actions, ActionAgeing ageing)
    {
        Comparison = comparison;
        AsOf = asOf;
        Actions = actions;
        Ageing = ageing;
    }

    /// <summary>The two reviews compared.</summary>
    public ReviewComparison Comparison { get; }

    /// <summary>The day of asking.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The actions, in the given order.</summary>
    public ImmutableArray<ActionFollowUp> Actions { get; }

    /// <summary>How old the open ones are and how the done ones were done.</summary>
    public ActionAgeing Ageing { get; }

    /// <summary>Follows the actions of one review up in the next.</summary>
    /// <param name="actions">At least one action; each answers a finding of one of the two reviews.</param>
    /// <param name="comparison">The two reviews.</param>
    /// <param name="asOf">The day of asking: what is dated after it is not known yet.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no action. <see cref="FaultCode.UnknownReference"/>: a finding that neither review has.
    /// <see cref="FaultCode.NotOrdered"/>: a day due or closed before the action was decided.
    /// </exception>
    public static FollowUp Of(ReadOnlySpan<ReviewAction> actions, ReviewComparison comparison, LocalDate asOf)
    {
        Guard.NotEmpty(actions, nameof(actions));
        Guard.NotNull(comparison, nameof(comparison));
        var items = new ActionItem[actions.Length];
        var followed = ImmutableArray.CreateBuilder<ActionFollowUp>(actions.Length);
        for (int i = 0; i < actions.Length; i++)
        {
            var action = actions[i];
            items[i] = new ActionItem(Guard.At(nameof(actions), i), action.Owner, action.Raised, action.Due, action.Closed);
            var finding = comparison.Find(action.Finding, Guard.At(nameof(actions), i));
            followed.Add(Follow(action, finding, comparison, asOf));
        }
        return new FollowUp(comparison, asOf, followed.MoveToImmutable(), ActionAgeing.Of(items, asOf));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Actions since the last review", "上期行动落实情况"),
            Counts,
            default,
            default,
            [.. Actions.Select(action => action.Explain()), Ageing.Explain()]
        );

    /// <summary>How many were done, helped, are overdue and open, in one sentence.</summary>
    internal Phrase Counts =>
        Phrase.Of(
            $"{Count(ActionState.Done) + Count(ActionState.DoneLate)} done, {Actions.Count(action => action.Helped == true)} of them helped, {Count(ActionState.Overdue)} overdue, {Count(ActionState.Open)} open",
            $"已完成 {Count(ActionState.Done) + Count(ActionState.DoneLate)} 项（其中 {Actions.Count(action => action.Helped == true)} 项见效），逾期 {Count(ActionState.Overdue)} 项，进行中 {Count(ActionState.Open)} 项"
        );

    private int Count(ActionState state) => Actions.Count(action => action.State == state);

    private static ActionFollowUp Follow(ReviewAction action, FindingComparison finding, ReviewComparison comparison, LocalDate asOf)
    {
        string figure = (finding.After ?? finding.Before)!.Figure;
        return new ActionFollowUp(action, StateOf(action, asOf), finding)
        {
            Effect =
                ShareKept(comparison.Before, figure) is { } before && ShareKept(comparison.After, figure) is { } after
                    ? ChangeComparison.Proportions(before, after, comparison.After.Options.ConfidenceLevel)
                    : null,
            IsSpecialImprovement = comparison.After.Measures.FirstOrDefault(measure => measure.Id == figure) is { } measure
                ? IsBeyondLimits(measure)
                : null,
        };
    }

    private static ActionState StateOf(ReviewAction action, LocalDate asOf) =>
        action.Closed is { } closed && closed <= asOf
            ? closed > action.Due
                ? ActionState.DoneLate
                : ActionState.Done
            : asOf > action.Due
                ? ActionState.Overdue
                : ActionState.Open;

    private static Proportion? ShareKept(OperatingReview review, string figure) =>
        review.Services.FirstOrDefault(service => service.Id == figure) is { } service
            ? new Proportion(service.Service.Count.Kept, service.Service.Count.Requests)
            : null;

    private static bool? IsBeyondLimits(MeasureReview measure) =>
        measure.Signals.Limits is { } limits && measure.Figure is { } estimate
            ? measure.Measure.Kpi.Direction switch
            {
                Direction.HigherIsBetter => (double)estimate > limits.Upper,
                Direction.LowerIsBetter => (double)estimate < limits.Lower,
                _ => null,
            }
            : null;
}
