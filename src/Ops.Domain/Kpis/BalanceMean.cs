namespace Ops.Domain.Kpis;

/// <summary>How the balances of a period become its average balance.</summary>
public enum BalanceMean
{
    /// <summary>Half of opening and closing balance together. The default.</summary>
    OpeningClosing = 0,

    /// <summary>The mean of all balances.</summary>
    Simple,

    /// <summary>Half of the first and the last, and all between, over one less than there are: 序时平均数.</summary>
    Chronological,
}
