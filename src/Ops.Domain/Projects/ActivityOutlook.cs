namespace Ops.Domain.Projects;

/// <summary>When an activity ran or will run, seen from the data date.</summary>
public readonly record struct ActivityOutlook
{
    private readonly string? _id;

    /// <summary>The activity.</summary>
    public string Id
    {
        get => _id ?? "";
        internal init => _id = value;
    }

    /// <summary>How far it is.</summary>
    public ActivityState State { get; internal init; }

    /// <summary>The actual start, or the earliest one.</summary>
    public int Start { get; internal init; }

    /// <summary>The actual finish, or the earliest one.</summary>
    public int Finish { get; internal init; }

    /// <summary>When the remaining work can start; null if there is none.</summary>
    public int? RemainingStart { get; internal init; }
}
