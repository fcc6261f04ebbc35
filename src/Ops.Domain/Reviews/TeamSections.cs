namespace Ops.Domain.Reviews;

/// <summary>The sections of a report about people and about what units owe each other.</summary>
internal static class TeamSections
{
    private static readonly Phrase None = new("-", "-");

    public static ReportSection Teams(OperatingReview review) =>
        new()
        {
            Id = "teams",
            Heading = new Phrase("Teams", "团队"),
            Lead = new Phrase(
                "Full-time equivalents that the work takes and those there are; leavers of the year up to the day of the question.",
                "工作所需与现有的全职人力；离职为截至提问日的一年。"
            ),
            Series = PeopleSeries.Capacity(review),
            Columns =
            [
                new(new Phrase("Who", "单位")),
                new(new Phrase("Required", "所需"), true),
                new(new Phrase("Available", "现有"), true),
                new(new Phrase("Skills covered", "技能覆盖率"), true),
                new(new Phrase("Hang on one", "单点技能"), true),
                new(new Phrase("Certificates lapsed", "失效证书"), true),
                new(new Phrase("Turnover of a year", "年流失率"), true),
                new(new Phrase("Change of engagement", "敬业度变化"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Teams.Select(team => new ReportRow(
                    team.Id,
                    team.Status,
                    team.Unit.Name,
                    team.Capacity is { } plan ? Phrase.Of($"{plan.RequiredFte:0.0}") : None,
                    team.Capacity is { } there ? Phrase.Of($"{there.AvailableFte:0.0}") : None,
                    team.Skills is { } skills ? Phrase.Of($"{ReviewText.Share(skills.Coverage)}") : None,
                    team.Skills is { } single ? ReviewText.Bare(single.SinglePointsOfFailure.Length) : None,
                    team.Certificates is null ? None : ReviewText.Bare(team.Lapsed.Length),
                    team.Turnover?.AnnualizedRate is { } rate ? Phrase.Of($"{ReviewText.Share(rate)}") : None,
                    team.Pulse?.Overall.Change is { } change ? Phrase.Of($"{change:+0.00;-0.00;0.00}") : None,
                    Phrase.Of($"{team.Id}")
                )),
            ],
        };

    public static ReportSection Coordination(OperatingReview review) =>
        new()
        {
            Id = "coordination",
            Heading = new Phrase("Coordination between units", "部门协作"),
            Lead = new Phrase(
                "What others wait for, promises with their interval, actions past their day, decisions that wait.",
                "他人等待的事项、承诺及其区间、逾期行动与待决事项。"
            ),
            Series = PeopleSeries.Promises(review),
            Columns =
            [
                new(new Phrase("Who", "单位")),
                new(new Phrase("Provides", "提供"), true),
                new(new Phrase("Late", "逾期"), true),
                new(new Phrase("Unconfirmed", "未确认"), true),
                new(new Phrase("Promises kept", "承诺兑现率"), true),
                new(new Phrase("Interval", "区间")),
                new(new Phrase("Actions overdue", "逾期行动"), true),
                new(new Phrase("Decisions waiting", "待决事项"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Coordination.Select(unit => new ReportRow(
                    unit.Id,
                    unit.Status,
                    unit.Unit.Name,
                    ReviewText.Bare(unit.Provides.Length),
                    ReviewText.Bare(unit.Late.Length),
                    ReviewText.Bare(unit.Unconfirmed.Length),
                    unit.Promises?.Rate is { } rate ? Phrase.Of($"{ReviewText.Share(rate)}") : None,
                    unit.Promises is { Lower: { } lower, Upper: { } upper }
                        ? Phrase.Of($"{ReviewText.Share(lower)} … {ReviewText.Share(upper)}")
                        : None,
                    unit.Actions is { } actions ? ReviewText.Bare(actions.Overdue) : None,
                    unit.Decisions is null ? None : ReviewText.Bare(unit.DecisionsWaiting),
                    Phrase.Of($"{unit.Id}")
                )),
            ],
        };
}
