namespace Ops.Domain.Processes;

/// <summary>How long the cases of a log take from their first completion to their last, in seconds, and how far apart they come.</summary>
public sealed class ThroughputTimes : IExplainable
{
    private ThroughputTimes() { }

    /// <summary>How many cases.</summary>
    public int Cases { get; internal init; }

    /// <summary>The mean.</summary>
    public double MeanSeconds { get; internal init; }

    /// <summary>The median.</summary>
    public double MedianSeconds { get; internal init; }

    /// <summary>The shortest.</summary>
    public double MinSeconds { get; internal init; }

    /// <summary>The longest.</summary>
    public double MaxSeconds { get; internal init; }

    /// <summary>The standard deviation of the sample; null for one case.</summary>
    public double? StandardDeviationSeconds { get; internal init; }

    /// <summary>The time within which 80 % of the cases end (linear interpolation, type 7).</summary>
    public double P80Seconds { get; internal init; }

    /// <summary>The time within which 90 % of the cases end (linear interpolation, type 7).</summary>
    public double P90Seconds { get; internal init; }

    /// <summary>The time within which 95 % of the cases end (linear interpolation, type 7).</summary>
    public double P95Seconds { get; internal init; }

    /// <summary>The mean gap between the starts of cases; null for one case.</summary>
    public double? MeanInterArrivalSeconds { get; internal init; }

    /// <summary>The mean gap between the ends of cases; null for one case.</summary>
    public double? MeanInterCompletionSeconds { get; internal init; }

    /// <summary>Measures the cases of a log.</summary>
    /// <param name="log">The log.</param>
    /// <returns>The times.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log is null.
    /// <see cref="FaultCode.EmptyInput"/>: the log has no case.</exception>
    public static ThroughputTimes Of(EventLog log)
    {
        Guard.NotNull(log, nameof(log));
        if (log.CaseCount == 0)
            throw Faults.Empty(nameof(log), "give a log with at least one case");
        var ticks = new long[log.CaseCount];
        var starts = new long[log.CaseCount];
        var ends = new long[log.CaseCount];
        for (int c = 0; c < ticks.Length; c++)
        {
            starts[c] = log.FirstTime(c);
            ends[c] = log.LastTime(c);
            ticks[c] = ends[c] - starts[c];
        }
        return new ThroughputTimes
        {
            Cases = ticks.Length,
            MeanSeconds = TickFigures.Mean(ticks),
            MedianSeconds = TickFigures.Quantile(ticks, 0.5),
            MinSeconds = TickFigures.Seconds(TickFigures.Least(ticks)),
            MaxSeconds = TickFigures.Seconds(TickFigures.Greatest(ticks)),
            StandardDeviationSeconds = TickFigures.StandardDeviation(ticks),
            P80Seconds = TickFigures.Quantile(ticks, 0.8),
            P90Seconds = TickFigures.Quantile(ticks, 0.9),
            P95Seconds = TickFigures.Quantile(ticks, 0.95),
            MeanInterArrivalSeconds = MeanGap(starts),
            MeanInterCompletionSeconds = MeanGap(ends),
        };
    }

    /// <summary>Explains the mean throughput time.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("mean throughput time", "平均通过时间"),
            MeanSeconds,
            Phrase.Of($"mean of {Cases} cases", $"{Cases} 个案例的平均值")
        ) with
        {
            Unit = new Phrase("seconds", "秒"),
        };

    /// <summary>The gaps of the sorted times add up to the time from the first to the last.</summary>
    private static double? MeanGap(long[] times) =>
        times.Length < 2 ? null : TickFigures.Seconds((Int128)TickFigures.Greatest(times) - TickFigures.Least(times)) / (times.Length - 1);
}
