using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over one measure, and over the key result that it tells of.</summary>
internal static class MeasureRules
{
    private static readonly NumberTerm<MeasureReview> Estimate = Facts<MeasureReview>.Number("figure", measure => measure.Figure);

    private static readonly NumberTerm<MeasureReview> Lowest = Facts<MeasureReview>.Number(
        "lowest amber",
        measure => measure.Standing?.Target.AmberLow
    );

    private static readonly NumberTerm<MeasureReview> Highest = Facts<MeasureReview>.Number(
        "highest amber",
        measure => measure.Standing?.Target.AmberHigh
    );

    private static readonly NumberTerm<MeasureReview> Worsening = Facts<MeasureReview>.Number(
        "periods for the worse",
        measure => measure.WorseningPeriods
    );

    private static readonly NumberTerm<MeasureReview> Limit = Facts<MeasureReview>.Number("limit", measure => measure.WorseningLimit);

    private static readonly NumberTerm<GoalReview> Progress = Facts<GoalReview>.Number(
        "progress",
        goal => ReviewText.Exact(goal.Progress?.Progress)
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        new ReviewRule<MeasureReview>(
            new Phrase("A measure misses its adopted target by more than the amber margin", "指标未达批准目标且超出黄灯范围"),
            new Rule<MeasureReview>("kpi-off-target", (Lowest.IsKnown & (Estimate < Lowest)) | (Highest.IsKnown & (Estimate > Highest)))
            {
                Version = "1",
                Severity = Severity.Error,
                Message = OffTarget,
                Evidence = measure => measure.Explain(),
                Action = new Phrase("Have the unit name the cause of the gap and a date", "请该单位说明差距原因和达标日期"),
            },
            review => review.Measures,
            JudgeOffTarget
        ),
        new ReviewRule<MeasureReview>(
            new Phrase("A measure gets worse several periods in a row", "指标连续恶化"),
            new Rule<MeasureReview>("kpi-worse-every-period", Worsening >= Limit)
            {
                Version = "1",
                Severity = Severity.Error,
                Message = WorseEveryPeriod,
                Evidence = measure => measure.Explain(),
                Action = new Phrase("Look for the cause that lasts", "查找长期原因"),
            },
            review => review.Measures,
            JudgeWorseEveryPeriod
        ),
        new ReviewRule<GoalReview>(
            new Phrase("A key result is farther from its target than at its start", "关键结果比起点离目标更远"),
            new Rule<GoalReview>("goal-moved-away", Progress < 0)
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = GoalMovedAway,
                Evidence = goal => goal.Explain(),
                Action = new Phrase("Put resources behind the objective or set a new baseline", "为该目标投入资源，或重设基线"),
            },
            review => review.Goals,
            JudgeGoalMovedAway
        ),
    ];

    /// <summary>What a measure says as evidence.</summary>
    public static Evidence Evidence(MeasureReview measure)
    {
        var unit = measure.Measure.Kpi.Unit;
        var estimate = ReviewText.Value(measure.Figure!.Value, unit);
        var target = ReviewText.Value(measure.Target!.Value, unit);
        return new Evidence(
            measure.Id,
            Phrase.Of(
                $"{measure.Measure.Kpi.Name.English}: {estimate.English} {measure.FigureWord.English}, target {target.English}",
                $"{measure.Measure.Kpi.Name.Chinese}：{measure.FigureWord.Chinese} {estimate.Chinese}，目标 {target.Chinese}"
            )
        );
    }

    /// <summary>What a measure's next target says as evidence.</summary>
    public static Evidence TargetEvidence(MeasureReview measure)
    {
        var unit = measure.Measure.Kpi.Unit;
        var name = measure.Measure.Kpi.Name;
        var next = ReviewText.Value(measure.NextTarget!.Value, unit);
        if (measure.Target is not { } target)
            return new Evidence(
                measure.Id,
                Phrase.Of($"{name.English}: next target {next.English}", $"{name.Chinese}：下期目标 {next.Chinese}")
            );
        var present = ReviewText.Value(target, unit);
        return new Evidence(
            measure.Id,
            Phrase.Of(
                $"{name.English}: target {present.English}, next {next.English}",
                $"{name.Chinese}：目标 {present.Chinese}，下期 {next.Chinese}"
            )
        );
    }

    /// <summary>The part of the unit's money that did not deliver: its money per measure times the missed share.</summary>
    public static (Money? Stake, Phrase Impact) Undelivered(MeasureReview measure, double? missed, OperatingReview review)
    {
        var unit = review.UnitOf(measure);
        if (unit.MoneyPerMeasure is not { } money || missed is not { } shortfall)
            return (null, new Phrase("no money can be put beside it", "无法对应金额"));
        var stake = money * (decimal)shortfall;
        var (per, undelivered) = (ReviewText.Amount(money), ReviewText.Amount(stake));
        string share = ReviewText.Share(shortfall);
        return (
            stake,
            Phrase.Of(
                $"{undelivered.English}: {per.English} per measure x {share} missed",
                $"{undelivered.Chinese}：每项指标 {per.Chinese} × 未达 {share}"
            )
        );
    }

    private static Phrase OffTarget(MeasureReview measure)
    {
        var kpi = measure.Measure.Kpi;
        var estimate = ReviewText.Value(measure.Figure!.Value, kpi.Unit);
        var target = ReviewText.Value(measure.Target!.Value, kpi.Unit);
        var gap = ReviewText.Difference(measure.Standing!.Variance!.Value, kpi.Unit);
        return Phrase.Of(
            $"{kpi.Name.English}: {estimate.English} {measure.FigureWord.English} against a target of {target.English} ({gap.English})",
            $"{kpi.Name.Chinese}：{measure.FigureWord.Chinese} {estimate.Chinese}，目标 {target.Chinese}（{gap.Chinese}）"
        );
    }

    private static Verdict JudgeOffTarget(MeasureReview measure, OperatingReview review)
    {
        var target = ReviewText.Value(measure.Target!.Value, measure.Measure.Kpi.Unit);
        var (stake, impact) = Undelivered(measure, measure.Shortfall, review);
        return new Verdict
        {
            Figure = measure.Id,
            Unit = measure.Unit,
            Evidence = [Evidence(measure)],
            Stake = stake,
            Impact = impact,
            Likelihood = review.LikelihoodOf(measure),
            Confidence = measure.Completeness,
            Action = Phrase.Of(
                $"Have {measure.Unit.Name.English} name the cause of the gap and the date on which it reaches {target.English}, or have the target changed in the open",
                $"请{measure.Unit.Name.Chinese}说明差距原因和达到 {target.Chinese}的日期，否则公开调整目标"
            ),
        };
    }

    private static Phrase WorseEveryPeriod(MeasureReview measure)
    {
        var kpi = measure.Measure.Kpi;
        var first = measure.Actuals[^measure.WorseningPeriods];
        var from = ReviewText.Value(first.Value, kpi.Unit);
        var to = ReviewText.Value(measure.Figure!.Value, kpi.Unit);
        return Phrase.Of(
            $"{kpi.Name.English}: worse {measure.WorseningPeriods} periods in a row, from {from.English} in {first.Period} to {to.English}",
            $"{kpi.Name.Chinese}：连续 {measure.WorseningPeriods} 期恶化，{first.Period} 为 {from.Chinese}，现{measure.FigureWord.Chinese} {to.Chinese}"
        );
    }

    private static Verdict JudgeWorseEveryPeriod(MeasureReview measure, OperatingReview review)
    {
        var unit = measure.Measure.Kpi.Unit;
        var actuals = measure.Actuals[^measure.WorseningPeriods..];
        var to = ReviewText.Value(measure.Figure!.Value, unit);
        var (stake, impact) = Undelivered(measure, measure.Shortfall, review);
        return new Verdict
        {
            Figure = measure.Id,
            Unit = measure.Unit,
            Evidence =
            [
                .. from actual in actuals
                let value = ReviewText.Value(actual.Value, unit)
                select new Evidence(measure.Id, Phrase.Of($"{actual.Period}: {value.English}", $"{actual.Period}：{value.Chinese}")),
                new Evidence(
                    measure.Id,
                    Phrase.Of(
                        $"{measure.Period}: {to.English} {measure.FigureWord.English}",
                        $"{measure.Period}：{measure.FigureWord.Chinese} {to.Chinese}"
                    )
                ),
            ],
            Stake = stake,
            Impact = impact,
            Likelihood = review.LikelihoodOf(measure),
            Confidence = measure.Completeness,
            Action = Phrase.Of(
                $"Look for the cause that lasts: ask {measure.Unit.Name.English} what changed in {actuals[0].Period} and has not been put right since",
                $"查找长期原因：请{measure.Unit.Name.Chinese}说明 {actuals[0].Period} 起发生了什么变化且至今未纠正"
            ),
        };
    }

    private static Phrase GoalMovedAway(GoalReview goal)
    {
        var keyResult = goal.Goal.KeyResult;
        string share = ReviewText.Ratio(goal.Progress!.Progress);
        return Phrase.Of(
            $"{goal.Goal.Objective.English}: {keyResult.Name.English} has moved away from its target ({share} of the way from {keyResult.Baseline} to {keyResult.Target})",
            $"{goal.Goal.Objective.Chinese}：{keyResult.Name.Chinese}离目标更远（从 {keyResult.Baseline} 到 {keyResult.Target} 的路程完成 {share}）"
        );
    }

    private static Verdict JudgeGoalMovedAway(GoalReview goal, OperatingReview review)
    {
        var progress = goal.Progress!;
        var keyResult = goal.Goal.KeyResult;
        var (stake, impact) = Undelivered(goal.Measure, goal.Measure.Shortfall, review);
        return new Verdict
        {
            Figure = goal.Id,
            Unit = goal.Measure.Unit,
            Evidence =
            [
                new Evidence(
                    goal.Id,
                    Phrase.Of(
                        $"({progress.Actual} - {keyResult.Baseline}) / ({keyResult.Target} - {keyResult.Baseline}) = {progress.Progress:0.####}"
                    )
                ),
            ],
            Grounds = [goal.Measure.Explain()],
            Stake = stake,
            Impact = impact,
            Likelihood = review.LikelihoodOf(goal.Measure),
            Confidence = goal.Measure.Completeness,
            Decision = DecisionKind.SettleGoals,
            Action = Phrase.Of(
                $"Decide on '{goal.Goal.Objective.English}': put resources behind it or set a new baseline with its reason",
                $"就“{goal.Goal.Objective.Chinese}”作决定：投入资源，或说明理由后重设基线"
            ),
        };
    }
}
