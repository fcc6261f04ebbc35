namespace Ops.Domain.Projects;

/// <summary>On which days the lag of a link passes.</summary>
public enum LagDays
{
    /// <summary>Working days of the successor's calendar.</summary>
    Successor,

    /// <summary>Working days of the predecessor's calendar.</summary>
    Predecessor,

    /// <summary>Working days of a calendar that the link names.</summary>
    Named,

    /// <summary>Every day: concrete cures on Sundays too.</summary>
    Elapsed,
}
