using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>The sections of a report about findings, next steps and rules.</summary>
internal static class FindingSections
{
    public static ReportSection Findings(OperatingReview review) =>
        new()
        {
            Id = "findings",
            Heading = new Phrase("Findings, most urgent first", "发现（按紧迫程度排序）"),
            Lead = new Phrase(
                "Score = stake x likelihood x urgency x confidence, each from 0 to 1.",
                "得分 = 影响 × 可能性 × 紧迫性 × 可信度，各项取值 0 至 1。"
            ),
            Columns =
            [
                new(new Phrase("Score", "得分"), true),
                new(new Phrase("Severity", "级别")),
                new(new Phrase("Finding", "发现")),
                new(new Phrase("At stake", "影响")),
                new(new Phrase("Score parts", "得分构成"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Findings.Select(finding => new ReportRow(
                    finding.Id,
                    finding.Severity >= Severity.Error ? Status.Red : Status.Amber,
                    Phrase.Of($"{finding.Priority.Score:0.000}"),
                    ReviewText.SeverityName(finding.Severity),
                    finding.Message,
                    finding.Impact,
                    Phrase.Of(
                        $"{finding.Priority.Stake:0.00} x {finding.Priority.Likelihood:0.00} x {finding.Priority.Urgency:0.00} x {finding.Priority.Confidence:0.00}"
                    ),
                    Phrase.Of($"{finding.Id}")
                )),
            ],
        };

    public static ReportSection NextSteps(OperatingReview review) =>
        new()
        {
            Id = "next",
            Heading = new Phrase("What to do next", "下一步"),
            Lead = new Phrase("One step for each unit, in the order of its most urgent finding.", "每个单位一步，按其最紧迫的发现排序。"),
            Columns =
            [
                new(new Phrase("No.", "序号"), true),
                new(new Phrase("Who", "单位")),
                new(new Phrase("What", "做什么")),
                new(new Phrase("Because of", "依据")),
                new(new Phrase("Also open", "其他发现"), true),
            ],
            Rows =
            [
                .. review.NextSteps.Select(
                    (step, i) =>
                        new ReportRow(
                            step.Finding.Id,
                            Status.NoData,
                            Phrase.Of($"{i + 1}"),
                            step.Unit.Name,
                            step.Finding.Action,
                            Phrase.Of($"{step.Finding.Id}"),
                            Phrase.Of($"{step.Others.Length}")
                        )
                ),
            ],
        };

    public static ReportSection Rules(OperatingReview review) =>
        new()
        {
            Id = "rules",
            Heading = new Phrase("Rules applied", "所用规则"),
            Lead = new Phrase("A rule that found nothing is listed, too.", "没有发现的规则也列出。"),
            Columns =
            [
                new(new Phrase("Rule", "规则")),
                new(new Phrase("Version", "版本"), true),
                new(new Phrase("Severity", "级别")),
                new(new Phrase("Looks for", "检查内容")),
                new(new Phrase("Findings", "发现数"), true),
            ],
            Rows =
            [
                .. review.Rules.Select(rule => new ReportRow(
                    "",
                    Status.NoData,
                    Phrase.Of($"{rule.Rule}"),
                    Phrase.Of($"{rule.Version}"),
                    ReviewText.SeverityName(rule.Severity),
                    rule.Name,
                    Phrase.Of($"{rule.Findings}")
                )),
            ],
        };
}
