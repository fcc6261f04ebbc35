using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>The sections of a report about matters, cross-links and the decisions that wait.</summary>
internal static class LinkSections
{
    public static ReportSection Matters(OperatingReview review) =>
        new()
        {
            Id = "matters",
            Heading = new Phrase("Matters: findings that belong together", "事项：同源发现归并"),
            Lead = Phrase.Of(
                $"{ReviewText.Many(review.Findings.Length, "finding", "findings")} in {ReviewText.Many(review.Groups.Length, "matter", "matters")}: those that rest on the same figures, or that a cross-link joins, are one. The most urgent speaks for all.",
                $"{review.Findings.Length} 条发现归并为 {review.Groups.Length} 个事项：依据相同指标或由关联发现相连者为一项，由最紧迫的一条代表。"
            ),
            Series = PeopleSeries.Matters(review),
            Columns =
            [
                new(new Phrase("No.", "序号"), true),
                new(new Phrase("Score", "得分"), true),
                new(new Phrase("Most urgent finding", "最紧迫的发现")),
                new(new Phrase("Findings", "发现数"), true),
                new(new Phrase("Also in it", "同属此项")),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Groups.Select(
                    (group, i) =>
                        new ReportRow(
                            group.Lead.Id,
                            group.Lead.Severity >= Severity.Error ? Status.Red : Status.Amber,
                            Phrase.Of($"{i + 1}"),
                            Phrase.Of($"{group.Lead.Priority.Score:0.000}"),
                            group.Lead.Message,
                            Phrase.Of($"{group.Findings.Length}"),
                            Ids(group.Findings.Skip(1)),
                            Phrase.Of($"{group.Lead.Id}")
                        )
                ),
            ],
        };

    public static ReportSection Decisions(OperatingReview review) =>
        new()
        {
            Id = "decisions",
            Heading = new Phrase("Pending decisions", "待决策事项"),
            Lead = new Phrase(
                "What only management can decide: money to be moved, goals to be settled, risks to be treated or accepted. One of each kind for each matter.",
                "只能由管理层决定的事项：调剂资金、协调目标、处理或接受风险。每个事项每类一条。"
            ),
            Columns =
            [
                new(new Phrase("No.", "序号"), true),
                new(new Phrase("Kind", "类别")),
                new(new Phrase("Who", "单位")),
                new(new Phrase("To decide", "需决定")),
                new(new Phrase("At stake", "影响")),
                new(new Phrase("Because of", "依据")),
            ],
            Rows =
            [
                .. review.Decisions.Select(
                    (decision, i) =>
                        new ReportRow(
                            decision.Finding.Id,
                            Status.NoData,
                            Phrase.Of($"{i + 1}"),
                            LinkWords.Of(decision.Kind),
                            decision.Finding.Unit.Name,
                            decision.Finding.Action,
                            decision.Finding.Impact,
                            Ids(decision.Others.Prepend(decision.Finding))
                        )
                ),
            ],
        };

    public static ReportSection Links(OperatingReview review) =>
        new()
        {
            Id = "links",
            Heading = new Phrase("Cross-links", "关联发现"),
            Lead = Phrase.Of(
                $"Asked for: {review.Links.Length}; hold: {Count(review, LinkStanding.Holds)}; cannot be tested: {Count(review, LinkStanding.Untested)}; refuted by these facts: {Count(review, LinkStanding.Refuted)}. Moving together does not prove a cause.",
                $"检验 {review.Links.Length} 条：成立 {Count(review, LinkStanding.Holds)} 条，无法检验 {Count(review, LinkStanding.Untested)} 条，被现有数据反证 {Count(review, LinkStanding.Refuted)} 条。同时变化并不证明因果。"
            ),
            Columns =
            [
                new(new Phrase("Link", "关联")),
                new(new Phrase("Standing", "状态")),
                new(new Phrase("Evidence on each side", "各方证据")),
                new(new Phrase("What it comes to", "结论或反证")),
                new(new Phrase("Would be refuted by", "何者可反证")),
                new(new Phrase("Confidence", "可信度"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows = [.. review.Links.Select(Row)],
        };

    private static ReportRow Row(CrossLink link) =>
        new(
            link.Id,
            link.Standing == LinkStanding.Holds ? Status.Red : Status.NoData,
            link.Subject,
            LinkWords.Of(link.Standing),
            Joined(link.Claims.Select(claim => claim.Statement)),
            Outcome(link),
            Joined(link.Claims.Select(claim => claim.Refuter)),
            Phrase.Of($"{link.Likelihood:0.00} x {link.Confidence:0.00}"),
            Phrase.Of($"{link.Id}")
        );

    private static Phrase Outcome(CrossLink link) =>
        link.Standing switch
        {
            LinkStanding.Holds => link.Conclusion,
            LinkStanding.Refuted => Phrase.Of(
                $"It is not true that {link.Doubt!.Claim.English} – {link.Doubt.Statement.English}",
                $"“{link.Doubt.Claim.Chinese}”不成立——{link.Doubt.Statement.Chinese}"
            ),
            _ => Phrase.Of(
                $"It cannot be told whether {link.Doubt!.Claim.English} – {link.Doubt.Statement.English}",
                $"无法判断“{link.Doubt.Claim.Chinese}”——{link.Doubt.Statement.Chinese}"
            ),
        };

    private static int Count(OperatingReview review, LinkStanding standing) => review.Links.Count(link => link.Standing == standing);

    private static Phrase Joined(IEnumerable<Phrase> parts)
    {
        Phrase[] all = [.. parts];
        return new Phrase(string.Join("; ", all.Select(part => part.English)), string.Join("；", all.Select(part => part.Chinese)));
    }

    private static Phrase Ids(IEnumerable<Finding> findings) => Phrase.Of($"{string.Join(", ", findings.Select(finding => finding.Id))}");
}
