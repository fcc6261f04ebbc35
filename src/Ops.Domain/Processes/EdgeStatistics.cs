namespace Ops.Domain.Processes;

/// <summary>How often one activity directly follows another, and after how long.</summary>
public sealed class EdgeStatistics : IExplainable
{
    private readonly EdgeTimes _times;
    private readonly int _first;

    internal EdgeStatistics(string from, string to, EdgeTimes times, int first, int count)
    {
        From = from;
        To = to;
        Count = count;
        _times = times;
        _first = first;
    }

    /// <summary>The activity before.</summary>
    public string From { get; }

    /// <summary>The activity after.</summary>
    public string To { get; }

    /// <summary>How often.</summary>
    public int Count { get; }

    /// <summary>The seconds of all of them.</summary>
    public double TotalSeconds => TickFigures.Seconds(TickFigures.Total(Ticks));

    /// <summary>The mean seconds.</summary>
    public double MeanSeconds => TotalSeconds / Count;

    /// <summary>The median seconds.</summary>
    public double MedianSeconds => PercentileSeconds(0.5);

    /// <summary>The fewest seconds.</summary>
    public double MinSeconds => TickFigures.Seconds(TickFigures.Least(Ticks));

    /// <summary>The most seconds.</summary>
    public double MaxSeconds => TickFigures.Seconds(TickFigures.Greatest(Ticks));

    /// <summary>The standard deviation of the sample in seconds; null for one.</summary>
    public double? StandardDeviationSeconds => TickFigures.StandardDeviation(Ticks);

    internal ReadOnlySpan<long> Ticks => _times.Slice(_first, Count);

    /// <summary>The seconds within which a share of them lies (linear interpolation, type 7).</summary>
    /// <param name="probability">The share, in [0, 1].</param>
    /// <returns>The seconds.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the share is outside [0, 1].</exception>
    public double PercentileSeconds(double probability) => TickFigures.Quantile(Ticks, Guard.Probability(probability, nameof(probability)));

    /// <summary>Explains the mean seconds.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase($"mean time from {From} to {To}", $"从 {From} 到 {To} 的平均时间"),
            MeanSeconds,
            Phrase.Of($"{TotalSeconds} / {Count}")
        ) with
        {
            Unit = new Phrase("seconds", "秒"),
        };
}
