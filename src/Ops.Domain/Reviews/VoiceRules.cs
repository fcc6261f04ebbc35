using Ops.Domain.Customers;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over what customers ask for: what no measure reports, what may be missed, and which cause to fix first.</summary>
internal static class VoiceRules
{
    private static readonly NumberTerm<ServiceReview> Target = Facts<ServiceReview>.Number(
        "target",
        service => ReviewText.Exact(service.Target)
    );

    private static readonly NumberTerm<ServiceReview> Lower = Facts<ServiceReview>.Number(
        "lower end",
        service => ReviewText.Exact(service.Interval.Lower)
    );

    private static readonly NumberTerm<ServiceReview> Upper = Facts<ServiceReview>.Number(
        "upper end",
        service => ReviewText.Exact(service.Interval.Upper)
    );

    private static readonly NumberTerm<ServiceReview> Floor = Facts<ServiceReview>.Number(
        "least share without a target",
        service => ReviewText.Exact(service.Floor)
    );

    private static readonly NumberTerm<CauseReview> Score = Facts<CauseReview>.Number("score", cause => ReviewText.Steady(cause.Score));

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        new ReviewRule<ServiceReview>(
            new Phrase("Customers say what no measure says", "客户反映而指标未反映的问题"),
            new Rule<ServiceReview>("voice-unmeasured", !Target.IsKnown & (Upper < Floor))
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = Unmeasured,
                Evidence = service => service.Explain(),
                Action = new Phrase("Give the service a measure with a target", "为该服务设立带目标的指标"),
            },
            review => review.Services,
            JudgeUnmeasured
        ),
        new ReviewRule<ServiceReview>(
            new Phrase("A service level is at risk: chance alone could decide it", "服务水平有风险：成败可能仅由偶然决定"),
            new Rule<ServiceReview>("promise-at-risk", (Lower < Target) & (Upper >= Target))
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = AtRisk,
                Evidence = service => service.Explain(),
                Action = new Phrase("Count more requests before calling the target reached", "统计更多请求后再判断是否达标"),
            },
            review => review.Services,
            JudgeAtRisk
        ),
        new ReviewRule<CauseReview>(
            new Phrase("The cause to fix first, by customers, days late and trend", "应首先解决的原因（按客户数、逾期天数与趋势）"),
            new Rule<CauseReview>("cause-to-fix-first", Score > 0)
            {
                Version = "1",
                Severity = Severity.Error,
                Message = FixFirst,
                Evidence = cause => cause.Explain(),
                Action = new Phrase("Find out why, and set a date", "查明原因并设定期限"),
            },
            review => review.Causes.Take(1),
            JudgeFixFirst
        ),
    ];

    private static Phrase Unmeasured(ServiceReview service)
    {
        var name = service.Service.Promise.Name;
        string share = ReviewText.Share(service.Share);
        var requests = ReviewText.Bare(service.Service.Count.Requests);
        return Phrase.Of(
            $"{name.English}: {share} of {ReviewText.Many(service.Service.Count.Requests, "request", "requests")} done in time, and no measure with a target says so",
            $"{name.Chinese}：{requests.Chinese} 件请求中 {share} 按时完成，而没有任何带目标的指标反映这一点"
        );
    }

    private static Phrase AtRisk(ServiceReview service)
    {
        var name = service.Service.Promise.Name;
        string target = ReviewText.Share(service.Target!.Value);
        var (lower, upper) = (ReviewText.Share(service.Interval.Lower), ReviewText.Share(service.Interval.Upper));
        return Phrase.Of(
            $"{name.English}: {ReviewText.Share(service.Share)} in time, between {lower} and {upper}; the target of {target} lies between",
            $"{name.Chinese}：按时率 {ReviewText.Share(service.Share)}，介于 {lower} 与 {upper} 之间；目标 {target} 在其间"
        );
    }

    private static Phrase FixFirst(CauseReview cause)
    {
        var name = cause.Service.Service.Promise.Name;
        var customers = ReviewText.Bare(cause.Customers);
        var trend = Trend(cause);
        return Phrase.Of(
            $"{name.English}: {ReviewText.Many(cause.Customers, "request", "requests")} not done as promised, half of the late ones by more than {ReviewText.Many(cause.DaysLate, "day", "days")}{trend.English}",
            $"{name.Chinese}：{customers.Chinese} 件未按承诺完成，逾期者半数超过 {cause.DaysLate:0.#} 天{trend.Chinese}"
        );
    }

    private static Phrase Trend(CauseReview cause) =>
        cause.Change switch
        {
            null => new Phrase("; the days do not tell a trend", "；无法判断趋势"),
            { Direction: ThemeDirection.Rising } => new Phrase(", and getting worse", "，且在恶化"),
            { Direction: ThemeDirection.Falling } => new Phrase(", and getting better", "，且在好转"),
            _ => new Phrase(", no change beyond chance", "，变化未超出偶然"),
        };

    private static Verdict JudgeUnmeasured(ServiceReview service, OperatingReview review) =>
        Judge(
            service.Id,
            service,
            review,
            service.Floor - service.Share,
            review.Options.DataUrgency,
            Phrase.Of(
                $"Give '{service.Service.Promise.Name.English}' a measure with a target: {service.Unit.Name.English} is asked for it, and not asked how it does",
                $"为“{service.Service.Promise.Name.Chinese}”设立带目标的指标：{service.Unit.Name.Chinese}承担该服务，却无人过问其表现"
            )
        );

    private static Verdict JudgeAtRisk(ServiceReview service, OperatingReview review) =>
        Judge(service.Id, service, review, Math.Max(service.Target!.Value - service.Interval.Lower, 0), 1, default);

    private static Verdict JudgeFixFirst(CauseReview cause, OperatingReview review)
    {
        var name = cause.Service.Service.Promise.Name;
        return Judge(
            cause.Id,
            cause.Service,
            review,
            1 - cause.Service.Share,
            1,
            Phrase.Of(
                $"Fix '{name.English}' first: ask {cause.Service.Unit.Name.English} why {ReviewText.Many(cause.Customers, "request was", "requests were")} not done as promised",
                $"首先解决“{name.Chinese}”：请{cause.Service.Unit.Name.Chinese}说明 {cause.Customers} 件请求为何未按承诺完成"
            )
        );
    }

    private static Verdict Judge(
        string figure,
        ServiceReview service,
        OperatingReview review,
        double missing,
        double urgency,
        Phrase action
    )
    {
        var count = service.Service.Count;
        var stake = review.UnitOf(service).MoneyPerMeasure * (decimal)missing;
        var impact = stake is { } money ? ReviewText.Amount(money) : new Phrase("no money can be put beside it", "无法对应金额");
        return new Verdict
        {
            Figure = figure,
            Unit = service.Unit,
            Evidence =
            [
                new Evidence(
                    service.Id,
                    Phrase.Of(
                        $"{count.Kept} in time, {count.Late} late, {count.Open} not done, {count.WithoutDueDate} without a due date, of {count.Requests}",
                        $"共 {count.Requests} 件：按时 {count.Kept}，逾期 {count.Late}，未完成 {count.Open}，无到期日 {count.WithoutDueDate}"
                    )
                ),
            ],
            Stake = stake,
            Impact = Phrase.Of(
                $"{impact.English}: money per measure x {ReviewText.Share(missing)}",
                $"{impact.Chinese}：每项指标金额 × {ReviewText.Share(missing)}"
            ),
            Likelihood = review.Options.ConfidenceLevel,
            Urgency = urgency,
            Confidence = 1 - ((double)count.WithoutDueDate / count.Requests),
            Action = action,
        };
    }
}
