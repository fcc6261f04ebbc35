using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over the goals together: objectives that stay behind, conflicts, money that serves no goal.</summary>
internal static class GoalRules
{
    private static readonly NumberTerm<ObjectiveReview> Progress = Facts<ObjectiveReview>.Number(
        "progress",
        objective => ReviewText.Exact(objective.Progress)
    );

    private static readonly NumberTerm<ObjectiveReview> Limit = Facts<ObjectiveReview>.Number(
        "limit",
        objective => ReviewText.Exact(objective.Limit)
    );

    private static readonly NumberTerm<UnitAlignment> Goals = Facts<UnitAlignment>.Number("key results", unit => unit.Goals);

    private static readonly NumberTerm<UnitAlignment> Share = Facts<UnitAlignment>.Number(
        "share of the money",
        unit => ReviewText.Exact(unit.Share)
    );

    private static readonly NumberTerm<UnitAlignment> ShareLimit = Facts<UnitAlignment>.Number(
        "limit",
        unit => ReviewText.Exact(unit.Limit)
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        new ReviewRule<ObjectiveReview>(
            new Phrase("An objective stays behind, and what holds it back", "目标落后及其拖累因素"),
            new Rule<ObjectiveReview>("objective-behind", Progress < Limit)
            {
                Version = "1",
                Severity = Severity.Error,
                Message = Behind,
                Evidence = objective => objective.Explain(),
                Action = new Phrase("Decide what the key result that holds it back needs", "决定拖累最大的关键结果需要什么"),
            },
            review => review.Objectives,
            JudgeBehind
        ),
        new ReviewRule<GoalConflict>(
            new Phrase("Two key results pull one measure in opposite directions", "两个关键结果使同一指标朝相反方向"),
            new Rule<GoalConflict>("goals-in-conflict", true)
            {
                Version = "1",
                Severity = Severity.Error,
                Message = Conflict,
                Evidence = conflict => conflict.Explain(),
                Action = new Phrase("Let the owners of both objectives agree on one direction", "请两个目标的负责人商定同一方向"),
            },
            review => review.GoalConflicts,
            (conflict, _) =>
                new Verdict
                {
                    Figure = conflict.Raises.Id,
                    Unit = conflict.Raises.Measure.Unit,
                    Evidence = [new Evidence(conflict.Lowers.Id, conflict.Lowers.Goal.KeyResult.Name)],
                    Decision = DecisionKind.SettleGoals,
                }
        ),
        new ReviewRule<UnitAlignment>(
            new Phrase("Much money stands in a unit that serves no goal", "大额资金所在单位没有任何目标"),
            new Rule<UnitAlignment>("spending-without-goal", (Goals <= 0) & (Share >= ShareLimit))
            {
                Version = "1",
                Severity = Severity.Info,
                Message = NoGoal,
                Evidence = unit => unit.Explain(),
                Action = new Phrase(
                    "Give the unit a key result, or say which objective it serves",
                    "为该单位设定关键结果，或说明其服务的目标"
                ),
            },
            review => review.Alignment,
            (unit, review) =>
                new Verdict
                {
                    Figure = unit.Unit.Id,
                    Unit = unit.Unit.Unit,
                    Urgency = review.Options.NextPeriodUrgency,
                }
        ),
    ];

    private static Phrase Behind(ObjectiveReview objective)
    {
        string progress = ReviewText.Share(objective.Progress!.Value);
        var (english, chinese) = (new List<string>(), new List<string>());
        double weight = objective.KeyResults.Sum(goal => goal.Weight);
        foreach (var goal in objective.HeldBackBy)
        {
            var points = ReviewText.Points(goal.Loss!.Value / weight);
            english.Add($"{goal.Goal.KeyResult.Name.English} ({points.English})");
            chinese.Add($"{goal.Goal.KeyResult.Name.Chinese}（{points.Chinese}）");
        }
        return new Phrase(
            $"{objective.Name.English}: {progress} of the way; held back by {string.Join(", ", english)}",
            $"{objective.Name.Chinese}：完成 {progress}；拖累来自：{string.Join("、", chinese)}"
        );
    }

    private static Verdict JudgeBehind(ObjectiveReview objective, OperatingReview review)
    {
        var worst = objective.HeldBackBy.First();
        var (stake, impact) = MeasureRules.Undelivered(worst.Measure, worst.Measure.Shortfall, review);
        return new Verdict
        {
            Figure = objective.Id,
            Unit = worst.Measure.Unit,
            Evidence =
            [
                .. objective.HeldBackBy.Select(goal => new Evidence(
                    goal.Id,
                    Phrase.Of(
                        $"{ReviewText.Share(goal.Counted!.Value)} of the way, holds all goals back by {ReviewText.Points(goal.Loss!.Value).English}",
                        $"完成 {ReviewText.Share(goal.Counted.Value)}，使整体目标落后 {ReviewText.Points(goal.Loss.Value).Chinese}"
                    )
                )),
            ],
            Stake = stake,
            Impact = impact,
            Likelihood = review.LikelihoodOf(worst.Measure),
            Confidence = worst.Measure.Completeness,
            Decision = DecisionKind.SettleGoals,
            Action = Phrase.Of(
                $"Decide on '{objective.Name.English}': what does '{worst.Goal.KeyResult.Name.English}' need to reach its target?",
                $"就“{objective.Name.Chinese}”作决定：“{worst.Goal.KeyResult.Name.Chinese}”达标需要什么？"
            ),
        };
    }

    private static Phrase Conflict(GoalConflict conflict) =>
        Phrase.Of(
            $"{conflict.Raises.Measure.Measure.Kpi.Name.English}: '{conflict.Raises.Goal.Objective.English}' wants more of it, '{conflict.Lowers.Goal.Objective.English}' less",
            $"{conflict.Raises.Measure.Measure.Kpi.Name.Chinese}：“{conflict.Raises.Goal.Objective.Chinese}”要求提高，“{conflict.Lowers.Goal.Objective.Chinese}”要求降低"
        );

    private static Phrase NoGoal(UnitAlignment unit)
    {
        var adopted = ReviewText.Amount(unit.Unit.Adopted!.Amount);
        string share = ReviewText.Share(unit.Share!.Value);
        return Phrase.Of(
            $"{unit.Unit.Unit.Name.English} has {share} of all money ({adopted.English}) and no key result",
            $"{unit.Unit.Unit.Name.Chinese}占全部资金的 {share}（{adopted.Chinese}），但没有关键结果"
        );
    }
}
