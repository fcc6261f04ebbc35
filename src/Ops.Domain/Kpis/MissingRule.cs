namespace Ops.Domain.Kpis;

/// <summary>What a roll-up does with a cell for which there is no fact.</summary>
public enum MissingRule
{
    /// <summary>It drops out: the group is made of what is there. The default.</summary>
    Ignore = 0,

    /// <summary>It counts 0; only for what adds up.</summary>
    Zero,

    /// <summary>A gap makes its whole group undefined.</summary>
    Propagate,

    /// <summary>Any gap is an error.</summary>
    Fail,

    /// <summary>The last earlier value of the same segment stands in; a gap at the start stays. Only for stocks.</summary>
    CarryForward,
}
