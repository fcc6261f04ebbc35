namespace Ops.Domain.Kpis;

/// <summary>How a stock, which must never be summed over time, is told for several periods.</summary>
public enum TimeRule
{
    /// <summary>The last period's: a closing balance.</summary>
    Last = 0,

    /// <summary>The first period's: an opening balance.</summary>
    First,

    /// <summary>The mean of the periods.</summary>
    Average,

    /// <summary>The greatest.</summary>
    Max,

    /// <summary>The least.</summary>
    Min,
}
