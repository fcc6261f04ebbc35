using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over a unit's spending within the period: what is ordered beside what is left, and what the period will come to.</summary>
internal static class SpendingRules
{
    private static readonly NumberTerm<SpendingOutlook> Adopted = Facts<SpendingOutlook>.Number(
        "adopted",
        outlook => outlook.Adopted.Amount
    );

    private static readonly NumberTerm<SpendingOutlook> SpentAndCommitted = Facts<SpendingOutlook>.Number(
        "spent and committed",
        outlook => outlook.Spent.Amount + outlook.Spending.Committed.Amount
    );

    private static readonly NumberTerm<SpendingOutlook> AtTheEnd = Facts<SpendingOutlook>.Number(
        "forecast of the whole period",
        outlook => outlook.PeriodEnd?.Forecast.Amount
    );

    private static readonly NumberTerm<SpendingOutlook> Chance = Facts<SpendingOutlook>.Number(
        "chance of overspending",
        outlook => ReviewText.Steady(outlook.PeriodEnd?.ProbabilityOver)
    );

    private static readonly NumberTerm<SpendingOutlook> LeastChance = Facts<SpendingOutlook>.Number(
        "least chance",
        outlook => ReviewText.Exact(outlook.LeastChance)
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        new ReviewRule<SpendingOutlook>(
            new Phrase("Commitments that will not fit into what is left of the budget", "已承诺金额超出预算余额"),
            new Rule<SpendingOutlook>("commitments-do-not-fit", SpentAndCommitted - Adopted > 0)
            {
                Version = "1",
                Severity = Severity.Error,
                Message = DoNotFit,
                Evidence = outlook => outlook.Explain(),
                Action = new Phrase("Cancel or postpone orders, or move money", "取消或推迟订单，或调剂资金"),
            },
            review => review.Outlooks,
            JudgeDoNotFit
        ),
        new ReviewRule<SpendingOutlook>(
            new Phrase("The period will probably end above its budget", "期末很可能超出预算"),
            new Rule<SpendingOutlook>("period-end-over-budget", (AtTheEnd - Adopted > 0) & (Chance >= LeastChance))
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = EndsOver,
                Evidence = outlook => outlook.Explain(),
                Action = new Phrase("Slow spending down in time", "及时放缓支出"),
            },
            review => review.Outlooks,
            JudgeEndsOver
        ),
    ];

    private static Phrase DoNotFit(SpendingOutlook outlook)
    {
        var (over, ordered) = (ReviewText.Amount(-outlook.Room), ReviewText.Amount(outlook.Spending.Committed));
        var (spent, adopted) = (ReviewText.Amount(outlook.Spent), ReviewText.Amount(outlook.Adopted));
        var name = outlook.Unit.Unit.Name;
        return Phrase.Of(
            $"{name.English}: {spent.English} spent and {ordered.English} ordered, {over.English} more than the {adopted.English} adopted",
            $"{name.Chinese}：已支出 {spent.Chinese}，已订购 {ordered.Chinese}，比批准预算 {adopted.Chinese}多 {over.Chinese}"
        );
    }

    private static Verdict JudgeDoNotFit(SpendingOutlook outlook, OperatingReview review)
    {
        var over = -outlook.Room;
        var (size, name) = (ReviewText.Amount(over), outlook.Unit.Unit.Name);
        return new Verdict
        {
            Figure = outlook.Id,
            Unit = outlook.Unit.Unit,
            Evidence =
            [
                new Evidence(
                    outlook.Id,
                    Phrase.Of(
                        $"room {ReviewText.SignedAmount(outlook.Room).English}",
                        $"余额 {ReviewText.SignedAmount(outlook.Room).Chinese}"
                    )
                ),
            ],
            Stake = over,
            Impact = Phrase.Of($"{size.English} without cover", $"{size.Chinese}无预算保障"),
            Likelihood = 1,
            Decision = DecisionKind.MoveMoney,
            Action = Phrase.Of(
                $"Have {name.English} cancel or postpone orders of {size.English}, or move money to it",
                $"请{name.Chinese}取消或推迟 {size.Chinese}的订单，或为其调剂资金"
            ),
        };
    }

    private static Phrase EndsOver(SpendingOutlook outlook)
    {
        var end = outlook.PeriodEnd!;
        var (forecast, adopted) = (ReviewText.Amount(end.Forecast), ReviewText.Amount(outlook.Adopted));
        string chance = ReviewText.Share((double)ReviewText.Steady(end.ProbabilityOver)!.Value);
        var name = outlook.Unit.Unit.Name;
        return Phrase.Of(
            $"{name.English}: the period will come to {forecast.English}, {adopted.English} were adopted; chance of overspending {chance}",
            $"{name.Chinese}：期末预计 {forecast.Chinese}，批准预算 {adopted.Chinese}；超支概率 {chance}"
        );
    }

    private static Verdict JudgeEndsOver(SpendingOutlook outlook, OperatingReview review)
    {
        var end = outlook.PeriodEnd!;
        var over = end.Forecast - outlook.Adopted;
        var (size, name) = (ReviewText.Amount(over), outlook.Unit.Unit.Name);
        return new Verdict
        {
            Figure = outlook.Id,
            Unit = outlook.Unit.Unit,
            Evidence =
            [
                new Evidence(
                    outlook.Id,
                    Phrase.Of(
                        $"{outlook.Spending.Actual.Length} of {ReviewText.Many(outlook.Spending.Plan.Length, "part", "parts")} of the period over",
                        $"本期 {outlook.Spending.Plan.Length} 段中已过 {outlook.Spending.Actual.Length} 段"
                    )
                ),
            ],
            Stake = over,
            Impact = Phrase.Of($"{size.English} above the budget at the end", $"期末超出预算 {size.Chinese}"),
            Likelihood = (double)ReviewText.Steady(end.ProbabilityOver)!.Value,
            Action = Phrase.Of(
                $"Agree with {name.English} where {size.English} can be saved before the period ends",
                $"与{name.Chinese}商定在本期结束前节约 {size.Chinese}的办法"
            ),
        };
    }
}
