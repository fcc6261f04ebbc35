using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>What a log holds: how many events, cases, activities and resources, and over which time.</summary>
public sealed class LogSummary : IExplainable
{
    private LogSummary() { }

    /// <summary>How many events.</summary>
    public int Events { get; internal init; }

    /// <summary>How many cases.</summary>
    public int Cases { get; internal init; }

    /// <summary>The activities with their events, in ordinal order.</summary>
    public ImmutableArray<NamedCount> Activities { get; internal init; }

    /// <summary>The activities with which cases start, with the cases, in ordinal order.</summary>
    public ImmutableArray<NamedCount> StartActivities { get; internal init; }

    /// <summary>The activities with which cases end, with the cases, in ordinal order.</summary>
    public ImmutableArray<NamedCount> EndActivities { get; internal init; }

    /// <summary>The known resources with their events, in ordinal order.</summary>
    public ImmutableArray<NamedCount> Resources { get; internal init; }

    /// <summary>The first completion; null in a log without events.</summary>
    public Instant? First { get; internal init; }

    /// <summary>The last completion; null in a log without events.</summary>
    public Instant? Last { get; internal init; }

    /// <summary>How many different orders of activities.</summary>
    public int Variants { get; internal init; }

    /// <summary>The fewest events of a case; null in a log without events.</summary>
    public int? FewestEvents { get; internal init; }

    /// <summary>The mean number of events of a case; null in a log without events.</summary>
    public double? MeanEvents { get; internal init; }

    /// <summary>The most events of a case; null in a log without events.</summary>
    public int? MostEvents { get; internal init; }

    /// <summary>Sums up a log.</summary>
    /// <param name="log">The log.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log is null.</exception>
    public static LogSummary Of(EventLog log)
    {
        Guard.NotNull(log, nameof(log));
        var lengths = new int[log.CaseCount];
        var starts = new int[log.ActivityNames.Length];
        var ends = new int[log.ActivityNames.Length];
        long first = long.MaxValue;
        long last = long.MinValue;
        for (int c = 0; c < log.CaseCount; c++)
        {
            lengths[c] = log.Length(c);
            starts[log.Trace(c)[0]]++;
            ends[log.Trace(c)[^1]]++;
            first = Math.Min(first, log.FirstTime(c));
            last = Math.Max(last, log.LastTime(c));
        }
        bool any = lengths.Length > 0;
        return new LogSummary
        {
            Events = log.EventCount,
            Cases = log.CaseCount,
            Activities = Named(log.ActivityNames, Counts(log.Activities, log.ActivityNames.Length)),
            StartActivities = Named(log.ActivityNames, starts),
            EndActivities = Named(log.ActivityNames, ends),
            Resources = Named(log.ResourceNames, Counts(log.Resources, log.ResourceNames.Length)),
            First = any ? Instant.FromUnixTimeTicks(first) : null,
            Last = any ? Instant.FromUnixTimeTicks(last) : null,
            Variants = VariantTable.Of(log).Count,
            FewestEvents = any ? lengths.Min() : null,
            MeanEvents = any ? (double)log.EventCount / log.CaseCount : null,
            MostEvents = any ? lengths.Max() : null,
        };
    }

    /// <summary>Explains the events per case.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(new Phrase("events per case", "每个案例的事件数"), MeanEvents, Phrase.Of($"{Events} / {Cases}"));

    internal static int[] Counts(ReadOnlySpan<int> ids, int names)
    {
        var counts = new int[names];
        foreach (int id in ids)
        {
            if (id >= 0)
                counts[id]++;
        }
        return counts;
    }

    internal static ImmutableArray<NamedCount> Named(string[] names, int[] counts) =>
        [
            .. names
                .Zip(counts, (name, count) => new NamedCount(name, count))
                .Where(item => item.Count > 0)
                .OrderBy(item => item.Name, StringComparer.Ordinal),
        ];
}
