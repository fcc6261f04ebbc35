namespace Ops.Domain.Improvement;

/// <summary>How an interrupted series is judged.</summary>
public sealed record InterruptedOptions
{
    /// <summary>Up to so many periods apart errors may be correlated; at least 0, below the number of values; default 1.</summary>
    public int Lags { get; init; } = 1;

    /// <summary>The confidence of the intervals, strictly between 0 and 1; default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Whether variances are multiplied by n / (n − 4); default false.</summary>
    public bool SmallSample { get; init; }
}
