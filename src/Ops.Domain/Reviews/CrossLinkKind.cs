namespace Ops.Domain.Reviews;

/// <summary>Which parts of the organisation a cross-link joins.</summary>
public enum CrossLinkKind
{
    /// <summary>A measure off target, the growing queue of its process, and money of its unit that stays unspent: that money could fund capacity.</summary>
    UnspentForQueue,

    /// <summary>A key result that will hardly arrive, and the task that slips on the critical path of the initiative for it.</summary>
    SlippingInitiative,

    /// <summary>Complaints that rise, and work that is done more than once in the process behind them: one root.</summary>
    ReworkBehindComplaints,

    /// <summary>The indicator of a risk beyond its limit, and the control of that risk that failed its test.</summary>
    FailedControl,

    /// <summary>Two objectives that want of one measure what cannot be had together.</summary>
    GoalsApart,
}
