namespace Ops.Domain.Risks;

/// <summary>How the tail of a loss is measured.</summary>
public enum TailMeasure
{
    /// <summary>The value at risk: not exceeded with the level's probability.</summary>
    ValueAtRisk = 0,

    /// <summary>The tail value at risk: the mean of what exceeds it.</summary>
    TailValueAtRisk,
}
