using Ops.Domain.Customers;

namespace Ops.Domain.Reviews;

/// <summary>The sections of a report about what customers were let down by and what they speak of.</summary>
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

    public static ReportSection Themes(OperatingReview review)
    {
        var whole = review.Themes[0].Whole;
        return new()
        {
            Id = "themes",
            Heading = new Phrase("What customers say, by theme", "客户之声：按主题"),
            Lead = Phrase.Of(
                $"{ReviewText.Many(whole.Responses, "piece", "pieces")} of feedback in {whole.LastPeriod}, {whole.BaselineResponses:#,0} before. A theme rises or falls where an exact test, corrected for the number of themes, tells its share from the share before.",
                $"{whole.LastPeriod} 收到反馈 {whole.Responses:#,0} 件，此前 {whole.BaselineResponses:#,0} 件。占比变化经精确检验（按主题数校正）可与偶然区分时，才视为上升或下降。"
            ),
            Series = PeopleSeries.Themes(review),
            Columns =
            [
                new(new Phrase("Theme", "主题")),
                new(new Phrase("Who", "单位")),
                new(new Phrase("Now", "本期"), true),
                new(new Phrase("Share now", "本期占比"), true),
                new(new Phrase("Before", "此前"), true),
                new(new Phrase("Share before", "此前占比"), true),
                new(new Phrase("p-value", "p 值"), true),
                new(new Phrase("Trend", "趋势")),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review
                    .Themes.OrderByDescending(theme => theme.Trend.Count)
                    .Select(theme => new ReportRow(
                        theme.Id,
                        Light(theme),
                        theme.Theme.Name,
                        theme.Unit.Name,
                        ReviewText.Bare(theme.Trend.Count),
                        Part(theme.Trend.Count, whole.Responses),
                        ReviewText.Bare(theme.Trend.Baseline),
                        Part(theme.Trend.Baseline, whole.BaselineResponses),
                        theme.Trend.AdjustedPValue < 0.0001
                            ? new Phrase("< 0.0001", "< 0.0001")
                            : Phrase.Of($"{theme.Trend.AdjustedPValue:0.0000}"),
                        Trend(theme.Trend.Direction),
                        Phrase.Of($"{theme.Id}")
                    )),
            ],
        };
    }

    /// <summary>Red where customers speak of it more than before, by more than chance; green where they speak of it less.</summary>
    public static Status Light(ThemeReview theme) =>
        theme.Trend.Direction switch
        {
            ThemeDirection.Rising => Status.Red,
            ThemeDirection.Falling => Status.Green,
            _ => Status.NoData,
        };

    private static Phrase Part(long count, long all) => all == 0 ? None : Phrase.Of($"{ReviewText.Share((double)count / all)}");

    private static Phrase Trend(ThemeDirection direction) =>
        direction switch
        {
            ThemeDirection.Rising => new Phrase("rising", "上升"),
            ThemeDirection.Falling => new Phrase("falling", "下降"),
            _ => new Phrase("steady", "平稳"),
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
