namespace Ops.Domain.Processes;

/// <summary>What of a case a window of time looks at.</summary>
public enum WindowMode
{
    /// <summary>The whole case lies in the window.</summary>
    Contained,

    /// <summary>The case and the window share an instant.</summary>
    Intersecting,

    /// <summary>The first event lies in the window.</summary>
    Started,

    /// <summary>The last event lies in the window.</summary>
    Completed,

    /// <summary>Only the events in the window are kept.</summary>
    Truncated,
}
