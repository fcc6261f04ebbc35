namespace Ops.Domain.Projects;

/// <summary>How far an activity is.</summary>
public enum ActivityState
{
    /// <summary>No actual start.</summary>
    NotStarted,

    /// <summary>An actual start, but no actual finish.</summary>
    InProgress,

    /// <summary>An actual finish.</summary>
    Complete,
}
