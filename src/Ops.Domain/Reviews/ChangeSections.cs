namespace Ops.Domain.Reviews;

/// <summary>The sections of a report about what became of the last review: findings that are new, worse, better or resolved, and actions.</summary>
internal static class ChangeSections
{
    private static readonly Phrase None = new("-", "-");

    public static ReportSection Changes(ReviewComparison comparison) =>
        new()
        {
            Id = "changes",
            Heading = new Phrase("What changed since the last review", "与上期相比的变化"),
            Lead = Lead(comparison),
            Columns =
            [
                new(new Phrase("Change", "变化")),
                new(new Phrase("Finding", "发现")),
                new(new Phrase("Score before", "上期得分"), true),
                new(new Phrase("Score now", "本期得分"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. comparison
                    .Findings.Where(finding => finding.Change != FindingChange.Unchanged)
                    .Select(finding => new ReportRow(
                        finding.Id,
                        Light(finding.Change),
                        FindingComparison.Words(finding.Change),
                        (finding.After ?? finding.Before)!.Message,
                        Score(finding.Before),
                        Score(finding.After),
                        Phrase.Of($"{finding.Id}")
                    )),
            ],
        };

    public static ReportSection Actions(FollowUp followUp) =>
        new()
        {
            Id = "follow-up",
            Heading = new Phrase("Actions since the last review", "上期行动落实情况"),
            Lead = followUp.Counts,
            Columns =
            [
                new(new Phrase("Action", "行动")),
                new(new Phrase("Owner", "负责人")),
                new(new Phrase("Due", "期限")),
                new(new Phrase("State", "状态")),
                new(new Phrase("Its finding", "相应发现")),
                new(new Phrase("Did it help", "是否见效")),
                new(new Phrase("Because of", "依据")),
            ],
            Rows =
            [
                .. followUp.Actions.Select(action => new ReportRow(
                    action.Finding.Id,
                    action.State is ActionState.Overdue ? Status.Red
                        : action.Helped == true ? Status.Green
                        : Status.Amber,
                    action.Action.Task,
                    action.Action.Owner is { } owner ? new Phrase(owner, owner) : None,
                    action.Action.Due is { } due ? Phrase.Of($"{Figures.Text(due)}") : None,
                    ActionFollowUp.Word(action.State),
                    FindingComparison.Words(action.Finding.Change),
                    action.HelpedWords,
                    Phrase.Of($"{action.Finding.Id}")
                )),
            ],
        };

    /// <summary>How many findings changed in which way, in one sentence.</summary>
    public static Phrase Lead(ReviewComparison comparison) =>
        Phrase.Of(
            $"Since {comparison.Before.Period}: {comparison.Count(FindingChange.New)} new, {comparison.Count(FindingChange.Worse)} worse, {comparison.Count(FindingChange.Better)} better, {comparison.Count(FindingChange.Resolved)} resolved, {comparison.Count(FindingChange.Unchanged)} unchanged, {comparison.Count(FindingChange.NotAsked)} no longer asked.",
            $"与 {comparison.Before.Period} 相比：新增 {comparison.Count(FindingChange.New)} 条，恶化 {comparison.Count(FindingChange.Worse)} 条，好转 {comparison.Count(FindingChange.Better)} 条，已解决 {comparison.Count(FindingChange.Resolved)} 条，未变 {comparison.Count(FindingChange.Unchanged)} 条，未再检查 {comparison.Count(FindingChange.NotAsked)} 条。"
        );

    private static Phrase Score(Finding? finding) => finding is null ? None : Phrase.Of($"{finding.Priority.Score:0.000}");

    private static Status Light(FindingChange change) =>
        change switch
        {
            FindingChange.New or FindingChange.Worse => Status.Red,
            FindingChange.Better or FindingChange.Resolved => Status.Green,
            _ => Status.NoData,
        };
}
