using System.Runtime.InteropServices;

namespace Ops.Domain.Processes;

/// <summary>A log that grows by batches and keeps its directly-follows counts, at the cost of the new events alone.</summary>
/// <remarks>
/// Mutable and meant for one thread. After each batch the figures are those of one log of all rows so far. It keeps every event, so that late ones
/// find their place; where events come in order, <see cref="LiveFlowAccumulator"/> keeps the open cases only.
/// </remarks>
public sealed class GrowingLog
{
    private readonly Dictionary<string, List<(long Completed, int Activity)>> _cases = new(StringComparer.Ordinal);
    private readonly NameTable _activities = new();
    private readonly Dictionary<long, int> _places = [];
    private (string From, string To)[] _pairs = new (string From, string To)[16];
    private int[] _counts = new int[16];
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
        // Pairs are only ever added behind those that the state knows, so it may share them.
        return new LogGrowth(_events, _cases.Count, late, _pairs, _counts.AsSpan(0, _places.Count).ToArray());
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
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, ((long)from << 32) | (uint)to, out bool known);
        if (!known)
        {
            place = _places.Count - 1;
            if (place == _counts.Length)
            {
                Array.Resize(ref _counts, 2 * place);
                Array.Resize(ref _pairs, 2 * place);
            }
            _pairs[place] = (_activities[from], _activities[to]);
        }
        _counts[place] += by;
    }
}
