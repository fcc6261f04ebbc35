using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over the goals together: objectives that stay behind, chances, conflicts, money that serves no goal.</summary>
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

    private static readonly NumberTerm<GoalReview> Chance = Facts<GoalReview>.Number("chance", goal => ReviewText.Exact(goal.Chance));

    private static readonly NumberTerm<GoalReview> ChanceLimit = Facts<GoalReview>.Number(
        "limit",
        goal => ReviewText.Exact(goal.ChanceLimit)
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
        new ReviewRule<GoalReview>(
            new Phrase("A key result will hardly reach its next target on its own trend", "按自身趋势难以达到下期目标的关键结果"),
            new Rule<GoalReview>("goal-unlikely", Chance < ChanceLimit)
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = Unlikely,
                Evidence = goal => goal.Explain(),
                Action = new Phrase("Say what will be done differently, or lower the target", "说明将采取的新措施，或下调目标"),
            },
            review => review.Goals,
            JudgeUnlikely
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
            string points = ReviewText.Share(goal.Loss!.Value / weight);
            english.Add($"{goal.Goal.KeyResult.Name.English} {points}");
            chinese.Add($"{goal.Goal.KeyResult.Name.Chinese} {points}");
        }
        return new Phrase(
            $"{objective.Name.English}: {progress} of the way; held back by {string.Join(", ", english)}",
            $"{objective.Name.Chinese}：完成 {progress}；拖累来自 {string.Join("、", chinese)}"
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
                        $"{ReviewText.Share(goal.Counted!.Value)}, holds all goals back by {ReviewText.Share(goal.Loss!.Value)}",
                        $"完成 {ReviewText.Share(goal.Counted.Value)}，使整体目标落后 {ReviewText.Share(goal.Loss.Value)}"
                    )
                )),
            ],
            Stake = stake,
            Impact = impact,
            Likelihood = review.Options.EstimateLikelihood,
            Confidence = worst.Measure.Completeness,
            Action = Phrase.Of(
                $"Decide on '{objective.Name.English}': what does {worst.Goal.KeyResult.Name.English} need to reach its target",
                $"就“{objective.Name.Chinese}”作决定：{worst.Goal.KeyResult.Name.Chinese}达标需要什么"
            ),
        };
    }

    private static Phrase Unlikely(GoalReview goal)
    {
        var kpi = goal.Measure.Measure.Kpi;
        var expected = ReviewText.Value(Rounded(goal.Expected!.Value), kpi.Unit);
        var target = ReviewText.Value(goal.Measure.Measure.NextTarget!.Value, kpi.Unit);
        string chance = ReviewText.Share(goal.Chance!.Value);
        return Phrase.Of(
            $"{goal.Goal.KeyResult.Name.English}: its trend leads to {expected.English}, the next target is {target.English}; chance {chance}",
            $"{goal.Goal.KeyResult.Name.Chinese}：趋势指向 {expected.Chinese}，下期目标 {target.Chinese}；达成概率 {chance}"
        );
    }

    private static Verdict JudgeUnlikely(GoalReview goal, OperatingReview review)
    {
        var (stake, impact) = MeasureRules.Undelivered(goal.Measure, goal.Measure.Shortfall, review);
        return new Verdict
        {
            Figure = goal.Id,
            Unit = goal.Measure.Unit,
            Evidence = [MeasureRules.TargetEvidence(goal.Measure)],
            Stake = stake,
            Impact = impact,
            Likelihood = Math.Round(1 - goal.Chance!.Value, 12),
            Urgency = review.Options.NextPeriodUrgency,
            Confidence = goal.Measure.Completeness,
        };
    }

    private static Phrase Conflict(GoalConflict conflict) =>
        Phrase.Of(
            $"{conflict.Raises.Measure.Measure.Kpi.Name.English}: {conflict.Raises.Goal.Objective.English} wants more of it, {conflict.Lowers.Goal.Objective.English} less",
            $"{conflict.Raises.Measure.Measure.Kpi.Name.Chinese}：{conflict.Raises.Goal.Objective.Chinese}要求提高，{conflict.Lowers.Goal.Objective.Chinese}要求降低"
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

    private static decimal Rounded(double value) => Math.Round(ReviewText.Exact(value)!.Value, 2);
}
