namespace Ops.Domain.Reviews;

/// <summary>The section of a report about risks.</summary>
internal static class RiskSections
{
    private static readonly Phrase None = new("-", "-");

    public static ReportSection Risks(OperatingReview review) =>
        new()
        {
            Id = "risks",
            Heading = new Phrase("Risks", "风险"),
            Lead = new Phrase(
                "Losses are those of a year that are to be expected with the controls as they are. Where the figures come from, and which are assumed, stands in the explanation of each risk.",
                "损失为现有控制下每年的预期损失。数据来源及假设见每项风险的解释。"
            ),
            Series = ReviewSeries.Risks(review),
            Columns =
            [
                new(new Phrase("Risk", "风险")),
                new(new Phrase("Who", "单位")),
                new(new Phrase("Expected loss", "预期损失"), true),
                new(new Phrase("May be borne", "可承受"), true),
                new(new Phrase("Controls failing", "未通过的控制"), true),
                new(new Phrase("Controls unproved", "无证据的控制"), true),
                new(new Phrase("Indicator", "指标")),
                new(new Phrase("Best treatment", "最优处理")),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Risks.Select(risk => new ReportRow(
                    risk.Id,
                    risk.Status,
                    risk.Risk.Name,
                    risk.Unit.Name,
                    risk.Risk.Entry.ResidualLoss is { } loss ? ReviewText.Amount(loss) : None,
                    risk.Risk.Entry is { Appetite: null, ResidualLoss: null } ? None : ReviewText.Amount(risk.Registered.Limit),
                    ReviewText.Bare(risk.Failing.Length),
                    ReviewText.Bare(risk.Unproved.Length),
                    risk.Indicator is null ? None : risk.Indicator.Measure.Kpi.Name,
                    risk.Best is { } best ? risk.Risk.NameOf(best.Option.Id) : None,
                    Phrase.Of($"{risk.Id}")
                )),
            ],
        };
}
