using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over cross-links: one for each kind. A link that is refuted or cannot be tested finds nothing.</summary>
internal static class LinkRules
{
    public static ImmutableArray<ReviewRule> All { get; } =
    [
        Over(
            CrossLinkKind.UnspentForQueue,
            Severity.Critical,
            new("A measure off target and a growing queue while money stays unspent", "指标未达标、排队增长而资金未花"),
            DecisionKind.MoveMoney
        ),
        Over(
            CrossLinkKind.SlippingInitiative,
            Severity.Error,
            new("A goal will hardly arrive, and its initiative slips on the critical path", "目标难以达成，且举措在关键路径上延误"),
            null
        ),
        Over(
            CrossLinkKind.ReworkBehindComplaints,
            Severity.Error,
            new("Complaints rise, and the process behind them does work twice", "投诉上升，且其背后流程重复作业"),
            null
        ),
        Over(
            CrossLinkKind.FailedControl,
            Severity.Critical,
            new("A risk indicator beyond its limit, and the control that failed", "风险指标超限，且控制测试未通过"),
            null
        ),
        Over(
            CrossLinkKind.GoalsApart,
            Severity.Critical,
            new("Two objectives want of one measure what cannot be had together", "两个目标对同一指标的要求无法同时满足"),
            DecisionKind.SettleGoals
        ),
    ];

    private static ReviewRule<CrossLink> Over(CrossLinkKind kind, Severity severity, Phrase name, DecisionKind? decision)
    {
        string word = CrossLink.Words(kind);
        var holds = Facts<CrossLink>.Flag(
            $"{word} holds",
            link =>
                link.Kind != kind ? false
                : link.Standing == LinkStanding.Untested ? null
                : link.Standing == LinkStanding.Holds
        );
        return new ReviewRule<CrossLink>(
            name,
            new Rule<CrossLink>("link-" + word, holds)
            {
                Version = "1",
                Severity = severity,
                Message = link => link.Conclusion,
                Evidence = link => link.Explain(),
            },
            review => review.Links.Where(link => link.Kind == kind),
            (link, review) => Judge(link, decision, review)
        );
    }

    private static Verdict Judge(CrossLink link, DecisionKind? decision, OperatingReview review) =>
        new()
        {
            Figure = link.Figures[0],
            Unit = link.Unit,
            Evidence = [.. link.Claims.Select(claim => new Evidence(claim.Figure, claim.Statement))],
            Stake = link.Amount,
            Points = link.Points,
            Impact = link.Impact,
            Likelihood = link.Likelihood,
            Urgency = link.Kind == CrossLinkKind.SlippingInitiative ? review.Options.NextPeriodUrgency : 1,
            Confidence = link.Confidence,
            Action = link.Action,
            Decision = decision,
        };
}
