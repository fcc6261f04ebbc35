using Ops.Domain.Kpis;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over what the figures' own past says, and over what drives a change.</summary>
internal static class SignalRules
{
    private static readonly NumberTerm<MeasureReview> Estimate = Facts<MeasureReview>.Number("figure", measure => measure.Figure);

    private static readonly NumberTerm<MeasureReview> Lower = Facts<MeasureReview>.Number(
        "lower control limit",
        measure => ReviewText.Steady(measure.Signals.Limits?.Lower)
    );

    private static readonly NumberTerm<MeasureReview> Upper = Facts<MeasureReview>.Number(
        "upper control limit",
        measure => ReviewText.Steady(measure.Signals.Limits?.Upper)
    );

    private static readonly NumberTerm<MeasureReview> Chance = Facts<MeasureReview>.Number(
        "chance of the next target",
        measure => ReviewText.Steady(measure.Signals.Chance?.Probability)
    );

    private static readonly NumberTerm<MeasureReview> ChanceLimit = Facts<MeasureReview>.Number(
        "least chance",
        measure => ReviewText.Exact(measure.Signals.ChanceLimit)
    );

    private static readonly NumberTerm<SpendingDriver> Share = Facts<SpendingDriver>.Number(
        "share of the change",
        driver => ReviewText.Steady(driver.Element.Share)
    );

    private static readonly NumberTerm<SpendingDriver> EvenShare = Facts<SpendingDriver>.Number(
        "share of the budget",
        driver => ReviewText.Steady(driver.EvenShare)
    );

