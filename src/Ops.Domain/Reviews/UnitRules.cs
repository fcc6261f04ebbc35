using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over a unit: its money, and its money beside its service.</summary>
internal static class UnitRules
{
    private static readonly NumberTerm<UnitReview> Expected = Facts<UnitReview>.Number("expected", unit => unit.Estimated?.Amount.Amount);

    private static readonly NumberTerm<UnitReview> Adopted = Facts<UnitReview>.Number("adopted", unit => unit.Adopted?.Amount.Amount);

    private static readonly NumberTerm<UnitReview> Next = Facts<UnitReview>.Number("next adopted", unit => unit.Next?.Amount.Amount);

    private static readonly NumberTerm<UnitReview> SizeOfBudget = Facts<UnitReview>.Number(
        "|adopted|",
        unit => unit.Adopted?.Amount.Magnitude.Amount
    );

    private static readonly NumberTerm<UnitReview> MaterialAmount = Facts<UnitReview>.Number(
        "material amount",
        unit => unit.Materiality.Absolute?.Amount
    );

    private static readonly NumberTerm<UnitReview> MaterialShare = Facts<UnitReview>.Number(
        "material share",
        unit => unit.Materiality.Relative
    );

    private static readonly NumberTerm<UnitReview> OffTarget = Facts<UnitReview>.Number(
        "measures off target",
        unit => unit.Count(Status.Red)
    );

    private static readonly NumberTerm<UnitReview> LoweredTargets = Facts<UnitReview>.Number(
        "lowered targets",
        unit => Lowered(unit).Count()
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        new ReviewRule<UnitReview>(
            new Phrase("More money than adopted, and a measure off target", "超支而服务未达标"),
            new Rule<UnitReview>("money-up-service-down", Material(Expected - Adopted) & (OffTarget > 0))
            {
                Version = "1",
                Severity = Severity.Critical,
                Message = MoneyUpServiceDown,
                Evidence = unit => unit.Explain(),
                Action = new Phrase("Have the unit show what the extra money bought", "请该单位说明多花的钱用在何处"),
            },
            Serving,
            JudgeMoneyUpServiceDown
        ),
        new ReviewRule<UnitReview>(
            new Phrase("Money left unspent while a measure is off target", "有钱未花而服务未达标"),
            new Rule<UnitReview>("money-unspent-service-missed", Material(Adopted - Expected) & (OffTarget > 0))
            {
                Version = "1",
                Severity = Severity.Error,
                Message = MoneyUnspentServiceMissed,
                Evidence = unit => unit.Explain(),
                Action = new Phrase(
                    "Ask the unit which missed target the unspent money can still buy",
                    "请该单位说明未花的钱还能补上哪项未达标指标"
                ),
            },
            Serving,
            JudgeMoneyUnspentServiceMissed
        ),
        new ReviewRule<UnitReview>(
            new Phrase("Expected spending materially above the adopted budget", "预计支出明显超出批准预算"),
            new Rule<UnitReview>("budget-overspent", Material(Expected - Adopted) & OffTarget.Is(0))
            {
                Version = "1",
                Severity = Severity.Error,
                Message = Overspent,
                Evidence = unit => unit.Explain(),
                Action = new Phrase("Trace the excess to its rows", "把超支追溯到明细行"),
            },
            Serving,
            JudgeOverspent
        ),
        new ReviewRule<UnitReview>(
            new Phrase("Next period: more money, and a target lowered", "下期：预算增加而目标降低"),
            new Rule<UnitReview>("more-money-lower-target", (Next - Adopted > 0) & (LoweredTargets > 0))
            {
                Version = "1",
                Severity = Severity.Error,
                Message = MoreMoneyLowerTarget,
                Evidence = unit => unit.Explain(),
                Action = new Phrase("Ask the unit for the reason of each lowered target", "请该单位说明每项目标降低的理由"),
            },
            Serving,
            JudgeMoreMoneyLowerTarget
        ),
    ];

    /// <summary>A difference that reaches both limits of materiality; a difference of 0 never does.</summary>
    private static FlagTerm<UnitReview> Material(NumberTerm<UnitReview> difference) =>
        (difference > 0) & (difference >= MaterialAmount) & (difference >= SizeOfBudget * MaterialShare);

    private static IEnumerable<UnitReview> Serving(OperatingReview review) => review.Units.Where(unit => unit.Unit.Serves);

    private static IEnumerable<MeasureReview> Lowered(UnitReview unit) =>
        unit.Measures.Where(measure => measure.TargetChange?.Improved == false);

    private static IEnumerable<MeasureReview> Missed(UnitReview unit) => unit.Measures.Where(measure => measure.Status == Status.Red);

