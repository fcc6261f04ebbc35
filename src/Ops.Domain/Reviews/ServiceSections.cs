namespace Ops.Domain.Reviews;

/// <summary>The sections of a report about services and key results.</summary>
internal static class ServiceSections
{
    private static readonly Phrase None = new("-", "-");

    public static ReportSection Services(OperatingReview review) =>
        new()
        {
            Id = "services",
            Heading = new Phrase("Service promises, counted", "服务承诺（按请求计数）"),
            Lead = Phrase.Of(
                $"The share is of all requests: one that is open or has no due date was not done in time. Interval: Wilson, {ReviewText.Share(review.Options.ConfidenceLevel)}.",
                $"比例以全部请求为分母：未完成或无到期日的不算按时。区间：Wilson，{ReviewText.Share(review.Options.ConfidenceLevel)}。"
            ),
            Series = ReviewSeries.Services(review),
            Columns =
            [
                new(new Phrase("Service", "服务")),
                new(new Phrase("Requests", "请求"), true),
                new(new Phrase("In time", "按时"), true),
                new(new Phrase("Late", "逾期"), true),
                new(new Phrase("Not done", "未完成"), true),
                new(new Phrase("No due date", "无到期日"), true),
                new(new Phrase("Share", "按时率"), true),
                new(new Phrase("Interval", "区间"), true),
                new(new Phrase("Target", "目标"), true),
                new(Phrase.Of($"Reported {review.LastName.English}", $"{review.LastName.Chinese} 公布"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Services.Select(service => new ReportRow(
                    service.Id,
                    service.Status,
                    service.Service.Promise.Name,
                    Number(service.Service.Count.Requests),
                    Number(service.Service.Count.Kept),
                    Number(service.Service.Count.Late),
                    Number(service.Service.Count.Open),
                    Number(service.Service.Count.WithoutDueDate),
                    Phrase.Of($"{ReviewText.Share(service.Share)}"),
                    Phrase.Of($"{ReviewText.Share(service.Interval.Lower)} … {ReviewText.Share(service.Interval.Upper)}"),
                    service.Target is { } target ? Phrase.Of($"{ReviewText.Share(target)}") : None,
                    service.Reported is { } reported ? Phrase.Of($"{ReviewText.Share(reported)}") : None,
                    Phrase.Of($"{service.Id}")
                )),
            ],
        };

    public static ReportSection Goals(OperatingReview review) =>
        new()
        {
            Id = "goals",
            Heading = new Phrase("Goals", "目标达成"),
            Lead = new Phrase(
                "Progress is the share of the way from baseline to target; a floor or a ceiling is kept or not.",
                "进度为从基线到目标所走路程的比例；下限或上限只看是否守住。"
            ),
            Columns =
            [
                new(new Phrase("Objective", "目标")),
                new(new Phrase("Key result", "关键结果")),
                new(new Phrase("From", "从"), true),
                new(new Phrase("To", "到"), true),
                new(new Phrase("Expected", "预计"), true),
                new(new Phrase("Progress", "进度"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Goals.Select(goal => new ReportRow(
                    goal.Id,
                    goal.Progress is null ? Status.NoData
                        : goal.Progress.Achieved ? Status.Green
                        : goal.Progress.Progress > 0 ? Status.Amber
                        : Status.Red,
                    goal.Goal.Objective,
                    goal.Goal.KeyResult.Name,
                    goal.Goal.KeyResult.Baseline is { } baseline ? Figure(goal, baseline) : None,
                    Limit(goal),
                    goal.Measure.Figure is { } estimate ? ReviewText.Value(estimate, goal.Measure.Measure.Kpi.Unit) : None,
                    goal.Progress is null ? None : Phrase.Of($"{ReviewText.Share(goal.Progress.Progress)}"),
                    Phrase.Of($"{goal.Id}")
                )),
            ],
        };

    private static Phrase Limit(GoalReview goal)
    {
        var keyResult = goal.Goal.KeyResult;
        return keyResult.Target is { } target ? Figure(goal, target)
            : keyResult is { Lower: { } low, Upper: { } high }
                ? Phrase.Of(
                    $"{Figure(goal, low).English} … {Figure(goal, high).English}",
                    $"{Figure(goal, low).Chinese} … {Figure(goal, high).Chinese}"
                )
            : keyResult.Lower is { } lower ? Phrase.Of($"≥ {Figure(goal, lower).English}", $"≥ {Figure(goal, lower).Chinese}")
            : Phrase.Of($"≤ {Figure(goal, keyResult.Upper!.Value).English}", $"≤ {Figure(goal, keyResult.Upper.Value).Chinese}");
    }

    private static Phrase Figure(GoalReview goal, double value) => ReviewText.Value((decimal)value, goal.Measure.Measure.Kpi.Unit);

    private static Phrase Number(long value) => ReviewText.Value(value, default);
}
