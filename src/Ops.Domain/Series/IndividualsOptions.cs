namespace Ops.Domain.Series;

/// <summary>How the limits of a chart of single values are found.</summary>
public sealed record IndividualsOptions
{
    /// <summary>How many of the first points give the limits, at least 2; null (the default) for all.</summary>
    public int? Baseline { get; init; }

    /// <summary>Whether moving ranges at or above D4·mean are left out once and the mean taken again (Nelson 1982). Default: false.</summary>
    public bool ScreenMovingRanges { get; init; }

    /// <summary>Unrounded constants (the default), or as printed.</summary>
    public ConstantSet Constants { get; init; }
}
