namespace Ops.Domain.Teams;

/// <summary>What a pool does to the payouts.</summary>
public enum PoolMode
{
    /// <summary>The whole pool is shared in proportion to what the curve gives.</summary>
    Split = 0,

    /// <summary>The pool is shared only if what the curve gives is more than the pool.</summary>
    Cap,
}
