using Ops.Domain.Budgets;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>The sections of a report about money, and about money beside service.</summary>
internal static class UnitSections
{
    private static readonly Phrase None = new("-", "-");

    /// <summary>Expected against adopted over all units; null if one of them was not reported.</summary>
    public static BudgetVariance? Total(OperatingReview review) =>
        Sum(review, unit => unit.Adopted) is { } adopted && Sum(review, unit => unit.Estimated) is { } estimated
            ? BudgetVariance.Of(BudgetKind.Expense, adopted, estimated)
            : null;

    public static ReportSection Money(OperatingReview review)
    {
        var (last, next) = (review.LastName, review.NextName);
        return new ReportSection
        {
            Id = "money",
            Heading = new Phrase("Budget and spending", "预算执行"),
            Lead = Phrase.Of(
                $"Red: the difference is at least {ReviewText.Amount(Absolute(review)).English} and {ReviewText.Share((double)review.Options.MaterialShare)} of the budget. The largest difference first.",
                $"红色：差异不少于 {ReviewText.Amount(Absolute(review)).Chinese} 且不低于预算的 {ReviewText.Share((double)review.Options.MaterialShare)}。按差异从大到小。"
            ),
            Series = ReviewSeries.Money(review),
            Columns =
            [
                new(new Phrase("Who", "单位")),
                new(Phrase.Of($"{last.English} actual", $"{last.Chinese} 实际"), true),
                new(Phrase.Of($"{review.Period} adopted", $"{review.Period} 批准"), true),
                new(Phrase.Of($"{review.Period} {Told(review).English}", $"{review.Period} {Told(review).Chinese}"), true),
                new(new Phrase("Difference", "差异"), true),
                new(new Phrase("Ratio", "差异率"), true),
                new(Phrase.Of($"{next.English} adopted", $"{next.Chinese} 批准"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Units.OrderByDescending(unit => Math.Abs(unit.Variance?.Variance.Amount ?? 0)).Select(MoneyRow),
                TotalRow(review),
            ],
        };
    }

    public static ReportSection MoneyAndService(OperatingReview review) =>
        new()
        {
            Id = "money-and-service",
            Heading = new Phrase("Where money and service disagree", "钱与服务不一致之处"),
            Lead = new Phrase(
                "Units whose spending differs materially from the budget while measures are off target, and units whose target falls while their money rises.",
                "支出与预算明显不符而指标未达标的单位，以及下期预算增加而目标降低的单位。"
            ),
            Columns =
            [
                new(new Phrase("Who", "单位")),
                new(new Phrase("Money", "钱"), true),
                new(new Phrase("Ratio", "差异率"), true),
                new(new Phrase("On", "达标"), true),
                new(new Phrase("Near", "接近"), true),
                new(new Phrase("Off", "未达标"), true),
                new(new Phrase("What disagrees", "不一致")),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. from finding in review.Findings
                where finding.Rule is "money-up-service-down" or "money-unspent-service-missed" or "more-money-lower-target"
                let unit = review.UnitOf(finding.Unit.Id)
                let next = finding.Rule == "more-money-lower-target"
                let variance = next ? unit.Growth : unit.Variance
                select new ReportRow(
                    finding.Id,
                    finding.Severity == Severity.Critical ? Status.Red : Status.Amber,
                    unit.Unit.Name,
                    variance is null ? None : ReviewText.SignedAmount(variance.Variance),
                    variance?.Ratio is { } ratio ? Phrase.Of($"{ReviewText.Ratio(ratio)}") : None,
                    Phrase.Of($"{unit.Count(Status.Green)}"),
                    Phrase.Of($"{unit.Count(Status.Amber)}"),
                    Phrase.Of($"{unit.Count(Status.Red)}"),
                    review.Rules.First(rule => rule.Rule == finding.Rule).Name,
                    Phrase.Of($"{finding.Id}")
                ),
            ],
        };

    private static Money Absolute(OperatingReview review) => new(review.Options.MaterialAmount, review.Currency);

    private static ReportRow MoneyRow(UnitReview unit) =>
        new(
            unit.Id,
            unit.Status,
            unit.Unit.Name,
            Amount(unit.Actual),
            Amount(unit.Adopted),
            Amount(unit.Estimated),
            unit.Variance is null ? None : ReviewText.SignedAmount(unit.Variance.Variance),
            unit.Variance?.Ratio is { } ratio ? Phrase.Of($"{ReviewText.Ratio(ratio)}") : None,
            Amount(unit.Next),
            Phrase.Of($"{unit.Id}")
        );

    private static ReportRow TotalRow(OperatingReview review)
    {
        var total = Total(review);
        return new(
            "",
            Status.NoData,
            new Phrase("All units", "合计"),
            Amount(Sum(review, unit => unit.Actual)),
            Amount(Sum(review, unit => unit.Adopted)),
            Amount(Sum(review, unit => unit.Estimated)),
            total is null ? None : ReviewText.SignedAmount(total.Variance),
            total?.Ratio is { } ratio ? Phrase.Of($"{ReviewText.Ratio(ratio)}") : None,
            Amount(Sum(review, unit => unit.Next)),
            default
        );
    }

    private static Phrase Amount(BudgetTotal? total) => Amount(total?.Amount);

    private static Phrase Amount(Money? amount) => amount is { } money ? ReviewText.Amount(money) : None;

    /// <summary>The sum over the units of the review; null if none of them reports it. Money of units that are not given is no part of it.</summary>
    private static Money? Sum(OperatingReview review, Func<UnitReview, BudgetTotal?> which) => Totals.Of(review.Units.AsSpan(), which);

    /// <summary>Expected while the period runs, spent once it is over; both where some units have reported already.</summary>
    private static Phrase Told(OperatingReview review)
    {
        int spent = review.Units.Count(unit => unit.IsSpent);
        return spent == 0 ? new Phrase("expected", "预计")
            : spent == review.Units.Count(unit => unit.Estimated is not null) ? new Phrase("spent", "实际")
            : new Phrase("spent or expected", "实际或预计");
    }
}
