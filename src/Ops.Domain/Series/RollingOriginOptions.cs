namespace Ops.Domain.Series;

/// <summary>Which stretches a rolling evaluation forecasts from.</summary>
public sealed record RollingOriginOptions
{
    /// <summary>How many of the latest values a stretch has; null (the default) for all values up to the origin.</summary>
    public int? WindowLength { get; init; }

    /// <summary>How far the origin moves each time, at least 1. Default: 1.</summary>
    public int Step { get; init; } = 1;
}
