namespace Ops.Domain.Projects;

/// <summary>When an activity can and must run, in periods from the start of the project.</summary>
public readonly record struct ActivityTimes
{
    private readonly string? _id;

    /// <summary>The activity.</summary>
    public string Id
    {
        get => _id ?? "";
        internal init => _id = value;
    }

    /// <summary>When it can start.</summary>
    public int EarlyStart { get; internal init; }

    /// <summary>When it can be finished.</summary>
    public int EarlyFinish { get; internal init; }

    /// <summary>When it must start.</summary>
    public int LateStart { get; internal init; }

    /// <summary>When it must be finished.</summary>
    public int LateFinish { get; internal init; }

    /// <summary>How long it may slip before a later activity moves (自由时差): the least slack of its links at early dates.</summary>
    public int FreeFloat { get; internal init; }

    /// <summary>How long it may slip before the required finish is missed (总时差); negative when it is missed already.</summary>
    public int TotalFloat => LateStart - EarlyStart;

    /// <summary>True if it has no float.</summary>
    public bool IsCritical => TotalFloat <= 0;
}
