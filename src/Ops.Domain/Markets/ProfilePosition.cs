namespace Ops.Domain.Markets;

/// <summary>A score against the middle of the scale.</summary>
public enum ProfilePosition
{
    /// <summary>Below the middle.</summary>
    BelowAverage = 0,

    /// <summary>In the middle.</summary>
    Average,

    /// <summary>Above the middle.</summary>
    AboveAverage,
}
