namespace Ops.Domain.Series;

/// <summary>How the ratios of one phase are made into its index.</summary>
public enum IndexAverage
{
    /// <summary>Their mean.</summary>
    Mean = 0,

    /// <summary>Their median.</summary>
    Median,

    /// <summary>Their mean without the lowest and the highest.</summary>
    Trimmed,
}
