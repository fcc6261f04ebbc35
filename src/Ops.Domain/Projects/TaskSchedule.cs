namespace Ops.Domain.Projects;

/// <summary>When a task can and must run, as time from the start of the project.</summary>
/// <param name="Id">The task.</param>
/// <param name="EarlyStart">When it can start.</param>
/// <param name="EarlyFinish">When it can be finished.</param>
/// <param name="LateStart">When it must start.</param>
/// <param name="LateFinish">When it must be finished.</param>
public readonly record struct TaskSchedule(string Id, double EarlyStart, double EarlyFinish, double LateStart, double LateFinish)
{
    /// <summary>A float below this is the rounding of sums, not time to spare.</summary>
    private const double Rounding = 1e-9;

    /// <summary>How long it may slip without moving the end of the project (总时差).</summary>
    public double TotalFloat => LateStart - EarlyStart;

    /// <summary>True if it has no float.</summary>
    public bool IsCritical => Math.Abs(TotalFloat) <= Rounding;
}
