using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>A measure off target, the growing queue of its process, and money that its unit leaves unspent. Asked where the measure is off target.</summary>
internal static class QueueLinks
{
    public static IEnumerable<CrossLink> In(LinkSearch search) =>
        from tie in search.Ties
        where search.Measures.ContainsKey(tie.Figure)
        let measure = search.Measures[tie.Figure]
        where measure.Status == Status.Red
        select Join(measure, tie.Process, search.Units[measure.Unit.Id], search.Review);

    private static CrossLink Join(MeasureReview measure, ProcessReview process, UnitReview unit, OperatingReview review)
    {
        var rest = unit.Adopted is { } adopted && unit.Estimated is { } expected ? adopted.Amount - expected.Amount : (Money?)null;
        var (name, queue) = (measure.Measure.Kpi.Name, process.Process.Name);
        var amount = rest is { } money ? ReviewText.Amount(money) : default;
        return new CrossLink(
            CrossLinkKind.UnspentForQueue,
            measure.Unit,
            OffTarget(measure, review),
            Grows(process, review.Options),
            Unspent(unit, rest, review)
        )
        {
            Subject = Phrase.Of(
                $"{name.English} – {queue.English} – money of {unit.Unit.Name.English}",
                $"{name.Chinese} – {queue.Chinese} – {unit.Unit.Name.Chinese}的资金"
            ),
            Conclusion = Phrase.Of(
                $"'{name.English}' is off target and the queue of '{queue.English}' grows, while {unit.Unit.Name.English} leaves {amount.English} unspent: it could fund capacity",
                $"“{name.Chinese}”未达标，“{queue.Chinese}”的排队在增长，而{unit.Unit.Name.Chinese}有 {amount.Chinese}未花：可用于增加能力"
            ),
            Action = Phrase.Of(
                $"Decide how much of the unspent {amount.English} of {unit.Unit.Name.English} goes into capacity for '{queue.English}'",
                $"决定{unit.Unit.Name.Chinese}未花的 {amount.Chinese}中有多少用于增加“{queue.Chinese}”的能力"
            ),
            Amount = rest,
            Impact = Phrase.Of($"{amount.English} unspent", $"未花 {amount.Chinese}"),
        };
    }

    private static LinkClaim OffTarget(MeasureReview measure, OperatingReview review) =>
        new(
            measure.Id,
            new Phrase("the measure is off target", "指标未达标"),
            Truth.True,
            MeasureRules.Evidence(measure).Statement,
            new Phrase("an estimate within the amber margin of the target", "预计值在目标的黄灯范围内"),
            measure.Explain()
        )
        {
            Likelihood = review.LikelihoodOf(measure),
            Confidence = measure.Completeness,
        };

    /// <summary>
    /// By the exact test of cases begun against cases ended. A trend test of the open work would not do: it is a running sum, and such sums
    /// drift by chance.
    /// </summary>
    private static LinkClaim Grows(ProcessReview process, ReviewOptions options) =>
        new(
            process.Id,
            new Phrase("its queue grows", "其排队在增长"),
            process.Flow is not { } flow ? Truth.Unknown
                : flow.After > flow.Before && flow.IsSignificant == true ? Truth.True
                : Truth.False,
            Flow(process),
            Phrase.Of(
                $"as many cases ended as begun, or a difference that chance explains (p of at least {1 - options.ConfidenceLevel:0.###})",
                $"结束与进入的件数相当，或差异可由偶然解释（p 不小于 {1 - options.ConfidenceLevel:0.###}）"
            ),
            process.Flow?.Explain() ?? process.Explain()
        )
        {
            Likelihood = options.ConfidenceLevel,
        };

    private static Phrase Flow(ProcessReview process) =>
        process.Flow is { } flow
            ? Phrase.Of(
                $"{process.Process.Name.English}: {flow.After:0.0} cases a day begin and {flow.Before:0.0} end ({LinkWords.P(flow.PValue)}); {process.Open} are open",
                $"{process.Process.Name.Chinese}：每天进入 {flow.After:0.0} 件、结束 {flow.Before:0.0} 件（{LinkWords.P(flow.PValue)}）；未结 {process.Open} 件"
            )
            : Phrase.Of(
                $"{process.Process.Name.English}: the log does not tell which cases are open",
                $"{process.Process.Name.Chinese}：日志无法说明哪些案件未结"
            );

    private static LinkClaim Unspent(UnitReview unit, Money? rest, OperatingReview review) =>
        new(
            unit.Id,
            new Phrase("its unit leaves money unspent", "其单位有资金未花"),
            rest is not { } money ? Truth.Unknown
                : money.Amount > 0 && unit.IsMaterial ? Truth.True
                : Truth.False,
            Money(unit, rest),
            Phrase.Of(
                $"less than {review.Options.MaterialShare * 100:0.##} % or less than {ReviewText.Amount(new Money(review.Options.MaterialAmount, review.Currency)).English} of the budget left",
                $"预算剩余不足 {review.Options.MaterialShare * 100:0.##} % 或不足 {ReviewText.Amount(new Money(review.Options.MaterialAmount, review.Currency)).Chinese}"
            ),
            unit.Explain()
        )
        {
            Likelihood = review.LikelihoodOf(unit),
        };

    private static Phrase Money(UnitReview unit, Money? rest)
    {
        if (rest is not { } money)
            return Phrase.Of(
                $"{unit.Unit.Name.English}: adopted or expected money is not given",
                $"{unit.Unit.Name.Chinese}：缺少批准或预计金额"
            );
        var (adopted, expected) = (ReviewText.Amount(unit.Adopted!.Amount), ReviewText.Amount(unit.Estimated!.Amount));
        var left = ReviewText.Amount(money.Magnitude);
        var (side, chinese) = money.Amount < 0 ? ("too much", "超支") : ("left", "剩余");
        return Phrase.Of(
            $"{unit.Unit.Name.English}: {expected.English} {(unit.IsSpent ? "spent" : "expected")} of {adopted.English} adopted, {left.English} {side}",
            $"{unit.Unit.Name.Chinese}：批准 {adopted.Chinese}，{(unit.IsSpent ? "实际" : "预计")}支出 {expected.Chinese}，{chinese} {left.Chinese}"
        );
    }
}
