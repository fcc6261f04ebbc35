using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Cycle time, throughput, work in progress and age over a window of days (流动指标).</summary>
/// <remarks>
/// Days count at both ends: an item finished on the day on which it was started took one day. Source: Vacanti, Actionable Agile Metrics for
/// Predictability, 2015. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class FlowMetrics : IExplainable
{
    private FlowMetrics() { }

    /// <summary>Items finished in the window.</summary>
    public int Completed => CycleTimes.Length;

    /// <summary>The cycle times of the items finished in the window, rising.</summary>
    public ImmutableArray<int> CycleTimes { get; internal init; }

    /// <summary>The mean cycle time in days; null if none was finished.</summary>
    public double? MeanCycleTime { get; internal init; }

    /// <summary>Items finished on each day of the window.</summary>
    public ImmutableArray<int> ThroughputPerDay { get; internal init; }

    /// <summary>Items under way at the end of each day of the window: started, and not finished by then.</summary>
    public ImmutableArray<int> WipPerDay { get; internal init; }

    /// <summary>The mean of the days' work in progress.</summary>
    public double AverageWip { get; internal init; }

    /// <summary>Items started by the end of each day, those before the window included.</summary>
    public ImmutableArray<int> CumulativeStarted { get; internal init; }

    /// <summary>Items finished by the end of each day, those before the window included.</summary>
    public ImmutableArray<int> CumulativeFinished { get; internal init; }

    /// <summary>The age of each item that is open on the day of asking, by ordinal key.</summary>
    public ImmutableArray<ItemAge> Ages { get; internal init; }

    /// <summary>Measures a window.</summary>
    /// <param name="items">The items; at least one.</param>
    /// <param name="asOf">The day of asking, for the ages.</param>
    /// <param name="from">The first day of the window.</param>
    /// <param name="to">The last day of the window.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.DuplicateKey"/>. <see cref="FaultCode.InvalidArgument"/>: days of different
    /// calendars. <see cref="FaultCode.NotOrdered"/>: the window ends before it starts.
    /// </exception>
    public static FlowMetrics Of(ReadOnlySpan<WorkItem> items, LocalDate asOf, LocalDate from, LocalDate to)
    {
        Guard.NotEmpty(items, nameof(items));
        for (int i = 0; i < items.Length; i++)
            Guard.NotNull(items[i], Guard.At(nameof(items), i));
        Ids.Unique(items, item => item.Id, nameof(items));
        var days = FlowWindow.Of(from, to);
        var cycles = new List<int>();
        var ages = new List<ItemAge>();
        long cycle = 0;
        foreach (var item in items)
        {
            days.Start(item.Started);
            if (item.Finished is { } finished)
                days.Finish(finished);
            if (item.Finished >= from && item.Finished <= to)
            {
                cycles.Add(item.CycleTime!.Value);
                cycle += item.CycleTime.Value;
            }
            if (item.Started <= asOf && !(item.Finished <= asOf))
                ages.Add(new ItemAge(item.Id, item.Age(asOf)));
        }
        cycles.Sort();
        ages.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        var started = days.Started();
        var finishedBy = days.Finished();
        int[] wip = [.. started.Zip(finishedBy, (came, went) => came - went)];
        return new FlowMetrics
        {
            CycleTimes = [.. cycles],
            MeanCycleTime = cycles.Count == 0 ? null : (double)cycle / cycles.Count,
            ThroughputPerDay = days.FinishedPerDay(),
            WipPerDay = [.. wip],
            AverageWip = wip.Average(),
            CumulativeStarted = started,
            CumulativeFinished = finishedBy,
            Ages = [.. ages],
        };
    }

    /// <summary>The cycle time that a share of the finished items did not exceed: the nearest rank, a cycle time that occurred.</summary>
    /// <param name="probability">The share, above 0 and at most 1.</param>
    /// <returns>The cycle time in days; null if none was finished.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the share is outside its range.</exception>
    public int? CycleTimePercentile(decimal probability)
    {
        FlowWindow.Share(probability, nameof(probability));
        return CycleTimes.IsEmpty ? null : NearestRank.Of(CycleTimes.AsSpan(), probability);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Items finished", "完成数"),
            (decimal)Completed,
            default,
            new Phrase("Vacanti 2015", "瓦坎蒂 2015"),
            Explanation.Of(new Phrase("Mean cycle time, days", "平均周期时长（天）"), MeanCycleTime),
            Explanation.Of(new Phrase("85 % finished within, days", "85% 完成于（天）"), CycleTimePercentile(0.85m)),
            Explanation.Of(new Phrase("Mean work in progress", "平均在制品"), AverageWip),
            Explanation.Of(new Phrase("Items open", "未完成数"), (decimal)Ages.Length)
        );
}
