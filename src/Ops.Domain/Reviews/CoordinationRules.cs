using Ops.Domain.Coordination;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over what units owe each other: too late, unconfirmed, not kept, overdue, undecided.</summary>
internal static class CoordinationRules
{
    private static readonly NumberTerm<CoordinationReview> Late = Facts<CoordinationReview>.Number(
        "late for others",
        unit => unit.Late.Length
    );

    private static readonly NumberTerm<CoordinationReview> Unconfirmed = Facts<CoordinationReview>.Number(
        "unconfirmed for others",
        unit => unit.Unconfirmed.Length
    );

    private static readonly NumberTerm<CoordinationReview> Kept = Facts<CoordinationReview>.Number(
        "upper limit of commitments kept",
        unit => ReviewText.Steady(unit.Promises?.Upper)
    );

    private static readonly NumberTerm<CoordinationReview> Floor = Facts<CoordinationReview>.Number(
        "agreed",
        unit => ReviewText.Exact(unit.Facts.KeptFloor)
    );

    private static readonly NumberTerm<CoordinationReview> Overdue = Facts<CoordinationReview>.Number(
        "overdue actions",
        unit => unit.Actions?.Overdue
    );

    private static readonly NumberTerm<CoordinationReview> Waiting = Facts<CoordinationReview>.Number(
        "decisions that wait too long",
        unit => unit.Decisions is null ? null : unit.DecisionsWaiting
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        Over(
            "dependency-late",
            Late > 0,
            Severity.Error,
            new("Another unit waits for what comes too late", "他部门所依赖的事项将逾期"),
            unit =>
                Told(unit, PartNames.List(unit.Late.Select(item => Dated(unit, item))), new("too late for those who wait", "晚于需求日")),
            (unit, review) =>
                Judge(
                    unit,
                    Phrase.Of(
                        $"Agree a new day for {Named(unit, unit.Late).English} with those who wait",
                        $"就{Named(unit, unit.Late).Chinese}与等待方商定新的日期"
                    ),
                    1
                )
        ),
        Over(
            "dependency-unconfirmed",
            Unconfirmed > 0,
            Severity.Warning,
            new("Another unit waits for what nobody confirmed", "他部门所依赖的事项未经确认"),
            unit => Told(unit, PartNames.List(unit.Unconfirmed.Select(item => Dated(unit, item))), new("not confirmed", "未确认")),
            (unit, review) =>
                Judge(
                    unit,
                    Phrase.Of(
                        $"Have {unit.Unit.Name.English} confirm {Named(unit, unit.Unconfirmed).English} or say no",
                        $"请{unit.Unit.Name.Chinese}确认或否决{Named(unit, unit.Unconfirmed).Chinese}"
                    ),
                    review.Options.NextPeriodUrgency
                )
        ),
        Over(
            "commitments-kept-below",
            Kept < Floor,
            Severity.Error,
            new("Commitments are kept less often than agreed, by more than chance explains", "承诺兑现率低于约定且非偶然"),
            KeptSeldom,
            (unit, review) =>
                Judge(
                    unit,
                    Phrase.Of(
                        $"Promise less in {unit.Unit.Name.English}: ask why {ReviewText.Many(unit.Promises!.Broken, "promise was", "promises were")} broken before new ones are made",
                        $"{unit.Unit.Name.Chinese}应少承诺：先查明 {unit.Promises.Broken} 项承诺未兑现的原因"
                    ),
                    1
                )
        ),
        Over(
            "actions-overdue",
            Overdue > 0,
            Severity.Warning,
            new("Actions are overdue", "行动项逾期"),
            LateActions,
            (unit, review) =>
                Judge(
                    unit,
                    Phrase.Of(
                        $"Close, move or drop {ReviewText.Many(unit.Actions!.Overdue, "overdue action", "overdue actions")} of {unit.Unit.Name.English}, each by name",
                        $"对{unit.Unit.Name.Chinese}的 {unit.Actions.Overdue} 项逾期行动逐项关闭、改期或取消"
                    ),
                    1
                )
        ),
        Over(
            "decision-ageing",
            Waiting > 0,
            Severity.Warning,
            new("Decisions wait too long", "决策久拖未决"),
            Undecided,
            (unit, review) =>
                Judge(
                    unit,
                    Phrase.Of(
                        $"Put {ReviewText.Many(unit.DecisionsWaiting, "waiting decision", "waiting decisions")} of {unit.Unit.Name.English} on the next agenda, with a day",
                        $"将{unit.Unit.Name.Chinese}的 {unit.DecisionsWaiting} 项待决事项列入下次议程并定日期"
                    ),
                    1
                )
        ),
    ];

