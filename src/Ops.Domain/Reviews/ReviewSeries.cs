using Ops.Domain.Budgets;

namespace Ops.Domain.Reviews;

/// <summary>The series that the sections of a report carry for drawing. They show figures of the review and reckon none.</summary>
internal static class ReviewSeries
{
    /// <summary>How many bars one chart can bear.</summary>
    public const int BarsShown = 10;

    /// <summary>How many courses stand beside each other.</summary>
    private const int CoursesShown = 6;

    private static readonly Phrase Percent = new("%", "%");

    public static ImmutableArray<ReportSeries> Attainment(OperatingReview review) =>
        One(
            "attainment",
            new Phrase("Farthest from target", "离目标最远的指标"),
            new Phrase("Share of the target that is attained; the line is the target, 100 %.", "目标达成率；竖线为目标（100%）。"),
            Percent,
            100,
            review
                .Measures.Where(measure => measure is { Status: Status.Red or Status.Amber, Standing.Attainment: not null })
                .OrderBy(measure => measure.Standing!.Attainment)
                .Take(BarsShown)
                .Select(measure => Share(measure.Id, measure.Measure.Kpi.Name, measure.Standing!.Attainment, measure.Status))
        );

    /// <summary>The course of the measures that moved most, one series each.</summary>
    public static ImmutableArray<ReportSeries> Moves(IEnumerable<MeasureReview> moved) =>
        [.. moved.Where(measure => measure.Actuals.Length > 1).Take(CoursesShown).Select(Course)];

    public static ImmutableArray<ReportSeries> Money(OperatingReview review) =>
        One(
            "spending",
            new Phrase("Spending less adopted budget", "支出与批准预算之差"),
            new Phrase("To the right over budget, to the left unspent; the largest first.", "向右为超支，向左为未花；按差异从大到小。"),
            Code(review),
            0,
            review
                .Units.Where(unit => unit is { Unit.Serves: true, Variance: not null, IsMaterial: true })
                .OrderByDescending(unit => unit.Variance!.Variance.Magnitude.Amount)
                .Take(BarsShown)
                .Select(unit => new ReportPoint(
                    unit.Id,
                    unit.Unit.Name,
                    unit.Variance!.Variance.Amount,
                    ReviewText.SignedAmount(unit.Variance.Variance)
                )
                {
                    Status = unit.Variance.Favourable ? Status.Amber : Status.Red,
                })
        );

    public static ImmutableArray<ReportSeries> PeriodEnd(OperatingReview review) =>
        One(
            "year-end-forecast",
            new Phrase("Where the period will end", "期末预计"),
            new Phrase(
                "Forecast spending with its interval; the upright mark is the adopted budget.",
                "预计支出及其区间；短竖线为批准预算。"
            ),
            Code(review),
            null,
            review
                .Outlooks.Where(outlook => outlook.PeriodEnd is not null)
                .OrderBy(outlook => outlook.Room.Amount)
                .Take(BarsShown)
                .Select(outlook => new ReportPoint(
                    outlook.Id,
                    outlook.Unit.Unit.Name,
                    outlook.PeriodEnd!.Forecast.Amount,
                    ReviewText.Amount(outlook.PeriodEnd.Forecast)
                )
                {
                    Status = Light(outlook, outlook.PeriodEnd),
                    Lower = ReviewText.Steady(outlook.PeriodEnd.Lower),
                    Upper = ReviewText.Steady(outlook.PeriodEnd.Upper),
                    Target = outlook.Adopted.Amount,
                })
        );

    public static ImmutableArray<ReportSeries> Services(OperatingReview review) =>
        One(
            "promises",
            new Phrase("Done in the promised time", "按承诺时间完成"),
            Phrase.Of(
                $"Share done in time; the thick line is the {ReviewText.Share(review.Options.ConfidenceLevel)} interval, the upright mark the target.",
                $"按时完成的比例；粗线为 {ReviewText.Share(review.Options.ConfidenceLevel)} 区间，短竖线为目标。"
            ),
            Percent,
            null,
            review
                .Services.OrderByDescending(service => service.Service.Count.Requests)
                .Take(BarsShown)
                .Select(service => new ReportPoint(
                    service.Id,
                    service.Service.Promise.Name,
                    ReviewText.Steady(service.Share * 100),
                    Phrase.Of($"{ReviewText.Share(service.Share)} ({service.Service.Count.Kept} / {service.Service.Count.Requests})")
                )
                {
                    Status = service.Status,
                    Lower = ReviewText.Steady(service.Interval.Lower * 100),
                    Upper = ReviewText.Steady(service.Interval.Upper * 100),
                    Target = ReviewText.Steady(service.Target * 100),
                })
        );

    public static ImmutableArray<ReportSeries> Causes(OperatingReview review) =>
        One(
            "not-as-promised",
            new Phrase("Not done as promised", "未按承诺完成"),
            new Phrase("Requests that were late, not done, or without a due date.", "逾期、未完成或无到期日的请求数。"),
            default,
            null,
            review
                .Causes.OrderByDescending(cause => cause.Customers)
                .Take(BarsShown)
                .Select(cause => new ReportPoint(
                    cause.Id,
                    cause.Service.Service.Promise.Name,
                    cause.Customers,
                    ReviewText.Bare(cause.Customers)
                )
                {
                    Status = cause.Service.Status,
                })
        );

