namespace Ops.Domain.Series;

/// <summary>What the last point of a chart says about the variation.</summary>
public enum VariationIcon
{
    /// <summary>Common cause: nothing has changed.</summary>
    CommonCause = 0,

    /// <summary>Special cause of improvement, on the high side.</summary>
    ImprovementHigh,

    /// <summary>Special cause of improvement, on the low side.</summary>
    ImprovementLow,

    /// <summary>Special cause of concern, on the high side.</summary>
    ConcernHigh,

    /// <summary>Special cause of concern, on the low side.</summary>
    ConcernLow,

    /// <summary>Special cause on the high side of a figure that has no good side.</summary>
    NeutralHigh,

    /// <summary>Special cause on the low side of a figure that has no good side.</summary>
    NeutralLow,
}
