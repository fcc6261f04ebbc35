using Ops.Domain.Projects;

namespace Ops.Domain.Reviews;

/// <summary>An initiative beside its plan: when it will be finished, along which path, and which task on that path slips most.</summary>
/// <remarks>
/// The path is walked back from the task that finishes last: before each task stands the one whose link lets it begin latest. What a task slips
/// itself is its slip less that of the task before it, so that the slips of the path add up to that of its last task. Compares by identity.
/// </remarks>
public sealed class InitiativeReview : IExplainable
{
    private InitiativeReview(ReviewInitiative initiative, GoalReview goal, ReviewUnit unit)
    {
        Initiative = initiative;
        Goal = goal;
        Unit = unit;
        Path = Walk(initiative);
    }

    /// <summary>The figure's id: <c>initiative:</c> and the initiative's key.</summary>
    public string Id => "initiative:" + Initiative.Id;

    /// <summary>The initiative.</summary>
    public ReviewInitiative Initiative { get; }

    /// <summary>The key result that it serves.</summary>
    public GoalReview Goal { get; }

    /// <summary>The unit that answers for it.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>The network as planned.</summary>
    public ProjectSchedule Plan => Initiative.Plan;

    /// <summary>The network with what is known today.</summary>
    public ProgressUpdate Outlook => Initiative.Outlook;

    /// <summary>By how many periods it will be finished later than planned; negative if earlier.</summary>
    public int Slip => Outlook.Finish - Plan.Duration;

    /// <summary>The critical path of today: the tasks that decide the finish, in order of time.</summary>
    public ImmutableArray<TaskSlip> Path { get; }

    /// <summary>The task on the path that slips most itself, the first of equals; null where none slips.</summary>
    public TaskSlip? Worst
    {
        get
        {
            var worst = Path.MaxBy(task => task.OwnSlip);
            return worst.OwnSlip > 0 ? worst : null;
        }
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Initiative.Name,
            (decimal)Slip,
            Phrase.Of(
                $"finish {Outlook.Finish} - planned {Plan.Duration}, as of {Initiative.DataDate}",
                $"完成 {Outlook.Finish} - 计划 {Plan.Duration}，截至 {Initiative.DataDate}"
            ),
            Initiative.Source,
            [
                .. Path.Select(task =>
                    Explanation.Of(
                        Initiative.NameOf(task.Task),
                        (decimal)task.OwnSlip,
                        Phrase.Of($"own part of {task.Finish} - {task.PlannedFinish}", $"{task.Finish} - {task.PlannedFinish} 中自身的部分")
                    )
                ),
            ]
        ) with
        {
            Unit = Initiative.Periods,
        };

    /// <summary>The initiatives for key results of the period, in their order.</summary>
    internal static ImmutableArray<InitiativeReview> All(
        ImmutableArray<ReviewInitiative> initiatives,
        ImmutableArray<GoalReview> goals,
        Func<string, ReviewUnit> unit
    )
    {
        var byKey = goals.ToDictionary(goal => goal.Goal.KeyResult.Id, StringComparer.Ordinal);
        return [.. initiatives.Select(initiative => new InitiativeReview(initiative, byKey[initiative.KeyResult], unit(initiative.Unit)))];
    }

    private static ImmutableArray<TaskSlip> Walk(ReviewInitiative initiative)
    {
        var now = initiative.Outlook.Activities.ToDictionary(task => task.Id, StringComparer.Ordinal);
        var planned = initiative.Plan.Activities.ToDictionary(task => task.Id, task => task.EarlyFinish, StringComparer.Ordinal);
        var into = initiative.Links.ToLookup(link => link.To, StringComparer.Ordinal);
        var path = ImmutableArray.CreateBuilder<TaskSlip>();
        string? at = initiative.Outlook.Activities.First(task => task.Finish == initiative.Outlook.Finish).Id;
        while (at is not null)
        {
            var task = now[at];
            string? before = into[at].Any() ? into[at].MaxBy(link => Earliest(link, now[link.From], task)).From : null;
            int slip = task.Finish - planned[at];
            path.Add(new TaskSlip(at, planned[at], task.Finish, slip - (before is null ? 0 : now[before].Finish - planned[before])));
            at = before;
        }
        path.Reverse();
        return path.DrainToImmutable();
    }

    /// <summary>When a link lets what is left of a task begin.</summary>
    private static int Earliest(ActivityLink link, ActivityOutlook from, ActivityOutlook task)
    {
        int end = link.Type is LinkType.FinishToStart or LinkType.FinishToFinish ? from.Finish : from.Start;
        int left = task.Finish - (task.RemainingStart ?? task.Start);
        return end + link.Lag - (link.Type is LinkType.FinishToStart or LinkType.StartToStart ? 0 : left);
    }
}
