namespace Ops.Domain.Processes;

/// <summary>How often one activity directly follows another, and after how long.</summary>
public sealed class EdgeStatistics : IExplainable
{
    private readonly TickFigures _times;

    internal EdgeStatistics(string from, string to, TickFigures times)
    {
        From = from;
        To = to;
        _times = times;
    }

    /// <summary>The activity before.</summary>
    public string From { get; }

    /// <summary>The activity after.</summary>
    public string To { get; }

    /// <summary>How often.</summary>
    public int Count => _times.Count;

    /// <summary>The seconds of all of them.</summary>
    public double TotalSeconds => TickFigures.Seconds(_times.TotalTicks);

    /// <summary>The mean seconds.</summary>
    public double MeanSeconds => _times.MeanSeconds;

    /// <summary>The median seconds.</summary>
    public double MedianSeconds => _times.At(0.5);

    /// <summary>The fewest seconds.</summary>
    public double MinSeconds => _times.At(0);

    /// <summary>The most seconds.</summary>
    public double MaxSeconds => _times.At(1);

    /// <summary>The standard deviation of the sample in seconds; null for one.</summary>
    public double? StandardDeviationSeconds => _times.StandardDeviationSeconds;

    /// <summary>The seconds within which a share of them lies (linear interpolation, type 7).</summary>
    /// <param name="probability">The share, in [0, 1].</param>
    /// <returns>The seconds.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the share is outside [0, 1].</exception>
    public double PercentileSeconds(double probability) => _times.At(Guard.Probability(probability, nameof(probability)));

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