    private static readonly NumberTerm<SpendingDriver> LeastShare = Facts<SpendingDriver>.Number(
        "least share",
        driver => ReviewText.Exact(driver.LeastShare)
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        new ReviewRule<MeasureReview>(
            new Phrase("A measure leaves the control limits of its own past", "指标超出自身历史的控制限"),
            new Rule<MeasureReview>("kpi-special-cause", (Estimate < Lower) | (Estimate > Upper))
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = SpecialCause,
                Evidence = measure => measure.Signals.Explain(),
                Action = new Phrase("Find the special cause: something new is at work", "查找特殊原因：出现了新的影响因素"),
            },
            review => review.Measures,
            JudgeSpecialCause
        ),
        new ReviewRule<MeasureReview>(
            new Phrase("The next target is out of reach if things go on as they are", "若维持现状，下期目标难以达到"),
            new Rule<MeasureReview>("kpi-forecast-miss", Chance < ChanceLimit)
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = ForecastMiss,
                Evidence = measure => measure.Signals.Explain(),
                Action = new Phrase(
                    "Ask what will be done differently, or set a target within reach",
                    "请说明将采取何种不同做法，否则设定可达的目标"
                ),
            },
            review => review.Measures,
            JudgeForecastMiss
        ),
        new ReviewRule<SpendingDriver>(
            new Phrase("A unit drives the change of all spending", "某单位主导总支出的变动"),
            new Rule<SpendingDriver>("spending-driver", (Share >= LeastShare) & (Share > EvenShare))
            {
                Version = "1",
                Severity = Severity.Info,
                Message = Drives,
                Evidence = driver => driver.Explain(),
                Action = new Phrase("Settle the whole with the units that drive it first", "先与主导变动的单位解决整体问题"),
            },
            SpendingDriver.In,
            JudgeDrives
        ),
    ];

    private static Phrase SpecialCause(MeasureReview measure)
    {
        var kpi = measure.Measure.Kpi;
        var estimate = ReviewText.Value(measure.Figure!.Value, kpi.Unit);
        var (low, high) = Limits(measure);
        int past = measure.Signals.PastFigures;
        return Phrase.Of(
            $"{kpi.Name.English}: {estimate.English} {measure.FigureWord.English}, outside {low.English} to {high.English}, the control limits of its last {past} figures",
            $"{kpi.Name.Chinese}：{measure.FigureWord.Chinese} {estimate.Chinese}，超出由前 {past} 期数据得出的控制限 {low.Chinese} 至 {high.Chinese}"
        );
    }

    private static (Phrase Low, Phrase High) Limits(MeasureReview measure)
    {
        var limits = measure.Signals.Limits!.Value;
        var unit = measure.Measure.Kpi.Unit;
        return (ReviewText.Bare(ReviewText.Steady(limits.Lower)!.Value), ReviewText.Value(ReviewText.Steady(limits.Upper)!.Value, unit));
    }

    private static Verdict JudgeSpecialCause(MeasureReview measure, OperatingReview review)
    {
        var unit = measure.Unit;
        bool isBetter = measure.Change?.Improved == true;
        var (stake, impact) = isBetter
            ? (null, new Phrase("a change for the better that is worth keeping", "值得保持的好变化"))
            : MeasureRules.Undelivered(measure, measure.Shortfall, review);
        var values = measure.Actuals.Select(actual => ReviewText.Bare(actual.Value).English);
        string past = string.Join(", ", values);
        return new Verdict
        {
            Figure = measure.Id,
            Unit = unit,
            Evidence = [new Evidence(measure.Id, Phrase.Of($"past figures: {past}", $"历史数据：{past}"))],
            Stake = stake,
            Impact = impact,
            Likelihood = review.LikelihoodOf(measure),
            Confidence = measure.Completeness,
            Action = isBetter
                ? Phrase.Of(
                    $"Ask {unit.Name.English} what is new in {measure.Period}, and keep it: '{measure.Measure.Kpi.Name.English}' is better than its usual variation explains",
                    $"请{unit.Name.Chinese}说明 {measure.Period} 出现了什么新情况并加以保持：“{measure.Measure.Kpi.Name.Chinese}”的改善超出正常波动"
                )
                : Phrase.Of(
                    $"Ask {unit.Name.English} what is new in {measure.Period}: '{measure.Measure.Kpi.Name.English}' is outside its usual variation, so that the usual explanations do not cover it",
                    $"请{unit.Name.Chinese}说明 {measure.Period} 出现了什么新情况：“{measure.Measure.Kpi.Name.Chinese}”超出正常波动，常规解释不成立"
                ),
        };
    }

    private static Phrase ForecastMiss(MeasureReview measure)
    {
        var kpi = measure.Measure.Kpi;
        var next = ReviewText.Value(measure.NextTarget!.Value, kpi.Unit);
        var forecast = ReviewText.Value(measure.Figure!.Value, kpi.Unit);
        var told = measure.Signals.Chance!;
        string chance = ReviewText.Share(told.Probability);
        return Phrase.Of(
            $"{kpi.Name.English}: next target {next.English}, forecast {forecast.English}: a chance of {chance} to reach it, by its last {told.Changes} changes",
            $"{kpi.Name.Chinese}：下期目标 {next.Chinese}，预测 {forecast.Chinese}，据最近 {told.Changes} 次变动，达成概率 {chance}"
        );
    }

    private static Verdict JudgeForecastMiss(MeasureReview measure, OperatingReview review)
    {
        decimal next = measure.NextTarget!.Value;
        var goal = MeasureReview.Goal(measure.Measure.Kpi.Direction, next, review.Options.AmberMargin);
        double? missed = 1 - KpiStatus.Of(goal, measure.Figure).Attainment;
        var (stake, impact) = MeasureRules.Undelivered(measure, missed, review);
        var target = ReviewText.Value(next, measure.Measure.Kpi.Unit);
        return new Verdict
        {
            Figure = measure.Id,
            Unit = measure.Unit,
            Evidence =
            [
                MeasureRules.TargetEvidence(measure),
                .. review
                    .GoalsOf(measure)
                    .Select(goal => new Evidence(
                        goal.Id,
                        Phrase.Of($"serves the objective '{goal.Goal.Objective.English}'", $"服务于目标“{goal.Goal.Objective.Chinese}”")
                    )),
            ],
            Stake = stake,
            Impact = impact,
            Likelihood = (double)(1 - ReviewText.Steady(measure.Signals.Chance!.Probability)!.Value),
            Urgency = review.Options.NextPeriodUrgency,
            Confidence = measure.Completeness,
            Action = Phrase.Of(
                $"Ask {measure.Unit.Name.English} what it will do differently in {review.NextName.English} to reach {target.English}, or set a target within reach",
                $"请{measure.Unit.Name.Chinese}说明 {review.NextName.Chinese} 将采取何种不同做法以达到 {target.Chinese}，否则设定可达的目标"
            ),
        };
    }

    private static Phrase Drives(SpendingDriver driver)
    {
        var currency = driver.Currency;
        var whole = ReviewText.SignedAmount(new Money(driver.Whole.Change, currency));
        var own = ReviewText.SignedAmount(new Money(driver.Element.Contribution, currency));
        string share = ReviewText.Share(driver.Element.Share!.Value);
        var name = driver.Unit.Unit.Name;
        return Phrase.Of(
            $"{name.English}: {own.English} against the adopted budget, {share} of the change of all spending ({whole.English})",
            $"{name.Chinese}：较批准预算 {own.Chinese}，占总支出变动（{whole.Chinese}）的 {share}"
        );
    }

    private static Verdict JudgeDrives(SpendingDriver driver, OperatingReview review)
    {
        var excess = new Money(driver.Element.Excess, driver.Currency);
        var (signed, size) = (ReviewText.SignedAmount(excess), ReviewText.Amount(excess.Magnitude));
        var (share, even) = (ReviewText.Share(driver.Element.Share!.Value), ReviewText.Share(driver.EvenShare));
        var name = driver.Unit.Unit.Name;
        return new Verdict
        {
            Figure = driver.Unit.Id,
            Unit = driver.Unit.Unit,
            Evidence =
            [
                new Evidence(
                    driver.Unit.Id,
                    Phrase.Of(
                        $"{even} of the adopted budget, {share} of the change: {signed.English} beyond an even change of all units",
                        $"占批准预算的 {even}，占变动的 {share}：超出各单位均匀变动 {signed.Chinese}"
                    )
                ),
            ],
            Stake = excess,
            Impact = Phrase.Of($"{size.English} beyond an even change", $"超出均匀变动 {size.Chinese}"),
            Likelihood = review.LikelihoodOf(driver.Unit),
            Action = Phrase.Of(
                $"Start with {name.English} when the difference between adopted and expected spending is settled",
                $"处理预算与预计支出的差额时，从{name.Chinese}入手"
            ),
        };
    }
}
