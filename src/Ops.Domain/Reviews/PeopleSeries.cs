namespace Ops.Domain.Reviews;

/// <summary>The series about people, customers, markets, initiatives and matters. They show figures of the review and reckon none.</summary>
internal static class PeopleSeries
{
    private static readonly Phrase Percent = new("%", "%");

    public static ImmutableArray<ReportSeries> Matters(OperatingReview review) =>
        ReviewSeries.One(
            "matter-scores",
            new Phrase("The most urgent matters", "最紧迫的事项"),
            new Phrase("Score of the most urgent finding of each matter, from 0 to 1.", "每个事项中最紧迫发现的得分（0 至 1）。"),
            default,
            null,
            review
                .Groups.Take(ReviewSeries.BarsShown)
                .Select(group => new ReportPoint(
                    group.Lead.Id,
                    group.Lead.Unit.Name,
                    ReviewText.Steady(group.Lead.Priority.Score),
                    Phrase.Of($"{group.Lead.Priority.Score:0.000}")
                )
                {
                    Status = group.Lead.Severity >= Rules.Severity.Error ? Status.Red : Status.Amber,
                })
        );

    public static ImmutableArray<ReportSeries> Capacity(OperatingReview review) =>
        ReviewSeries.One(
            "capacity",
            new Phrase("People beside the work", "现有人力与所需人力"),
            new Phrase("Full-time equivalents there are; the upright mark is what the work takes.", "现有全职人力；短竖线为工作所需。"),
            new Phrase("FTE", "人"),
            null,
            review
                .Teams.Where(team => team.Capacity is not null)
                .Take(ReviewSeries.BarsShown)
                .Select(team => new ReportPoint(
                    team.Id,
                    team.Unit.Name,
                    ReviewText.Steady(team.Capacity!.AvailableFte),
                    Phrase.Of($"{team.Capacity.AvailableFte:0.0} / {team.Capacity.RequiredFte:0.0}")
                )
                {
                    Status = team.Status,
                    Target = ReviewText.Steady(team.Capacity.RequiredFte),
                })
        );

    public static ImmutableArray<ReportSeries> Promises(OperatingReview review) =>
        ReviewSeries.One(
            "commitments-kept",
            new Phrase("Promises kept between units", "部门间承诺兑现率"),
            Phrase.Of(
                $"Share kept; the thick line is the {ReviewText.Share(review.Options.ConfidenceLevel)} interval, the upright mark what is agreed.",
                $"兑现比例；粗线为 {ReviewText.Share(review.Options.ConfidenceLevel)} 区间，短竖线为约定。"
            ),
            Percent,
            null,
            review
                .Coordination.Where(unit => unit.Promises?.Rate is not null)
                .Take(ReviewSeries.BarsShown)
                .Select(unit => new ReportPoint(
                    unit.Id,
                    unit.Unit.Name,
                    ReviewText.Steady(unit.Promises!.Rate * 100),
                    Phrase.Of(
                        $"{ReviewText.Share(unit.Promises.Rate!.Value)} ({unit.Promises.Kept} / {unit.Promises.Kept + unit.Promises.Broken})"
                    )
                )
                {
                    Status = unit.Status,
                    Lower = ReviewText.Steady(unit.Promises.Lower * 100),
                    Upper = ReviewText.Steady(unit.Promises.Upper * 100),
                    Target = ReviewText.Steady(unit.Facts.KeptFloor * 100),
                })
        );

    public static ImmutableArray<ReportSeries> Shares(OperatingReview review) =>
        ReviewSeries.One(
            "market-shares",
            new Phrase("Shares of the markets", "市场份额"),
            new Phrase("The own share now; the upright mark is the share before.", "本期份额；短竖线为前期份额。"),
            Percent,
            null,
            review
                .Markets.Where(market => market.Own is not null)
                .Take(ReviewSeries.BarsShown)
                .Select(market => new ReportPoint(
                    market.Id,
                    market.Market.Name,
                    ReviewText.Steady(market.Own!.After * 100),
                    Phrase.Of($"{ReviewText.Share(market.Own.After)}")
                )
                {
                    Status = market.Status,
                    Target = ReviewText.Steady(market.Own.Before * 100),
                })
        );

    public static ImmutableArray<ReportSeries> Effects(OperatingReview review) =>
        ReviewSeries.One(
            "effects",
            new Phrase("Effect of the improvements", "改进的效果"),
            Phrase.Of(
                $"Change of the mean in percent of the mean before; the thick line is its {ReviewText.Share(review.Options.ConfidenceLevel)} interval.",
                $"均值变化占改善前均值的百分比；粗线为 {ReviewText.Share(review.Options.ConfidenceLevel)} 区间。"
            ),
            Percent,
            0,
            review
                .Improvements.Where(item => item.Effect is { MeanBefore: > 0 })
                .Take(ReviewSeries.BarsShown)
                .Select(item =>
                {
                    double scale = 100 / item.Effect!.MeanBefore;
                    return new ReportPoint(
                        item.Id,
                        item.Improvement.Name,
                        ReviewText.Steady(item.Effect.Difference * scale),
                        Phrase.Of($"{ReviewText.Ratio(item.Effect.Difference / item.Effect.MeanBefore)}")
                    )
                    {
                        Status = item.Status,
                        Lower = ReviewText.Steady(item.Effect.Lower * scale),
                        Upper = ReviewText.Steady(item.Effect.Upper * scale),
                    };
                })
        );

    public static ImmutableArray<ReportSeries> Themes(OperatingReview review) =>
        ReviewSeries.One(
            "theme-shares",
            new Phrase("What customers speak of", "客户谈论的主题"),
            new Phrase(
                "Share of the feedback of the last period; the upright mark is the share before.",
                "占最近一期反馈的比例；短竖线为此前的比例。"
            ),
            Percent,
            null,
            review
                .Themes.Where(theme => theme.Whole is { Responses: > 0, BaselineResponses: > 0 })
                .OrderByDescending(theme => theme.Trend.Count)
                .Take(ReviewSeries.BarsShown)
                .Select(theme =>
                {
                    double now = (double)theme.Trend.Count / theme.Whole.Responses;
                    return new ReportPoint(
                        theme.Id,
                        theme.Theme.Name,
                        ReviewText.Steady(now * 100),
                        Phrase.Of($"{ReviewText.Share(now)} ({theme.Trend.Count} / {theme.Whole.Responses})")
                    )
                    {
                        Status = VoiceSections.Light(theme),
                        Target = ReviewText.Steady(100.0 * theme.Trend.Baseline / theme.Whole.BaselineResponses),
                    };
                })
        );

    public static ImmutableArray<ReportSeries> Initiatives(OperatingReview review) =>
        ReviewSeries.One(
            "initiative-finish",
            new Phrase("When the initiatives will be finished", "举措预计完成时间"),
            new Phrase("Periods from the start; the upright mark is the plan.", "自启动起的期数；短竖线为计划。"),
            review.Initiatives.Select(initiative => initiative.Initiative.Periods).Distinct().Count() == 1
                ? review.Initiatives[0].Initiative.Periods
                : default,
            null,
            review
                .Initiatives.Take(ReviewSeries.BarsShown)
                .Select(initiative => new ReportPoint(
                    initiative.Id,
                    initiative.Initiative.Name,
                    initiative.Outlook.Finish,
                    Phrase.Of($"{initiative.Outlook.Finish} / {initiative.Plan.Duration}")
                )
                {
                    Status = initiative.Slip > 0 ? Status.Red : Status.Green,
                    Target = initiative.Plan.Duration,
                })
        );
}
