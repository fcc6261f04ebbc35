namespace Ops.Domain.Reviews;

/// <summary>A task on the path that decides when an initiative is finished, and what of the delay is its own.</summary>
/// <param name="Task">The task.</param>
/// <param name="PlannedFinish">When it was to be finished, in periods from the start.</param>
/// <param name="Finish">When it was finished, or will be.</param>
/// <param name="OwnSlip">By how many periods its finish slipped beyond what the task before it on the path had slipped; negative where it made up time.</param>
public readonly record struct TaskSlip(string Task, int PlannedFinish, int Finish, int OwnSlip)
{
    /// <summary>By how many periods its finish slipped in all.</summary>
    public long Slip => (long)Finish - PlannedFinish;
}
