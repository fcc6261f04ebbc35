namespace Ops.Domain.Series;

/// <summary>What the remainder of a series is measured by.</summary>
public enum AnomalyScale
{
    /// <summary>Distance from the mean in standard deviations (n − 1).</summary>
    MeanAndDeviation = 0,

    /// <summary>Distance from the median in median absolute deviations over Φ⁻¹(¾): anomalies cannot hide each other.</summary>
    MedianAndMad,
}
