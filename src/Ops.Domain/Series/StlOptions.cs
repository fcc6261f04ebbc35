namespace Ops.Domain.Series;

/// <summary>Windows, degrees and passes of an STL decomposition. Windows are odd numbers of values, at least 3.</summary>
public sealed record StlOptions
{
    /// <summary>How many cycles the season is smoothed over; null (the default) for a season that stays the same.</summary>
    public int? SeasonalWindow { get; init; }

    /// <summary>Values the trend is smoothed over; null for the smallest odd number of at least 1.5·period/(1 − 1.5/seasonal window).</summary>
    public int? TrendWindow { get; init; }

    /// <summary>Values the low-pass filter is smoothed over; null for the smallest odd number of at least one period.</summary>
    public int? LowPassWindow { get; init; }

    /// <summary>Degree of the local seasonal regression, 0 or 1. Default: 0. A periodic season always takes 0.</summary>
    public int SeasonalDegree { get; init; }

    /// <summary>Degree of the local trend regression, 0 or 1. Default: 1.</summary>
    public int TrendDegree { get; init; } = 1;

    /// <summary>Degree of the local low-pass regression, 0 or 1. Default: 1.</summary>
    public int LowPassDegree { get; init; } = 1;

    /// <summary>The season is computed at every so many values and interpolated between, at least 1. Default: 1.</summary>
    public int SeasonalJump { get; init; } = 1;

    /// <summary>The same for the trend. Default: 1.</summary>
    public int TrendJump { get; init; } = 1;

    /// <summary>The same for the low-pass filter. Default: 1.</summary>
    public int LowPassJump { get; init; } = 1;

    /// <summary>Passes between season and trend in each round, at least 1. Default: 2; 1 is enough in a robust decomposition.</summary>
    public int InnerPasses { get; init; } = 2;

    /// <summary>Rounds in which far-off values are weighted down, at least 0. Default: 0; 15 for a robust decomposition.</summary>
    public int RobustRounds { get; init; }

    /// <summary>A periodic season, with values far off the pattern weighted down: 1 inner pass and 15 robust rounds.</summary>
    public static StlOptions Robust { get; } = new() { InnerPasses = 1, RobustRounds = 15 };
}
