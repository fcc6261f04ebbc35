namespace Ops.Domain.Goals;

/// <summary>Why a goal has its status.</summary>
public enum StatusReason
{
    /// <summary>By the bands.</summary>
    Bands = 0,

    /// <summary>Its target is reached.</summary>
    Achieved,

    /// <summary>By the bands, but the previous status stays within the hysteresis.</summary>
    Held,

    /// <summary>Too little of the time is over.</summary>
    TooEarly,

    /// <summary>Set by hand.</summary>
    SetByHand,

    /// <summary>The last check-in is too old.</summary>
    Outdated,

    /// <summary>There is no progress.</summary>
    NoData,

    /// <summary>It is closed.</summary>
    Closed,
}
