namespace Ops.Domain.Processes;

/// <summary>Who of those who wait goes next.</summary>
public enum ServiceOrder
{
    /// <summary>Who came first, whatever the class.</summary>
    FirstCome,

    /// <summary>The class that goes first, without interrupting who is served (non-preemptive priority).</summary>
    PriorityFinishing,

    /// <summary>The class that goes first, at once: who is served by a lower class is interrupted and goes on later (preemptive resume).</summary>
    PriorityInterrupting,
}
