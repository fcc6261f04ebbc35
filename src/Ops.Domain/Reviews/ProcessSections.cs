namespace Ops.Domain.Reviews;

/// <summary>The section of a report about processes: every step with its waiting, longest first.</summary>
internal static class ProcessSections
{
    public static ReportSection Processes(OperatingReview review) =>
        new()
        {
            Id = "processes",
            Heading = new Phrase("Processes and bottlenecks", "流程与瓶颈"),
            Lead = new Phrase(
                "The time from the step before to the start of this one, added up over all cases; where a step has no start, its own work is in it.",
                "从上一步骤结束到本步骤开始的时间，对全部案件求和；没有开始时间的步骤，其作业时间也在其中。"
            ),
            Series = ReviewSeries.Waiting(review),
            Columns =
            [
                new(new Phrase("Process", "流程")),
                new(new Phrase("Step", "步骤")),
                new(new Phrase("Times", "次数"), true),
                new(new Phrase("Mean hours", "平均小时"), true),
                new(new Phrase("Longest", "最长"), true),
                new(new Phrase("Share of waiting", "等待占比"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Processes.SelectMany(process =>
                    process
                        .Waiting.Activities.Where(step => step.WaitingSeconds > 0)
                        .OrderByDescending(step => step.WaitingSeconds)
                        .Select(step => new ReportRow(
                            process.Id,
                            step.Activity == process.Waiting.BottleneckActivity
                            && process.BottleneckShare >= process.BottleneckLimit
                            && process.BottleneckShare > process.EvenShare
                                ? Status.Amber
                                : Status.NoData,
                            process.Process.Name,
                            process.Process.NameOf(step.Activity),
                            ReviewText.Bare(step.Count),
                            Hours(step.MeanWaitingSeconds!.Value),
                            Hours(step.MaxWaitingSeconds),
                            Phrase.Of($"{ReviewText.Share(step.WaitingShare!.Value)}"),
                            Phrase.Of($"{process.Id}")
                        ))
                ),
            ],
        };

    private static Phrase Hours(double seconds) => ReviewText.Bare((decimal)Math.Round(seconds / 3600, 1));
}
