namespace Ops.Domain.Kpis;

/// <summary>What payables are measured by.</summary>
public enum PayablesBase
{
    /// <summary>The cost of goods sold. The default.</summary>
    CostOfGoodsSold = 0,

    /// <summary>Purchases: cost of goods sold + closing − opening inventory.</summary>
    Purchases,
}
