using Ops.Domain.Improvement;

namespace Ops.Domain.Reviews;

/// <summary>The section of a report about improvements.</summary>
internal static class ImprovementSections
{
    private static readonly Phrase None = new("-", "-");

    public static ReportSection Improvements(OperatingReview review) =>
        new()
        {
            Id = "improvements",
            Heading = new Phrase("Improvements and their effect", "改进与行动"),
            Lead = new Phrase(
                "An effect is proven by Welch's test, a gain held on the control chart of the figures before, a benefit by evidence.",
                "效果由 Welch 检验证实，成果由改善前控制图判定是否保持，收益以证据为准。"
            ),
            Series = PeopleSeries.Effects(review),
            Columns =
            [
                new(new Phrase("Improvement", "改进")),
                new(new Phrase("Who", "单位")),
                new(new Phrase("Before", "改善前"), true),
                new(new Phrase("After", "改善后"), true),
                new(new Phrase("Proven", "已证实")),
                new(new Phrase("Gain", "成果")),
                new(new Phrase("Planned to date", "截至目前计划"), true),
                new(new Phrase("Proven to date", "截至目前证实"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Improvements.Select(item => new ReportRow(
                    item.Id,
                    item.Status,
                    item.Improvement.Name,
                    item.Unit.Name,
                    item.Effect is { } effect ? Phrase.Of($"{effect.MeanBefore:0.###}") : None,
                    item.Effect is { } after ? Phrase.Of($"{after.MeanAfter:0.###}") : None,
                    item.IsProven switch
                    {
                        true => new Phrase("yes", "是"),
                        false => new Phrase("no", "否"),
                        _ => None,
                    },
                    item.Gain is { } gain ? Word(gain.State) : None,
                    item.Benefit is { } planned ? ReviewText.Amount(planned.PlannedToDate) : None,
                    item.Benefit is { } proven ? ReviewText.Amount(proven.ProvenToDate) : None,
                    Phrase.Of($"{item.Id}")
                )),
            ],
        };

    private static Phrase Word(HoldState state) =>
        state switch
        {
            HoldState.Held => new Phrase("held", "已保持"),
            HoldState.Faded => new Phrase("faded", "已消退"),
            HoldState.Worse => new Phrase("worse", "变差"),
            _ => new Phrase("no change", "无变化"),
        };
}
