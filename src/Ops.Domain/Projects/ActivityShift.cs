namespace Ops.Domain.Projects;

/// <summary>By how many days an activity moved between two plans; negative when earlier or shorter.</summary>
public readonly record struct ActivityShift
{
    private readonly string? _id;

    /// <summary>The activity.</summary>
    public string Id
    {
        get => _id ?? "";
        internal init => _id = value;
    }

    /// <summary>By how many days its start moved.</summary>
    public int StartSlip { get; internal init; }

    /// <summary>By how many days its finish moved.</summary>
    public int FinishSlip { get; internal init; }

    /// <summary>By how many days it became longer.</summary>
    public int DurationChange { get; internal init; }
}
