namespace Ops.Domain.Series;

/// <summary>Whether the process, as it is now, can be relied on to meet its target.</summary>
public enum AssuranceIcon
{
    /// <summary>No target, or a figure without a good side.</summary>
    None = 0,

    /// <summary>The target lies within the limits: it is met or missed by chance.</summary>
    HitOrMiss,

    /// <summary>The target lies beyond the limits on the good side of the process: it will be met.</summary>
    ConsistentlyPassing,

    /// <summary>The target lies beyond the limits out of the process's reach: it will be missed.</summary>
    ConsistentlyFailing,
}
