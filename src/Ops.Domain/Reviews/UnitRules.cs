namespace Ops.Domain.Reviews;

/// <summary>Rules over a unit: its money, and its money beside its service.</summary>
internal static class UnitRules
{
    public static ImmutableArray<ReviewRule> All { get; } =
    [
        ReviewRule.Over(
            "money-up-service-down",
            1,
            Severity.Critical,
            new Phrase("More money than adopted, and a measure off target", "超支而服务未达标"),
            Serving,
            (unit, _) => IsOverspent(unit) && unit.Count(Status.Red) > 0,
            MoneyUpServiceDown
        ),
        ReviewRule.Over(
            "money-unspent-service-missed",
            1,
            Severity.Major,
            new Phrase("Money left unspent while a measure is off target", "有钱未花而服务未达标"),
            Serving,
            (unit, _) => IsUnderspent(unit) && unit.Count(Status.Red) > 0,
            MoneyUnspentServiceMissed
        ),
        ReviewRule.Over(
            "budget-overspent",
            1,
            Severity.Major,
            new Phrase("Expected spending materially above the adopted budget", "预计支出明显超出批准预算"),
            Serving,
            (unit, _) => IsOverspent(unit) && unit.Count(Status.Red) == 0,
            Overspent
        ),
        ReviewRule.Over(
            "more-money-lower-target",
            1,
            Severity.Major,
            new Phrase("Next period: more money, and a target lowered", "下期：预算增加而目标降低"),
            Serving,
            (unit, _) => unit.Growth is { Favourable: false } && Lowered(unit).Any(),
            MoreMoneyLowerTarget
        ),
    ];

    private static IEnumerable<UnitReview> Serving(OperatingReview review) => review.Units.Where(unit => unit.Unit.Serves);

    private static bool IsOverspent(UnitReview unit) => unit.IsMaterial && !unit.Variance!.Favourable;

    private static bool IsUnderspent(UnitReview unit) => unit.IsMaterial && unit.Variance!.Favourable;

    private static IEnumerable<MeasureReview> Lowered(UnitReview unit) => unit.Measures.Where(measure => measure.TargetChange?.Improved == false);

    private static IEnumerable<MeasureReview> Missed(UnitReview unit) => unit.Measures.Where(measure => measure.Status == Status.Red);

    private static Verdict MoneyUpServiceDown(UnitReview unit, OperatingReview review)
    {
        var (excess, ratio, missed) = Ingredients(unit);
        return new Verdict
        {
            Figure = unit.Id,
            Unit = unit.Unit,
            Message = Phrase.Of(
                $"{unit.Unit.Name.English}: expected spending is {excess.English} ({ratio}) over the adopted budget; off target: {missed} of {unit.Measures.Length} measures",
                $"{unit.Unit.Name.Chinese}：预计支出超出批准预算 {excess.Chinese}（{ratio}），而 {unit.Measures.Length} 项指标中有 {missed} 项未达标"
            ),
            Evidence = [MoneyEvidence(unit), .. Missed(unit).Select(MeasureRules.Evidence)],
            Grounds = [unit.Explain(), .. Missed(unit).Select(measure => measure.Explain())],
            Stake = unit.Variance!.Variance,
            Impact = Phrase.Of($"{excess.English} over budget", $"超预算 {excess.Chinese}"),
            Likelihood = review.Options.EstimateLikelihood,
            Confidence = Missed(unit).Min(measure => measure.Completeness),
            Action = Phrase.Of(
                $"Have {unit.Unit.Name.English} show what the extra {excess.English} bought, row by row, before {review.Facts.NextPeriod} money is released",
                $"请{unit.Unit.Name.Chinese}逐项说明多花的 {excess.Chinese}用在何处，再拨付 {review.Facts.NextPeriod} 年度资金"
            ),
        };
    }

    private static Verdict MoneyUnspentServiceMissed(UnitReview unit, OperatingReview review)
    {
        var (rest, ratio, missed) = Ingredients(unit);
        return new Verdict
        {
            Figure = unit.Id,
            Unit = unit.Unit,
            Message = Phrase.Of(
                $"{unit.Unit.Name.English}: {rest.English} ({ratio}) of the adopted budget stays unspent; off target: {missed} of {unit.Measures.Length} measures",
                $"{unit.Unit.Name.Chinese}：批准预算中有 {rest.Chinese}（{ratio}）未花，而 {unit.Measures.Length} 项指标中有 {missed} 项未达标"
            ),
            Evidence = [MoneyEvidence(unit), .. Missed(unit).Select(MeasureRules.Evidence)],
            Grounds = [unit.Explain(), .. Missed(unit).Select(measure => measure.Explain())],
            Stake = unit.Variance!.Variance,
            Impact = Phrase.Of($"{rest.English} unspent", $"未花 {rest.Chinese}"),
            Likelihood = review.Options.EstimateLikelihood,
            Confidence = Missed(unit).Min(measure => measure.Completeness),
            Action = Phrase.Of(
                $"Ask {unit.Unit.Name.English} which of the missed targets the unspent {rest.English} can still buy, and move it there",
                $"请{unit.Unit.Name.Chinese}说明未花的 {rest.Chinese}还能补上哪些未达标指标，并据此调剂"
            ),
        };
    }

