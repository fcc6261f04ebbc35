namespace Ops.Domain.Goals;

/// <summary>Whether the first day counts. Two conventions are in use, and they differ: name the one that was agreed.</summary>
public enum DayCounting
{
    /// <summary>(asOf − start)/(end − start): 0 on the first day, 1 on the last.</summary>
    Exclusive = 0,

    /// <summary>(asOf − start + 1)/(end − start + 1): the first day already counts.</summary>
    Inclusive,
}
