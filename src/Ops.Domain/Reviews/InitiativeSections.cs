namespace Ops.Domain.Reviews;

/// <summary>The section of a report about initiatives: when they will be finished, and along which path.</summary>
internal static class InitiativeSections
{
    private static readonly Phrase None = new("-", "-");

    public static ReportSection Initiatives(OperatingReview review) =>
        new()
        {
            Id = "initiatives",
            Heading = new Phrase("Initiatives and their critical path", "举措与关键路径"),
            Lead = new Phrase(
                "When each initiative will be finished by what is known today, beside its plan; the path names the tasks that decide it, with what each slips itself.",
                "按目前进展预计的完成时间与计划对比；关键路径列出决定完成时间的任务及其自身延误。"
            ),
            Series = PeopleSeries.Initiatives(review),
            Columns =
            [
                new(new Phrase("Initiative", "举措")),
                new(new Phrase("For", "服务的关键结果")),
                new(new Phrase("Who", "单位")),
                new(new Phrase("In", "时间单位")),
                new(new Phrase("Planned", "计划"), true),
                new(new Phrase("Expected", "预计"), true),
                new(new Phrase("Late by", "延误"), true),
                new(new Phrase("Critical path", "关键路径")),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Initiatives.Select(initiative => new ReportRow(
                    initiative.Id,
                    initiative.Slip > 0 ? Status.Red : Status.Green,
                    initiative.Initiative.Name,
                    initiative.Goal.Goal.KeyResult.Name,
                    initiative.Unit.Name,
                    initiative.Initiative.Periods,
                    ReviewText.Bare(initiative.Plan.Duration),
                    ReviewText.Bare(initiative.Outlook.Finish),
                    initiative.Slip == 0 ? None : ReviewText.BareDifference(initiative.Slip),
                    Path(initiative),
                    Phrase.Of($"{initiative.Id}")
                )),
            ],
        };

    private static Phrase Path(InitiativeReview initiative)
    {
        Phrase[] tasks =
        [
            .. initiative.Path.Select(task =>
            {
                var name = initiative.Initiative.NameOf(task.Task);
                return task.OwnSlip == 0
                    ? name
                    : Phrase.Of($"{name.English} ({task.OwnSlip:+0;-0})", $"{name.Chinese}（{task.OwnSlip:+0;-0}）");
            }),
        ];
        return new Phrase(string.Join(" → ", tasks.Select(task => task.English)), string.Join(" → ", tasks.Select(task => task.Chinese)));
    }
}
