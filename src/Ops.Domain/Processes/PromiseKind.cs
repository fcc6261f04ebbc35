namespace Ops.Domain.Processes;

/// <summary>When a service request counts as done in time.</summary>
public enum PromiseKind
{
    /// <summary>On or before the calendar day on which it is due, in local time.</summary>
    ByDueDate = 0,

    /// <summary>Within an elapsed time of its receipt, nights and weekends included.</summary>
    Within,
}
