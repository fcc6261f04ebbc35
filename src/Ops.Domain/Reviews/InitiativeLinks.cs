using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>A key result that will hardly arrive and the initiative for it. Asked where its chance is below <see cref="ReviewOptions.UnlikelyChance"/>.</summary>
internal static class InitiativeLinks
{
    public static IEnumerable<CrossLink> In(OperatingReview review) =>
        from initiative in review.Initiatives
        where initiative.Goal.Chance < review.Options.UnlikelyChance
        select Join(initiative, review.Options);

    private static CrossLink Join(InitiativeReview initiative, ReviewOptions options)
    {
        var (goal, name) = (initiative.Goal.Goal.KeyResult.Name, initiative.Initiative.Name);
        string chance = ReviewText.Share(initiative.Goal.Chance!.Value);
        var slip = Slip(initiative);
        return new CrossLink(CrossLinkKind.SlippingInitiative, initiative.Unit, Unlikely(initiative.Goal, options), Slips(initiative))
        {
            Subject = Phrase.Of($"{goal.English} – {name.English}", $"{goal.Chinese} – {name.Chinese}"),
            Conclusion = Phrase.Of(
                $"'{goal.English}' has a chance of {chance} to reach its next target, and its initiative is late: {slip.English}",
                $"“{goal.Chinese}”达成下期目标的概率为 {chance}，而其举措延误：{slip.Chinese}"
            ),
            Action = initiative.Worst is { } worst
                ? Phrase.Of(
                    $"Have {initiative.Unit.Name.English} say what '{initiative.Initiative.NameOf(worst.Task).English}' needs to make up {worst.OwnSlip} {initiative.Initiative.Periods.English}, or move the target of '{goal.English}'",
                    $"请{initiative.Unit.Name.Chinese}说明“{initiative.Initiative.NameOf(worst.Task).Chinese}”追回 {worst.OwnSlip} {initiative.Initiative.Periods.Chinese}需要什么，否则调整“{goal.Chinese}”的目标"
                )
                : default,
            Points = initiative.Goal.Weight,
            Impact = new Phrase("all that the key result carries", "该关键结果承担的全部份额"),
        };
    }

    private static LinkClaim Unlikely(GoalReview goal, ReviewOptions options)
    {
        string limit = ReviewText.Share(options.UnlikelyChance);
        var target = ReviewText.Value(goal.Measure.NextTarget!.Value, goal.Measure.Measure.Kpi.Unit);
        return new LinkClaim(
            goal.Id,
            new Phrase("the key result will hardly arrive", "关键结果难以达成"),
            Truth.True,
            Phrase.Of(
                $"{goal.Goal.KeyResult.Name.English}: chance of {ReviewText.Share(goal.Chance!.Value)} of the next target, {target.English}",
                $"{goal.Goal.KeyResult.Name.Chinese}：达成下期目标 {target.Chinese}的概率为 {ReviewText.Share(goal.Chance.Value)}"
            ),
            Phrase.Of($"a chance of at least {limit}", $"概率不低于 {limit}"),
            goal.Explain()
        )
        {
            Likelihood = 1 - (double)ReviewText.Steady(goal.Chance)!.Value,
            Confidence = goal.Measure.Completeness,
        };
    }

    private static LinkClaim Slips(InitiativeReview initiative) =>
        new(
            initiative.Id,
            new Phrase("its initiative slips on the critical path", "其举措在关键路径上延误"),
            initiative.Slip > 0 ? Truth.True : Truth.False,
            Slip(initiative),
            Phrase.Of(
                $"a finish within {initiative.Plan.Duration} {initiative.Initiative.Periods.English}",
                $"在 {initiative.Plan.Duration} {initiative.Initiative.Periods.Chinese}内完成"
            ),
            initiative.Explain()
        );

    private static Phrase Slip(InitiativeReview initiative)
    {
        var (name, periods) = (initiative.Initiative.Name, initiative.Initiative.Periods);
        var finish = Phrase.Of(
            $"'{name.English}' will take {initiative.Outlook.Finish} {periods.English}, planned were {initiative.Plan.Duration}",
            $"“{name.Chinese}”预计历时 {initiative.Outlook.Finish} {periods.Chinese}，计划 {initiative.Plan.Duration} {periods.Chinese}"
        );
        if (initiative.Slip <= 0 || initiative.Worst is not { } worst)
            return finish;
        var task = initiative.Initiative.NameOf(worst.Task);
        return Phrase.Of(
            $"{finish.English}; '{task.English}' slips most, by {worst.OwnSlip} {periods.English}",
            $"{finish.Chinese}；“{task.Chinese}”延误最多，为 {worst.OwnSlip} {periods.Chinese}"
        );
    }
}