    private static Phrase MoneyUpServiceDown(UnitReview unit)
    {
        var (excess, ratio) = Difference(unit);
        return Phrase.Of(
            $"{unit.Unit.Name.English}: expected spending is {excess.English} ({ratio}) over the adopted budget; off target: {OffTargetEnglish(unit)}{Driver(unit).English}",
            $"{unit.Unit.Name.Chinese}：预计支出超出批准预算 {excess.Chinese}（{ratio}），而{OffTargetChinese(unit)}未达标{Driver(unit).Chinese}"
        );
    }

    private static Verdict JudgeMoneyUpServiceDown(UnitReview unit, OperatingReview review)
    {
        var (excess, _) = Difference(unit);
        return new Verdict
        {
            Figure = unit.Id,
            Unit = unit.Unit,
            Evidence = [MoneyEvidence(unit), .. DriverEvidence(unit), .. Missed(unit).Select(MeasureRules.Evidence)],
            Grounds = [.. Missed(unit).Select(measure => measure.Explain())],
            Stake = unit.Variance!.Variance,
            Impact = Phrase.Of($"{excess.English} over budget", $"超预算 {excess.Chinese}"),
            Likelihood = review.LikelihoodOf(unit),
            Confidence = Missed(unit).Min(measure => measure.Completeness),
            Action = Phrase.Of(
                $"Have {unit.Unit.Name.English} show what the extra {excess.English} bought, row by row, before {review.NextName.English} money is released",
                $"请{unit.Unit.Name.Chinese}逐项说明多花的 {excess.Chinese}用在何处，再拨付 {ReviewText.Year(review.NextName.Chinese)}资金"
            ),
        };
    }

    private static Phrase MoneyUnspentServiceMissed(UnitReview unit)
    {
        var (rest, ratio) = Difference(unit);
        return Phrase.Of(
            $"{unit.Unit.Name.English}: {rest.English} ({ratio}) of the adopted budget stays unspent; off target: {OffTargetEnglish(unit)}",
            $"{unit.Unit.Name.Chinese}：批准预算中有 {rest.Chinese}（{ratio}）未花，而{OffTargetChinese(unit)}未达标"
        );
    }

    private static Verdict JudgeMoneyUnspentServiceMissed(UnitReview unit, OperatingReview review)
    {
        var (rest, _) = Difference(unit);
        return new Verdict
        {
            Figure = unit.Id,
            Unit = unit.Unit,
            Evidence = [MoneyEvidence(unit), .. DriverEvidence(unit), .. Missed(unit).Select(MeasureRules.Evidence)],
            Grounds = [.. Missed(unit).Select(measure => measure.Explain())],
            Stake = unit.Variance!.Variance,
            Impact = Phrase.Of($"{rest.English} unspent", $"未花 {rest.Chinese}"),
            Likelihood = review.LikelihoodOf(unit),
            Confidence = Missed(unit).Min(measure => measure.Completeness),
            Decision = DecisionKind.MoveMoney,
            Action = Phrase.Of(
                $"Ask {unit.Unit.Name.English} which of the missed targets the unspent {rest.English} can still buy, and move it there",
                $"请{unit.Unit.Name.Chinese}说明未花的 {rest.Chinese}还能补上哪些未达标指标，并据此调剂"
            ),
        };
    }

    private static Phrase Overspent(UnitReview unit)
    {
        var (excess, ratio) = Difference(unit);
        return Phrase.Of(
            $"{unit.Unit.Name.English}: expected spending is {excess.English} ({ratio}) over the adopted budget{Driver(unit).English}",
            $"{unit.Unit.Name.Chinese}：预计支出超出批准预算 {excess.Chinese}（{ratio}）{Driver(unit).Chinese}"
        );
    }

    private static Verdict JudgeOverspent(UnitReview unit, OperatingReview review)
    {
        var (excess, _) = Difference(unit);
        return new Verdict
        {
            Figure = unit.Id,
            Unit = unit.Unit,
            Evidence = [MoneyEvidence(unit), .. DriverEvidence(unit)],
            Stake = unit.Variance!.Variance,
            Impact = Phrase.Of($"{excess.English} over budget", $"超预算 {excess.Chinese}"),
            Likelihood = review.LikelihoodOf(unit),
            Action = Phrase.Of(
                $"Trace the {excess.English} of {unit.Unit.Name.English} to its rows: a decision since adoption, a price, or an error in the estimate",
                $"把{unit.Unit.Name.Chinese}的 {excess.Chinese}追溯到明细行：是批准后的决定、价格变化，还是估计有误"
            ),
        };
    }

    private static Phrase MoreMoneyLowerTarget(UnitReview unit)
    {
        var amount = ReviewText.Amount(unit.Growth!.Variance);
        var targets = Targets(Lowered(unit).Count(), unit.Measures.Length);
        return Phrase.Of(
            $"{unit.Unit.Name.English}: {unit.Next!.Period} adopts {amount.English} more, and lowers {targets.English}",
            $"{unit.Unit.Name.Chinese}：{ReviewText.Year(unit.Next.Period)}预算增加 {amount.Chinese}，却降低了{targets.Chinese}"
        );
    }

