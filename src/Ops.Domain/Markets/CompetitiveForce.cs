namespace Ops.Domain.Markets;

/// <summary>Porter's five forces.</summary>
public enum CompetitiveForce
{
    /// <summary>Rivalry among those in the market.</summary>
    Rivalry = 0,

    /// <summary>The threat of new entrants.</summary>
    NewEntrants,

    /// <summary>The threat of substitutes.</summary>
    Substitutes,

    /// <summary>The power of buyers.</summary>
    Buyers,

    /// <summary>The power of suppliers.</summary>
    Suppliers,
}
