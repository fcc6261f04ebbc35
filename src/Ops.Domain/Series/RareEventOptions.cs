namespace Ops.Domain.Series;

/// <summary>Baseline and false alarm rate of a chart of rare events.</summary>
public sealed record RareEventOptions
{
    /// <summary>How many of the first points give the limits, at least 2; null (the default) for all.</summary>
    public int? Baseline { get; init; }

    /// <summary>The chance of a point beyond probability limits when nothing has changed, in (0, 1). Default: that of three standard deviations, 2Φ(−3).</summary>
    public double Alpha { get; init; } = 0.0026997960632602;
}
