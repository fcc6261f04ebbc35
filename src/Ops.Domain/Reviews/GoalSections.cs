namespace Ops.Domain.Reviews;

/// <summary>The section of a report about the goals together: what carries them and what holds them back.</summary>
internal static class GoalSections
{
    private static readonly Phrase None = new("-", "-");

    public static ReportSection Objectives(OperatingReview review) =>
        new()
        {
            Id = "objectives",
            Heading = new Phrase("Objectives: what carries them and what holds them back", "目标：支撑与拖累"),
            Lead = Lead(review),
            Series = ReviewSeries.Goals(review),
            Columns =
            [
                new(new Phrase("Objective or key result", "目标或关键结果")),
                new(new Phrase("Progress", "进度"), true),
                new(new Phrase("Weight", "权重"), true),
                new(new Phrase("Carries", "贡献"), true),
                new(new Phrase("Holds back", "拖累"), true),
                new(new Phrase("Next chance", "下期概率"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows = [.. review.Objectives.SelectMany(Rows)],
        };

    /// <summary>All goals together in one sentence; empty without goals.</summary>
    public static Phrase Lead(OperatingReview review)
    {
        if (review.GoalProgress is not { } progress)
            return new Phrase("No goal has a figure.", "没有目标有数据。");
        var worst = review.Goals.OrderByDescending(goal => goal.Loss ?? 0).ThenBy(goal => goal.Id, StringComparer.Ordinal).First();
        string share = ReviewText.Share(progress);
        return worst.Loss is > 0 and { } loss
            ? Phrase.Of(
                $"All goals together stand at {share}; '{worst.Goal.KeyResult.Name.English}' holds them back most, by {ReviewText.Points(loss).English}.",
                $"全部目标合计完成 {share}；“{worst.Goal.KeyResult.Name.Chinese}”拖累最大，为 {ReviewText.Points(loss).Chinese}。"
            )
            : Phrase.Of($"All goals together stand at {share}.", $"全部目标合计完成 {share}。");
    }

    private static IEnumerable<ReportRow> Rows(ObjectiveReview objective)
    {
        double weight = objective.KeyResults.Sum(goal => goal.Weight);
        yield return new ReportRow(
            objective.Id,
            objective.Progress is not { } progress ? Status.NoData
                : progress >= 1 ? Status.Green
                : progress >= objective.Limit ? Status.Amber
                : Status.Red,
            objective.Name,
            Share(objective.Progress),
            Share(weight),
            Share(objective.Progress is null ? null : weight - objective.Loss),
            Share(objective.Progress is null ? null : objective.Loss),
            None,
            Phrase.Of($"{objective.Id}")
        );
        foreach (var goal in objective.KeyResults)
        {
            yield return new ReportRow(
                goal.Id,
                goal.Counted is not { } counted ? Status.NoData
                    : counted >= 1 ? Status.Green
                    : counted > 0 ? Status.Amber
                    : Status.Red,
                Phrase.Of($"– {goal.Goal.KeyResult.Name.English}", $"– {goal.Goal.KeyResult.Name.Chinese}"),
                Share(goal.Counted),
                Share(goal.Weight),
                Share(goal.Weight * goal.Counted),
                Share(goal.Loss),
                Share(goal.Chance),
                Phrase.Of($"{goal.Id}")
            );
        }
    }

    private static Phrase Share(double? share) => share is { } value ? Phrase.Of($"{ReviewText.Share(value)}") : None;
}
