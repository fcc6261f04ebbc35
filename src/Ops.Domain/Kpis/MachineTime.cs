namespace Ops.Domain.Kpis;

/// <summary>A fact: what a machine did in a period. All times in one unit.</summary>
public readonly record struct MachineTime
{
    private readonly string? _id;

    /// <summary>States a machine's period.</summary>
    /// <param name="id">The machine.</param>
    /// <param name="calendarTime">All the time there was; at least the planned time.</param>
    /// <param name="plannedTime">The time it was meant to run; at least the downtime.</param>
    /// <param name="downtime">The time it stood still while it was meant to run.</param>
    /// <param name="idealCycleTime">The shortest time for one piece.</param>
    /// <param name="totalCount">How many pieces came out.</param>
    /// <param name="goodCount">How many of them were good.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, a negative figure, one that is above the figure it is part of.</exception>
    public MachineTime(
        string id,
        decimal calendarTime,
        decimal plannedTime,
        decimal downtime,
        decimal idealCycleTime,
        decimal totalCount,
        decimal goodCount
    )
    {
        _id = Guard.NotBlank(id, nameof(id));
        CalendarTime = Guard.InRange(calendarTime, 0, decimal.MaxValue, nameof(calendarTime));
        PlannedTime = Guard.InRange(plannedTime, 0, calendarTime, nameof(plannedTime));
        Downtime = Guard.InRange(downtime, 0, plannedTime, nameof(downtime));
        IdealCycleTime = Guard.InRange(idealCycleTime, 0, decimal.MaxValue, nameof(idealCycleTime));
        TotalCount = Guard.InRange(totalCount, 0, decimal.MaxValue, nameof(totalCount));
        GoodCount = Guard.InRange(goodCount, 0, totalCount, nameof(goodCount));
    }

    /// <summary>The machine.</summary>
    public string Id => _id ?? "";

    /// <summary>All the time there was.</summary>
    public decimal CalendarTime { get; }

    /// <summary>The time it was meant to run.</summary>
    public decimal PlannedTime { get; }

    /// <summary>The time it stood still while it was meant to run.</summary>
    public decimal Downtime { get; }

    /// <summary>The shortest time for one piece.</summary>
    public decimal IdealCycleTime { get; }

    /// <summary>How many pieces came out.</summary>
    public decimal TotalCount { get; }

    /// <summary>How many of them were good.</summary>
    public decimal GoodCount { get; }
}
