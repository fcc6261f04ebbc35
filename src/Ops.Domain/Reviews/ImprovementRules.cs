using Ops.Domain.Improvement;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over improvements: no proven effect, a gain that does not last, a benefit behind its plan.</summary>
internal static class ImprovementRules
{
    private static readonly FlagTerm<ImprovementReview> Proven = Facts<ImprovementReview>.Flag("effect is proven", item => item.IsProven);

    private static readonly FlagTerm<ImprovementReview> LostGain = Facts<ImprovementReview>.Flag("gain is lost", item => item.IsLost);

    private static readonly NumberTerm<ImprovementReview> Missing = Facts<ImprovementReview>.Number(
        "planned to date less proven",
        item => item.Benefit is null ? null : item.Missing?.Amount ?? 0
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        Over(
            "effect-unproven",
            !Proven,
            Severity.Warning,
            new("An improvement has no proven effect", "改进效果未经证实"),
            Unproven,
            (item, review) =>
                SubjectRule.Judge(
                    item.Id,
                    item.Unit,
                    Unproven(item),
                    Phrase.Of(
                        $"Measure {item.Improvement.Name.English} longer, or beside a part without it, before it is spread",
                        $"推广前对{item.Improvement.Name.Chinese}延长测量，或设对照"
                    ),
                    null,
                    review.Options.DataUrgency
                )
        ),
        Over(
            "gain-not-held",
            LostGain,
            Severity.Error,
            new("A gain has faded, or things got worse", "改善成果消退或变差"),
            Faded,
            (item, review) =>
                SubjectRule.Judge(
                    item.Id,
                    item.Unit,
                    Phrase.Of(
                        $"limits before: {item.Gain!.Lower:0.###} to {item.Gain.Upper:0.###}, mean after {item.Gain.AfterMean:0.###}",
                        $"改善前控制限：{item.Gain.Lower:0.###} 至 {item.Gain.Upper:0.###}，改善后均值 {item.Gain.AfterMean:0.###}"
                    ),
                    Phrase.Of(
                        $"Find what {item.Unit.Name.English} does differently since {item.Improvement.Name.English} faded, and make the standard hold",
                        $"查明{item.Unit.Name.Chinese}在{item.Improvement.Name.Chinese}后作业的变化，并使标准得到执行"
                    )
                )
        ),
        Over(
            "benefit-below-plan",
            Missing > 0,
            Severity.Error,
            new("A benefit is behind its plan", "收益低于计划"),
            Behind,
            (item, review) =>
                SubjectRule.Judge(
                    item.Id,
                    item.Unit,
                    Claimed(item),
                    Phrase.Of(
                        $"Show the benefit of {item.Improvement.Name.English} in the accounts, or lower its plan",
                        $"在账目中证实{item.Improvement.Name.Chinese}的收益，或下调计划"
                    ),
                    item.Missing
                )
        ),
    ];

    private static ReviewRule<ImprovementReview> Over(
        string id,
        FlagTerm<ImprovementReview> when,
        Severity severity,
        Phrase name,
        Func<ImprovementReview, Phrase> message,
        Func<ImprovementReview, OperatingReview, Verdict> judge
    ) => SubjectRule.Of(id, when, severity, name, review => review.Improvements, message, judge);

    private static Phrase Unproven(ImprovementReview item)
    {
        var effect = item.Effect!;
        return Phrase.Of(
            $"{item.Improvement.Name.English}: {effect.MeanBefore:0.###} to {effect.MeanAfter:0.###}, change {effect.Lower:0.###} … {effect.Upper:0.###} ({ReviewText.P(effect.Test.PValue)})",
            $"{item.Improvement.Name.Chinese}：由 {effect.MeanBefore:0.###} 到 {effect.MeanAfter:0.###}，变化 {effect.Lower:0.###} … {effect.Upper:0.###}（{ReviewText.P(effect.Test.PValue)}）"
        );
    }

    private static Phrase Faded(ImprovementReview item) =>
        item.Gain!.State == HoldState.Worse
            ? Phrase.Of($"{item.Improvement.Name.English}: worse than before", $"{item.Improvement.Name.Chinese}：比改善前更差")
            : Phrase.Of($"{item.Improvement.Name.English}: the gain has faded", $"{item.Improvement.Name.Chinese}：成果已消退");

    private static Phrase Behind(ImprovementReview item)
    {
        var (proven, planned) = (ReviewText.Amount(item.Benefit!.ProvenToDate), ReviewText.Amount(item.Benefit.PlannedToDate));
        return Phrase.Of(
            $"{item.Improvement.Name.English}: {proven.English} of {planned.English} planned to date is proven",
            $"{item.Improvement.Name.Chinese}：截至目前计划 {planned.Chinese}，已证实 {proven.Chinese}"
        );
    }

    private static Phrase Claimed(ImprovementReview item)
    {
        var claimed = ReviewText.Amount(item.Benefit!.ClaimedWithoutEvidence);
        return Phrase.Of($"claimed without evidence: {claimed.English}", $"无证据声称：{claimed.Chinese}");
    }
}
