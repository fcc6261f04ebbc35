using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>
/// The events of a process by case, immutable and in columns: activity, completion and resource in 16 bytes per event, and 4 more for
/// the start if some event has one (8 where the times from start to completion are no whole microseconds of about an hour at most).
/// </summary>
/// <remarks>
/// The cases stand in the order of their first row. Events of a case are ordered by completion, and events of the same instant in
/// the order in which they were given. Only a filter can leave a log without events.
/// </remarks>
public sealed class EventLog
{
    /// <summary>The start of an event whose start is not known.</summary>
    internal const long NoStart = long.MinValue;

    /// <summary>The resource of an event whose resource is not known.</summary>
    internal const int NoResource = -1;

    private readonly string[] _cases;
    private readonly int[] _offsets;
    private readonly int[] _activities;
    private readonly long[] _completed;
    private readonly StartColumn? _started;
    private readonly int[] _resources;

    internal EventLog(string[] cases, string[] activityNames, string[] resourceNames, int[] offsets, EventColumns columns)
    {
        _cases = cases;
        ActivityNames = activityNames;
        ResourceNames = resourceNames;
        _offsets = offsets;
        _activities = columns.Activities;
        _completed = columns.Completed;
        _started = columns.Started is { } starts ? StartColumn.Of(starts, _completed) : null;
        _resources = columns.Resources;
    }

    /// <summary>How many events the log has.</summary>
    public int EventCount => _completed.Length;

    /// <summary>How many cases the log has.</summary>
    public int CaseCount => _cases.Length;

    /// <summary>The names of the cases, in the order of their first row.</summary>
    public ImmutableArray<string> Cases => [.. _cases];

    internal string[] ActivityNames { get; }

    internal string[] ResourceNames { get; }

    internal ReadOnlySpan<int> Activities => _activities;

    internal ReadOnlySpan<long> Completed => _completed;

    internal bool HasStarts => _started is not null;

    internal ReadOnlySpan<int> Resources => _resources;

    /// <summary>Builds a log of events in any order.</summary>
    /// <param name="events">The events, at least one.</param>
    /// <returns>The log.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no event.
    /// <see cref="FaultCode.InvalidArgument"/>: an event that is <c>default</c>.</exception>
    public static EventLog Of(params ReadOnlySpan<LogEvent> events)
    {
        var builder = new EventLogBuilder();
        foreach (var item in events)
            builder.Add(item);
        return builder.Build();
    }

    /// <summary>The events of one case in their order.</summary>
    /// <param name="index">The place of the case in <see cref="Cases"/>.</param>
    /// <returns>The events.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: there is no such case.</exception>
    public ImmutableArray<LogEvent> EventsOf(int index)
    {
        Guard.InRange(index, 0, CaseCount - 1, nameof(index));
        var events = ImmutableArray.CreateBuilder<LogEvent>();
        for (int i = First(index); i < End(index); i++)
            events.Add(Event(index, i));
        return events.DrainToImmutable();
    }

    /// <summary>Keeps what passes all filters, applied one after the other.</summary>
    /// <param name="filters">The filters, at least one.</param>
    /// <returns>The log that is left, which may be empty, and what was removed.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no filter.
    /// <see cref="FaultCode.InvalidArgument"/>: a filter is null.</exception>
    public FilteredLog Filter(params ReadOnlySpan<LogFilter> filters)
    {
        Guard.NotEmpty(filters, nameof(filters));
        var left = this;
        foreach (var filter in filters)
            left = Guard.NotNull(filter, nameof(filters)).Apply(left);
        return new FilteredLog(this, left);
    }

    /// <summary>The events of this log and of another as one log: events of the same instant of a case in this order.</summary>
    /// <param name="other">The other log.</param>
    /// <param name="dropDuplicates">True to leave out the events of the other log that this one has too.</param>
    /// <returns>The merged log and what the two have in common.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the other log is null.</exception>
    public MergedLog Merge(EventLog other, bool dropDuplicates = false) =>
        LogMerge.Of(this, Guard.NotNull(other, nameof(other)), dropDuplicates);

    internal string CaseName(int index) => _cases[index];

    internal int First(int index) => _offsets[index];

    internal int End(int index) => _offsets[index + 1];

    internal int Length(int index) => _offsets[index + 1] - _offsets[index];

    internal ReadOnlySpan<int> Trace(int index) => _activities.AsSpan(_offsets[index], Length(index));

    internal long FirstTime(int index) => _completed[_offsets[index]];

    internal long LastTime(int index) => _completed[_offsets[index + 1] - 1];

    /// <summary>The start of an event; its completion if the start is not known.</summary>
    internal long StartTime(int at)
    {
        long start = StartOf(at);
        return start == NoStart ? _completed[at] : start;
    }

    /// <summary>True if the start of an event is known.</summary>
    internal bool HasStart(int at) => StartOf(at) != NoStart;

    internal LogEvent Event(int index, int at) =>
        new(
            _cases[index],
            ActivityNames[_activities[at]],
            Instant.FromUnixTimeTicks(_completed[at]),
            StartOf(at) == NoStart ? null : Instant.FromUnixTimeTicks(StartOf(at)),
            _resources[at] == NoResource ? null : ResourceNames[_resources[at]]
        );

    /// <summary>The events for which <paramref name="keeps"/> is true of their case and their place; a case without any vanishes.</summary>
    internal EventLog Where(Func<int, int, bool> keeps)
    {
        var kept = new List<int>();
        var cases = new List<string>();
        var offsets = new List<int> { 0 };
        for (int c = 0; c < CaseCount; c++)
        {
            for (int i = First(c); i < End(c); i++)
            {
                if (keeps(c, i))
                    kept.Add(i);
            }
            if (kept.Count == offsets[^1])
                continue;
            cases.Add(_cases[c]);
            offsets.Add(kept.Count);
        }
        var columns = new EventColumns(kept.Count, HasStarts);
        for (int i = 0; i < kept.Count; i++)
            columns.Set(i, _activities[kept[i]], _completed[kept[i]], StartOf(kept[i]), _resources[kept[i]]);
        return new EventLog([.. cases], ActivityNames, ResourceNames, [.. offsets], columns);
    }

    private long StartOf(int at) => _started is null ? NoStart : _started.At(at, _completed[at]);
}