    private static Phrase Targets(int lowered, int all) =>
        lowered < all ? Phrase.Of($"{lowered} of {all} targets", $" {all} 项目标中的 {lowered} 项")
        : all == 1 ? new Phrase("its only target", "唯一的目标")
        : Phrase.Of($"every one of its {all} targets", $"全部 {all} 项目标");

    private static string OffTargetEnglish(UnitReview unit)
    {
        int all = unit.Measures.Length;
        int missed = unit.Count(Status.Red);
        return missed < all ? Figures.Format($"{missed} of {all} measures")
            : all == 1 ? "its only measure"
            : all == 2 ? "both of its measures"
            : Figures.Format($"all {all} measures");
    }

    private static string OffTargetChinese(UnitReview unit)
    {
        int all = unit.Measures.Length;
        int missed = unit.Count(Status.Red);
        return missed < all ? Figures.Format($" {all} 项指标中有 {missed} 项")
            : all == 1 ? "唯一的指标"
            : Figures.Format($"全部 {all} 项指标");
    }

    private static Verdict JudgeMoreMoneyLowerTarget(UnitReview unit, OperatingReview review)
    {
        var growth = unit.Growth!.Variance;
        var amount = ReviewText.Amount(growth);
        return new Verdict
        {
            Figure = unit.Id,
            Unit = unit.Unit,
            Evidence = [NextMoneyEvidence(unit), .. Lowered(unit).Select(MeasureRules.TargetEvidence)],
            Grounds = [.. Lowered(unit).Select(measure => measure.Explain())],
            Stake = growth,
            Impact = Phrase.Of($"{amount.English} more for less", $"多花 {amount.Chinese}换更低目标"),
            Urgency = review.Options.NextPeriodUrgency,
            Confidence = Lowered(unit).Min(measure => measure.Completeness),
            Action = Phrase.Of(
                $"Ask {unit.Unit.Name.English} for the reason of each lowered target, or keep the present one as the condition of the extra {amount.English}",
                $"请{unit.Unit.Name.Chinese}说明每项目标降低的理由，否则以维持现目标作为增加 {amount.Chinese}的条件"
            ),
        };
    }

    private static (Phrase Amount, string Ratio) Difference(UnitReview unit) =>
        (ReviewText.Amount(unit.Variance!.Variance.Magnitude), unit.Variance.Ratio is { } ratio ? ReviewText.Ratio(ratio) : "-");

    private static Evidence MoneyEvidence(UnitReview unit)
    {
        var adopted = ReviewText.Amount(unit.Adopted!.Amount);
        var estimated = ReviewText.Amount(unit.Estimated!.Amount);
        return new Evidence(
            unit.Id,
            Phrase.Of(
                $"adopted {adopted.English}, expected {estimated.English} (sum of {ReviewText.Many(unit.Estimated.Rows, "row", "rows")})",
                $"批准 {adopted.Chinese}，预计 {estimated.Chinese}（{unit.Estimated.Rows} 行之和）"
            )
        );
    }

    /// <summary>The line behind most of the difference, at the end of a sentence; empty where no lines are given.</summary>
    private static Phrase Driver(UnitReview unit) =>
        Largest(unit) is { } largest ? new Phrase($"; largest line: {largest.English}", $"；最大的一项：{largest.Chinese}") : default;

    private static Phrase? Largest(UnitReview unit)
    {
        if (unit.Driver is not { } driver)
            return null;
        var variance = ReviewText.SignedAmount(driver.Variance);
        string name = driver.Line ?? "-";
        return new Phrase($"{name} ({variance.English})", $"{name}（{variance.Chinese}）");
    }

    private static ImmutableArray<Evidence> DriverEvidence(UnitReview unit) =>
        Largest(unit) is { } largest
            ?
            [
                new Evidence(
                    unit.Id,
                    Phrase.Of(
                        $"largest of {unit.Lines!.Lines.Length} lines: {largest.English}",
                        $"{unit.Lines.Lines.Length} 项中最大的一项：{largest.Chinese}"
                    )
                ),
            ]
            : [];

    private static Evidence NextMoneyEvidence(UnitReview unit)
    {
        var adopted = ReviewText.Amount(unit.Adopted!.Amount);
        var next = ReviewText.Amount(unit.Next!.Amount);
        return new Evidence(
            unit.Id,
            Phrase.Of(
                $"adopted {adopted.English} now, {next.English} next (sum of {ReviewText.Many(unit.Next.Rows, "row", "rows")})",
                $"本期批准 {adopted.Chinese}，下期 {next.Chinese}（{unit.Next.Rows} 行之和）"
            )
        );
    }
}