    private static Verdict Overspent(UnitReview unit, OperatingReview review)
    {
        var (excess, ratio, _) = Ingredients(unit);
        return new Verdict
        {
            Figure = unit.Id,
            Unit = unit.Unit,
            Message = Phrase.Of(
                $"{unit.Unit.Name.English}: expected spending is {excess.English} ({ratio}) over the adopted budget",
                $"{unit.Unit.Name.Chinese}：预计支出超出批准预算 {excess.Chinese}（{ratio}）"
            ),
            Evidence = [MoneyEvidence(unit)],
            Grounds = [unit.Explain()],
            Stake = unit.Variance!.Variance,
            Impact = Phrase.Of($"{excess.English} over budget", $"超预算 {excess.Chinese}"),
            Likelihood = review.Options.EstimateLikelihood,
            Action = Phrase.Of(
                $"Trace the {excess.English} of {unit.Unit.Name.English} to its rows: a decision since adoption, a price, or an error in the estimate",
                $"把{unit.Unit.Name.Chinese}的 {excess.Chinese}追溯到明细行：是批准后的决定、价格变化，还是估计有误"
            ),
        };
    }

    private static Verdict MoreMoneyLowerTarget(UnitReview unit, OperatingReview review)
    {
        var growth = unit.Growth!.Variance;
        var amount = ReviewText.Amount(growth);
        var lowered = Lowered(unit).ToImmutableArray();
        return new Verdict
        {
            Figure = unit.Id,
            Unit = unit.Unit,
            Message = Phrase.Of(
                $"{unit.Unit.Name.English}: {review.Facts.NextPeriod} adopts {amount.English} more, and lowers {lowered.Length} of {unit.Measures.Length} targets",
                $"{unit.Unit.Name.Chinese}：{review.Facts.NextPeriod} 年度预算增加 {amount.Chinese}，却降低了 {unit.Measures.Length} 项目标中的 {lowered.Length} 项"
            ),
            Evidence = [NextMoneyEvidence(unit), .. lowered.Select(MeasureRules.TargetEvidence)],
            Grounds = [unit.Explain(), .. lowered.Select(measure => measure.Explain())],
            Stake = growth,
            Impact = Phrase.Of($"{amount.English} more for less", $"多花 {amount.Chinese}换更低目标"),
            Urgency = review.Options.NextPeriodUrgency,
            Confidence = lowered.Min(measure => measure.Completeness),
            Action = Phrase.Of(
                $"Ask {unit.Unit.Name.English} for the reason of each lowered target, or keep the present one as the condition of the extra {amount.English}",
                $"请{unit.Unit.Name.Chinese}说明每项目标降低的理由，否则以维持现目标作为增加 {amount.Chinese}的条件"
            ),
        };
    }

    private static (Phrase Amount, string Ratio, int Missed) Ingredients(UnitReview unit) =>
        (
            ReviewText.Amount(unit.Variance!.Variance.Magnitude),
            unit.Variance.Ratio is { } ratio ? ReviewText.Ratio(ratio) : "-",
            unit.Count(Status.Red)
        );

    private static Evidence MoneyEvidence(UnitReview unit)
    {
        var adopted = ReviewText.Amount(unit.Adopted!.Amount);
        var estimated = ReviewText.Amount(unit.Estimated!.Amount);
        return new Evidence(
            unit.Id,
            Phrase.Of(
                $"adopted {adopted.English}, expected {estimated.English} (sum of {unit.Estimated.Rows} rows)",
                $"批准 {adopted.Chinese}，预计 {estimated.Chinese}（{unit.Estimated.Rows} 行之和）"
            )
        );
    }

    private static Evidence NextMoneyEvidence(UnitReview unit)
    {
        var adopted = ReviewText.Amount(unit.Adopted!.Amount);
        var next = ReviewText.Amount(unit.Next!.Amount);
        return new Evidence(
            unit.Id,
            Phrase.Of(
                $"adopted {adopted.English} now, {next.English} next (sum of {unit.Next.Rows} rows)",
                $"本期批准 {adopted.Chinese}，下期 {next.Chinese}（{unit.Next.Rows} 行之和）"
            )
        );
    }
}