    private static ReviewRule<CoordinationReview> Over(
        string id,
        FlagTerm<CoordinationReview> when,
        Severity severity,
        Phrase name,
        Func<CoordinationReview, Phrase> message,
        Func<CoordinationReview, OperatingReview, Verdict> judge
    ) => SubjectRule.Of(id, when, severity, name, review => review.Coordination, message, judge);

    private static Phrase Told(CoordinationReview unit, Phrase what, Phrase how) =>
        Phrase.Of($"{unit.Unit.Name.English}: {how.English}: {what.English}", $"{unit.Unit.Name.Chinese}：{how.Chinese}：{what.Chinese}");

    private static Phrase Named(CoordinationReview unit, ImmutableArray<DependencyItem> items) =>
        PartNames.List(items.Select(item => unit.Facts.NameOf(item.Id)));

    /// <summary>What others wait for, with the day by which they need it and the day on which it is expected.</summary>
    private static Phrase Dated(CoordinationReview unit, DependencyItem item)
    {
        var (name, need) = (unit.Facts.NameOf(item.Id), Figures.Text(unit.Facts.Dependencies.First(row => row.Id == item.Id).NeedBy));
        return item.Expected is { } expected
            ? Phrase.Of(
                $"{name.English} (needed by {need}, expected {Figures.Text(expected)})",
                $"{name.Chinese}（需求日 {need}，预计 {Figures.Text(expected)}）"
            )
            : Phrase.Of($"{name.English} (needed by {need}, no day named)", $"{name.Chinese}（需求日 {need}，未定日期）");
    }

    private static Phrase KeptSeldom(CoordinationReview unit)
    {
        var promises = unit.Promises!;
        string rate = ReviewText.Share(promises.Rate!.Value);
        string limits = ReviewText.Share(promises.Lower!.Value) + " … " + ReviewText.Share(promises.Upper!.Value);
        string floor = ReviewText.Share(unit.Facts.KeptFloor);
        return Phrase.Of(
            $"{unit.Unit.Name.English}: {promises.Kept} of {ReviewText.Many(promises.Kept + promises.Broken, "promise", "promises")} kept, {rate} ({limits}); agreed: at least {floor}",
            $"{unit.Unit.Name.Chinese}：{promises.Kept + promises.Broken} 项承诺兑现 {promises.Kept} 项，{rate}（{limits}），约定不低于 {floor}"
        );
    }

    private static Phrase LateActions(CoordinationReview unit) =>
        Phrase.Of(
            $"{unit.Unit.Name.English}: open actions: {unit.Actions!.Open}; overdue: {unit.Actions.Overdue}, by {ReviewText.Many(unit.Actions.MeanDaysOverdue, "day", "days")} on average",
            $"{unit.Unit.Name.Chinese}：{unit.Actions.Open} 项未关闭行动中 {unit.Actions.Overdue} 项逾期，平均逾期 {unit.Actions.MeanDaysOverdue:0.#} 天"
        );

    private static Phrase Undecided(CoordinationReview unit) =>
        Phrase.Of(
            $"{unit.Unit.Name.English}: open decisions: {unit.Decisions!.Open}; waiting for more than {ReviewText.Many(unit.Facts.DecisionDays, "day", "days")} or past their day: {unit.DecisionsWaiting}",
            $"{unit.Unit.Name.Chinese}：{unit.Decisions.Open} 项未决事项中 {unit.DecisionsWaiting} 项超过 {unit.Facts.DecisionDays} 天或已过期限"
        );

    private static Verdict Judge(CoordinationReview unit, Phrase action, double urgency) =>
        SubjectRule.Judge(
            unit.Id,
            unit.Unit,
            Phrase.Of(
                $"{unit.Late.Length} late and {unit.Unconfirmed.Length} unconfirmed of {unit.Provides.Length} that others wait for",
                $"他人等待的 {unit.Provides.Length} 项中，逾期 {unit.Late.Length} 项、未确认 {unit.Unconfirmed.Length} 项"
            ),
            action,
            null,
            urgency
        );
}
