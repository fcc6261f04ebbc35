using Ops.Domain.Customers;

namespace Ops.Domain.Reviews;

/// <summary>The section of a report about what customers were let down by.</summary>
internal static class VoiceSections
{
    private static readonly Phrase None = new("-", "-");

    public static ReportSection Causes(OperatingReview review) =>
        new()
        {
            Id = "causes",
            Heading = new Phrase("What customers say: the cause to fix first", "客户反映：应首先解决的原因"),
            Lead = Phrase.Of(
                $"Score = requests not done as promised x median days late x trend. Trend: the failing share of the last day over that of the days before, where an exact test at {ReviewText.Share(review.Options.ConfidenceLevel)} tells them apart.",
                $"得分 = 未按承诺完成的请求 × 逾期天数中位数 × 趋势。趋势：最后一日未兑现比例与此前各日之比，仅在精确检验（{ReviewText.Share(review.Options.ConfidenceLevel)}）可区分时计入。"
            ),
            Series = ReviewSeries.Causes(review),
            Columns =
            [
                new(new Phrase("Service", "服务")),
                new(new Phrase("Not as promised", "未兑现"), true),
                new(new Phrase("Of requests", "请求"), true),
                new(new Phrase("Days late", "逾期天数"), true),
                new(new Phrase("Trend", "趋势")),
                new(new Phrase("Score", "得分"), true),
                new(new Phrase("A measure tells it", "有指标反映")),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Causes.Select(cause => new ReportRow(
                    cause.Id,
                    cause.Service.Status,
                    cause.Service.Service.Promise.Name,
                    ReviewText.Bare(cause.Customers),
                    ReviewText.Bare(cause.Service.Service.Count.Requests),
                    cause.DaysLate is { } days ? Phrase.Of($"{days:0.#}") : None,
                    Trend(cause),
                    cause.Score is { } score ? Phrase.Of($"{score:0}") : None,
                    cause.Service.Target is null ? new Phrase("no", "否") : new Phrase("yes", "是"),
                    Phrase.Of($"{cause.Id}")
                )),
            ],
        };

    private static Phrase Trend(CauseReview cause) =>
        cause.Change switch
        {
            null => new Phrase("not known", "未知"),
            { Direction: ThemeDirection.Steady } => new Phrase("steady", "平稳"),
            { Direction: ThemeDirection.Rising } => Phrase.Of($"worse, x {cause.Trend:0.00}", $"恶化，× {cause.Trend:0.00}"),
            _ => Phrase.Of($"better, x {cause.Trend:0.00}", $"好转，× {cause.Trend:0.00}"),
        };
}
