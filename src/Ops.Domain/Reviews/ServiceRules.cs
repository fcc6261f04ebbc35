using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over a service: what was counted beside what was promised and what is reported.</summary>
internal static class ServiceRules
{
    private static readonly NumberTerm<ServiceReview> Counted = Facts<ServiceReview>.Number(
        "counted",
        service => ReviewText.Exact(service.Share)
    );

    private static readonly NumberTerm<ServiceReview> Upper = Facts<ServiceReview>.Number(
        "upper end",
        service => ReviewText.Exact(service.Interval.Upper)
    );

    private static readonly NumberTerm<ServiceReview> Target = Facts<ServiceReview>.Number(
        "target",
        service => ReviewText.Exact(service.Target)
    );

    private static readonly NumberTerm<ServiceReview> Reported = Facts<ServiceReview>.Number(
        "reported",
        service => ReviewText.Exact(service.Reported)
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        new ReviewRule<ServiceReview>(
            new Phrase("The counted share done in time is below target by more than chance explains", "按时完成率低于目标且非偶然"),
            new Rule<ServiceReview>("promise-missed", (Counted < Target) & (Upper < Target))
            {
                Version = "1",
                Severity = Severity.Error,
                Message = PromiseMissed,
                Evidence = service => service.Explain(),
                Action = new Phrase("Take the requests that were not done in time apart", "把未按时完成的请求逐层拆开"),
            },
            review => review.Services,
            JudgePromiseMissed
        ),
        new ReviewRule<ServiceReview>(
            new Phrase("The reported share is above what the requests show", "公布值高于请求实数"),
            new Rule<ServiceReview>("reported-above-counted", Reported > Upper)
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = ReportedAboveCounted,
                Evidence = service => service.Explain(),
                Action = new Phrase("Write down how the reported figure is counted", "写明公布值的统计口径"),
            },
            review => review.Services,
            JudgeReportedAboveCounted
        ),
    ];

    private static Phrase PromiseMissed(ServiceReview service)
    {
        var name = service.Service.Promise.Name;
        var count = service.Service.Count;
        string share = ReviewText.Share(service.Share);
        string target = ReviewText.Share(service.Target!.Value);
        return Phrase.Of(
            $"{name.English}: {ReviewText.Bare(count.Kept).English} of {ReviewText.Bare(count.Requests).English} requests done in time, {share} against a target of {target}",
            $"{name.Chinese}：{ReviewText.Bare(count.Requests).Chinese} 件请求中 {ReviewText.Bare(count.Kept).Chinese} 件按时完成，{share}，目标 {target}"
        );
    }

    private static Verdict JudgePromiseMissed(ServiceReview service, OperatingReview review)
    {
        var name = service.Service.Promise.Name;
        var count = service.Service.Count;
        var action = Phrase.Of(
            $"Take the {count.Requests - count.Kept} requests of {name.English} that were not done in time apart by district and crew: {count.Late} came late, {count.Open} are open",
            $"把{name.Chinese}未按时完成的 {count.Requests - count.Kept} 件按区域和班组拆开：{count.Late} 件逾期，{count.Open} 件未完成"
        );
        return Judge(service, review, service.Target!.Value, 1, action);
    }

    private static Phrase ReportedAboveCounted(ServiceReview service)
    {
        var name = service.Service.Promise.Name;
        string period = service.Measure!.Actuals[^1].Period;
        string share = ReviewText.Share(service.Share);
        string reported = ReviewText.Share(service.Reported!.Value);
        string upper = ReviewText.Share(service.Interval.Upper);
        return Phrase.Of(
            $"{name.English}: {period} reports {reported}, the requests show {share} (at most {upper})",
            $"{name.Chinese}：{period} 公布 {reported}，而请求实数为 {share}（至多 {upper}）"
        );
    }

    private static Verdict JudgeReportedAboveCounted(ServiceReview service, OperatingReview review)
    {
        var action = Phrase.Of(
            $"Write down how {service.Unit.Name.English} counts the reported figure, and count it from the requests from now on",
            $"写明{service.Unit.Name.Chinese}公布值的统计口径，今后按请求实数统计"
        );
        return Judge(service, review, service.Reported!.Value, review.Options.DataUrgency, action);
    }

    /// <summary>What both rules share: the counts as evidence, and the unit's money per measure times the missing share as the stake.</summary>
    private static Verdict Judge(ServiceReview service, OperatingReview review, double wanted, double urgency, Phrase action)
    {
        var count = service.Service.Count;
        var stake = review.UnitOf(service).MoneyPerMeasure * (decimal)(wanted - service.Share);
        var (lower, upper) = (ReviewText.Share(service.Interval.Lower), ReviewText.Share(service.Interval.Upper));
        var impact = stake is { } money ? ReviewText.Amount(money) : new Phrase("no money can be put beside it", "无法对应金额");
        return new Verdict
        {
            Figure = service.Id,
            Unit = service.Unit,
            Evidence =
            [
                new Evidence(
                    service.Id,
                    Phrase.Of(
                        $"{count.Kept} in time, {count.Late} late, {count.Open} not done, {count.WithoutDueDate} without a due date, of {count.Requests}; interval {lower} to {upper}",
                        $"共 {count.Requests} 件：按时 {count.Kept}，逾期 {count.Late}，未完成 {count.Open}，无到期日 {count.WithoutDueDate}；区间 {lower} 至 {upper}"
                    )
                ),
                .. service.Measure is { Figure: not null, Target: not null } measure
                    ? [MeasureRules.Evidence(measure)]
                    : ImmutableArray<Evidence>.Empty,
            ],
            Stake = stake,
            Impact = Phrase.Of(
                $"{impact.English}: money per measure x {ReviewText.Share(wanted - service.Share)}",
                $"{impact.Chinese}：每项指标金额 × {ReviewText.Share(wanted - service.Share)}"
            ),
            Likelihood = review.Options.ConfidenceLevel,
            Urgency = urgency,
            Confidence = 1 - ((double)count.WithoutDueDate / count.Requests),
            Action = action,
        };
    }
}