    public static ImmutableArray<ReportSeries> Risks(OperatingReview review) =>
        One(
            "expected-loss",
            new Phrase("Expected loss beside what may be borne", "预期损失与可承受额"),
            new Phrase("Loss of a year; the upright mark is the limit.", "每年预期损失；短竖线为限额。"),
            Code(review),
            null,
            review
                .Risks.Where(risk => risk.Risk.Entry.ResidualLoss is not null)
                .OrderByDescending(risk => risk.Risk.Entry.ResidualLoss!.Value.Amount)
                .Take(BarsShown)
                .Select(risk => new ReportPoint(
                    risk.Id,
                    risk.Risk.Name,
                    risk.Risk.Entry.ResidualLoss!.Value.Amount,
                    ReviewText.Amount(risk.Risk.Entry.ResidualLoss.Value)
                )
                {
                    Status = risk.Status,
                    Target = risk.Registered.Limit.Amount,
                })
        );

    public static ImmutableArray<ReportSeries> Waiting(OperatingReview review) =>
        One(
            "waiting",
            new Phrase("Before which step cases wait", "在哪一步之前等待"),
            new Phrase("Mean hours before the step; the longest waits in all first.", "该步骤之前的平均等待小时；按总等待从长到短。"),
            new Phrase("h", "小时"),
            null,
            review
                .Processes.SelectMany(process => process.Waiting.Activities.Select(step => (Process: process, Step: step)))
                .Where(pair => pair.Step is { WaitingSeconds: > 0, MeanWaitingSeconds: not null })
                .OrderByDescending(pair => pair.Step.WaitingSeconds)
                .Take(BarsShown)
                .Select(pair =>
                {
                    decimal hours = (decimal)Math.Round(pair.Step.MeanWaitingSeconds!.Value / 3600, 1);
                    return new ReportPoint(pair.Process.Id, pair.Process.Process.NameOf(pair.Step.Activity), hours, ReviewText.Bare(hours));
                })
        );

    public static ImmutableArray<ReportSeries> Goals(OperatingReview review) =>
        One(
            "key-results",
            new Phrase("Progress of the key results", "关键结果的进度"),
            new Phrase(
                "Share of the way to the target, cut at 0 and 100 %; those that hold the whole back most first.",
                "到目标所走路程的比例（截于 0 与 100%）；对整体拖累最大的在前。"
            ),
            Percent,
            100,
            review
                .Goals.Where(goal => goal.Counted is not null)
                .OrderByDescending(goal => goal.Loss)
                .Take(BarsShown)
                .Select(goal =>
                    Share(
                        goal.Id,
                        goal.Goal.KeyResult.Name,
                        goal.Counted,
                        goal.Counted >= 1 ? Status.Green
                            : goal.Counted > 0 ? Status.Amber
                            : Status.Red
                    )
                )
        );

    public static ImmutableArray<ReportSeries> One(
        string id,
        Phrase name,
        Phrase description,
        Phrase unit,
        decimal? reference,
        IEnumerable<ReportPoint> points
    )
    {
        ImmutableArray<ReportPoint> list = [.. points];
        return list.IsEmpty
            ? []
            :
            [
                new ReportSeries(id, SeriesKind.Comparison, list)
                {
                    Name = name,
                    Description = description,
                    Unit = unit,
                    Reference = reference,
                },
            ];
    }

    private static ReportSeries Course(MeasureReview measure)
    {
        var points = ImmutableArray.CreateBuilder<ReportPoint>();
        foreach (var actual in measure.Actuals)
            points.Add(new ReportPoint(measure.Id, Phrase.Of($"{actual.Period}"), actual.Value, ReviewText.Bare(actual.Value)));
        if (measure.Figure is { } figure)
            points.Add(
                new ReportPoint(measure.Id, Phrase.Of($"{measure.Period}"), figure, ReviewText.Bare(figure))
                {
                    Status = measure.Status,
                    Target = measure.Target,
                }
            );
        return new ReportSeries("course-" + measure.Measure.Kpi.Id, SeriesKind.Course, points.ToImmutable())
        {
            Name = measure.Measure.Kpi.Name,
            Description = new Phrase(
                "Its past and the figure of the period; the mark beside the last point is the target.",
                "历史与本期数据；末点旁的标记为目标。"
            ),
            Unit = measure.Measure.Kpi.Unit,
        };
    }

    private static ReportPoint Share(string figure, Phrase label, double? share, Status status) =>
        new(figure, label, ReviewText.Steady(share * 100), Phrase.Of($"{ReviewText.Share(share!.Value)}")) { Status = status };

    private static Status Light(SpendingOutlook outlook, OverspendForecast end) =>
        outlook.Room.IsNegative ? Status.Red
        : end.ProbabilityOver >= outlook.LeastChance ? Status.Amber
        : Status.Green;

    private static Phrase Code(OperatingReview review) => Phrase.Of($"{review.Currency.Code}");
}
