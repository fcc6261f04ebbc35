namespace Ops.Domain.Reviews;

/// <summary>Rules over a service: what was counted beside what was promised and what is reported.</summary>
internal static class ServiceRules
{
    public static ImmutableArray<ReviewRule> All { get; } =
    [
        ReviewRule.Over(
            "promise-missed",
            1,
            Severity.Major,
            new Phrase("The counted share done in time is below target by more than chance explains", "按时完成率低于目标且非偶然"),
            review => review.Services,
            (service, _) => service.Status == Status.Red,
            PromiseMissed
        ),
        ReviewRule.Over(
            "reported-above-counted",
            1,
            Severity.Minor,
            new Phrase("The reported share is above what the requests show", "公布值高于请求实数"),
            review => review.Services,
            (service, _) => service.Reported > service.Interval.Upper,
            ReportedAboveCounted
        ),
    ];

    private static Verdict PromiseMissed(ServiceReview service, OperatingReview review)
    {
        var name = service.Service.Promise.Name;
        var count = service.Service.Count;
        string share = ReviewText.Share(service.Share);
        string target = ReviewText.Share(service.Target!.Value);
        return Base(service, review, service.Target.Value) with
        {
            Message = Phrase.Of(
                $"{name.English}: {count.Kept} of {count.Requests} requests done in time, {share} against a target of {target}",
                $"{name.Chinese}：{count.Requests} 件请求中 {count.Kept} 件按时完成，{share}，目标 {target}"
            ),
            Action = Phrase.Of(
                $"Take the {count.Requests - count.Kept} requests of {name.English} that were not done in time apart by district and crew: {count.Late} came late, {count.Open} are open",
                $"把{name.Chinese}未按时完成的 {count.Requests - count.Kept} 件按区域和班组拆开：{count.Late} 件逾期，{count.Open} 件未完成"
            ),
        };
    }

    private static Verdict ReportedAboveCounted(ServiceReview service, OperatingReview review)
    {
        var name = service.Service.Promise.Name;
        string share = ReviewText.Share(service.Share);
        string reported = ReviewText.Share(service.Reported!.Value);
        string upper = ReviewText.Share(service.Interval.Upper);
        return Base(service, review, service.Reported.Value) with
        {
            Urgency = review.Options.DataUrgency,
            Message = Phrase.Of(
                $"{name.English}: {review.Facts.LastPeriod} reports {reported}, the requests show {share} (at most {upper})",
                $"{name.Chinese}：{review.Facts.LastPeriod} 公布 {reported}，而请求实数为 {share}（至多 {upper}）"
            ),
            Action = Phrase.Of(
                $"Write down how {service.Unit.Name.English} counts the reported figure, and count it from the requests from now on",
                $"写明{service.Unit.Name.Chinese}公布值的统计口径，今后按请求实数统计"
            ),
        };
    }

    /// <summary>What both rules share: the counts as evidence, and the unit's money per measure times the missing share as the stake.</summary>
    private static Verdict Base(ServiceReview service, OperatingReview review, double wanted)
    {
        var count = service.Service.Count;
        var stake = review.UnitOf(service).MoneyPerMeasure * (decimal)(wanted - service.Share);
        var (lower, upper) = (ReviewText.Share(service.Interval.Lower), ReviewText.Share(service.Interval.Upper));
        var impact = stake is { } money ? ReviewText.Amount(money) : new Phrase("no money can be put beside it", "无法对应金额");
        return new Verdict
        {
            Figure = service.Id,
            Unit = service.Unit,
            Message = default,
            Evidence =
            [
                new Evidence(
                    service.Id,
                    Phrase.Of(
                        $"{count.Kept} in time, {count.Late} late, {count.Open} not done, {count.WithoutDueDate} without a due date, of {count.Requests}; interval {lower} to {upper}",
                        $"共 {count.Requests} 件：按时 {count.Kept}，逾期 {count.Late}，未完成 {count.Open}，无到期日 {count.WithoutDueDate}；区间 {lower} 至 {upper}"
                    )
                ),
                .. service.Measure is { Measure: { Estimate: not null, Target: not null } } measure ? [MeasureRules.Evidence(measure)] : ImmutableArray<Evidence>.Empty,
            ],
            Grounds = [service.Explain()],
            Stake = stake,
            Impact = Phrase.Of(
                $"{impact.English}: money per measure x {ReviewText.Share(wanted - service.Share)}",
                $"{impact.Chinese}：每项指标金额 × {ReviewText.Share(wanted - service.Share)}"
            ),
            Likelihood = review.Options.ConfidenceLevel,
            Confidence = 1 - ((double)count.WithoutDueDate / count.Requests),
            Action = default,
        };
    }
}
