namespace Ops.Domain.Customers;

/// <summary>Which control chart complaints are held against.</summary>
public enum ComplaintChart
{
    /// <summary>p: the share of contacts or orders with a complaint, each at most once.</summary>
    Share = 0,

    /// <summary>u: complaints per contact or order, possibly several for one.</summary>
    Rate,

    /// <summary>p′: the share with Laney's limits, for large bases that vary more than chance.</summary>
    LaneyShare,

    /// <summary>u′: the rate with Laney's limits.</summary>
    LaneyRate,
}
