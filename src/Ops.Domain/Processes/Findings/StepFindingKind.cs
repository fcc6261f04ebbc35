namespace Ops.Domain.Processes;

/// <summary>What kind of inefficiency was found.</summary>
public enum StepFindingKind
{
    /// <summary>Work goes from one resource to another and straight back.</summary>
    PingPong,

    /// <summary>An activity is done again after something else.</summary>
    Return,

    /// <summary>An activity is repeated directly after itself.</summary>
    SelfLoop,

    /// <summary>An activity that cases which end well can do without.</summary>
    Skipped,

    /// <summary>An approval that never refuses.</summary>
    ZeroRefusal,
}
