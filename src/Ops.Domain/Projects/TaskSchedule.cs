namespace Ops.Domain.Projects;

/// <summary>When a task can and must run, as time from the start of the project.</summary>
public readonly record struct TaskSchedule
{
    private readonly string? _id;

    internal TaskSchedule(string id, double earlyStart, double earlyFinish, double lateStart, double lateFinish)
    {
        _id = id;
        EarlyStart = earlyStart;
        EarlyFinish = earlyFinish;
        LateStart = lateStart;
        LateFinish = lateFinish;
    }

    /// <summary>The task.</summary>
    public string Id => _id ?? "";

    /// <summary>When it can start.</summary>
    public double EarlyStart { get; }

    /// <summary>When it can be finished.</summary>
    public double EarlyFinish { get; }

    /// <summary>When it must start.</summary>
    public double LateStart { get; }

    /// <summary>When it must be finished.</summary>
    public double LateFinish { get; }

    /// <summary>A float below this is the rounding of sums, not time to spare.</summary>
    private const double Rounding = 1e-9;

    /// <summary>How long it may slip without moving the end of the project (总时差).</summary>
    public double TotalFloat => LateStart - EarlyStart;

    /// <summary>True if it has no float.</summary>
    public bool IsCritical => Math.Abs(TotalFloat) <= Rounding;
}
