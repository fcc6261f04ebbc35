namespace Ops.Domain.Processes;

/// <summary>A log that grows by batches and keeps its directly-follows counts, at the cost of the new events alone.</summary>
/// <remarks>Mutable and meant for one thread. After each batch the figures are those of one log of all rows so far.</remarks>
public sealed class GrowingLog
{
    private readonly Dictionary<string, List<(long Completed, int Activity)>> _cases = new(StringComparer.Ordinal);
    private readonly NameTable _activities = new();
    private readonly Dictionary<(int From, int To), int> _edges = [];
    private int _events;

    /// <summary>Adds a batch.</summary>
    /// <param name="batch">The events in any order; an empty batch changes nothing.</param>
    /// <returns>The state after the batch.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an event is <c>default</c>; nothing is added then.</exception>
    public LogGrowth Append(params ReadOnlySpan<LogEvent> batch)
    {
        for (int i = 0; i < batch.Length; i++)
            Guard.NotBlank(batch[i].Case, Guard.At(nameof(batch), i));
        int late = 0;
        foreach (var item in batch)
            late += Insert(item) ? 1 : 0;
        var edges = _edges
            .Select(edge => new EdgeCount(_activities[edge.Key.From], _activities[edge.Key.To], edge.Value))
            .OrderBy(edge => edge.From, StringComparer.Ordinal)
            .ThenBy(edge => edge.To, StringComparer.Ordinal);
        return new LogGrowth(_events, _cases.Count, late, [.. edges]);
    }

    /// <summary>Puts the event behind all that are not later; true if some are.</summary>
    private bool Insert(LogEvent item)
    {
        if (!_cases.TryGetValue(item.Case, out var events))
            _cases.Add(item.Case, events = []);
        long completed = item.Completed.ToUnixTimeTicks();
        int activity = _activities.Id(item.Activity);
        int at = events.Count;
        while (at > 0 && events[at - 1].Completed > completed)
            at--;
        bool late = at < events.Count;
        if (late && at > 0)
            Change(events[at - 1].Activity, events[at].Activity, -1);
        if (at > 0)
            Change(events[at - 1].Activity, activity, 1);
        if (late)
            Change(activity, events[at].Activity, 1);
        events.Insert(at, (completed, activity));
        _events++;
        return late;
    }

    private void Change(int from, int to, int by)
    {
        int count = _edges.GetValueOrDefault((from, to)) + by;
        if (count == 0)
            _edges.Remove((from, to));
        else
            _edges[(from, to)] = count;
    }
}
