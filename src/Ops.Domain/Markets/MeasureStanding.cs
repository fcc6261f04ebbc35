namespace Ops.Domain.Markets;

/// <summary>Where the own figure stands among the peers of one measure.</summary>
public sealed record MeasureStanding
{
    internal MeasureStanding() { }

    /// <summary>The measure.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The share of peers that are worse, and half of those that are equal.</summary>
    public double Percentile { get; internal init; }

    /// <summary>1 for the best quarter to 4 for the worst; on a line = the better one.</summary>
    public int Quartile { get; internal init; }

    /// <summary>Distance to the median, positive on the good side.</summary>
    public double GapToMedian { get; internal init; }

    /// <summary>Distance to the best quarter's line, positive on the good side.</summary>
    public double GapToTopQuartile { get; internal init; }

    /// <summary>Weight · (1 − percentile) / Σ weights: how much of the way to the top this measure leaves open.</summary>
    public double Lag { get; internal init; }
}
