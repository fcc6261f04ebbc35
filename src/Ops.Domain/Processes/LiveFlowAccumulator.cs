using System.Runtime.InteropServices;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>Counts directly-follows edges and lead times event by event, and keeps only the cases that go on: for streams and their shards.</summary>
/// <remarks>
/// Mutable and meant for one thread. The memory is that of the open cases, the edges and a sketch: an event of a known activity in a stream whose cases
/// are closed as fast as new ones come allocates nothing. The events of a case come in the order of their completion; where they come late,
/// <see cref="GrowingLog"/> takes them. Merging gives the counts and means of one pass, quantiles keep their bound: of shards with cases of their own,
/// and of stretches of one stream whose cases are closed after the merge.
/// </remarks>
public sealed class LiveFlowAccumulator
{
    private readonly Dictionary<string, OpenCase> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<long, EdgeSum> _edges = [];
    private readonly NameTable _activities = new();
    private readonly QuantileSketch _leads;
    private Int128 _leadTicks;
    private long _events;

    /// <summary>Starts at nothing.</summary>
    /// <param name="accuracy">The greatest rank error of lead-time quantiles, as a share of the closed cases: above 0, at most 0.1; 0.002 unless given.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the accuracy is outside its range.</exception>
    public LiveFlowAccumulator(double accuracy = 0.002) => _leads = new QuantileSketch(accuracy);

    /// <summary>Counts one event: the next of its case, or the first of a new one.</summary>
    /// <param name="item">The event, not earlier than the last of its case.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: the event is <c>default</c>; <see cref="FaultCode.NotOrdered"/>: it is earlier than the last of its case.
    /// Nothing is counted then.
    /// </exception>
    public void Add(LogEvent item)
    {
        Guard.NotBlank(item.Case, nameof(item));
        long completed = item.Completed.ToUnixTimeTicks();
        ref var open = ref CollectionsMarshal.GetValueRefOrAddDefault(_open, item.Case, out bool known);
        if (known && completed < open.Last)
            throw Faults.NotOrdered(nameof(item), $"case '{item.Case}' has a later event", "add its events in order, or take a GrowingLog");
        int activity = _activities.Id(item.Activity);
        if (known)
            Count(open.LastActivity, activity, new EdgeSum(1, completed - open.Last));
        open = known ? open with { LastActivity = activity, Last = completed } : new OpenCase(activity, completed, activity, completed);
        _events++;
    }

    /// <summary>Ends a case: its lead time counts, and its memory is free for another. A later event of that name begins a new case.</summary>
    /// <param name="caseName">A case that goes on.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: blank; <see cref="FaultCode.UnknownReference"/>: no case of that name goes on.
    /// </exception>
    public void Close(string caseName)
    {
        Guard.NotBlank(caseName, nameof(caseName));
        if (!_open.Remove(caseName, out var ended))
            throw Faults.Unknown(nameof(caseName), caseName, "close a case that goes on, once");
        Int128 lead = (Int128)ended.Last - ended.First;
        _leads.Add(TickFigures.Seconds(lead));
        _leadTicks += lead;
    }

    /// <summary>Adds what another accumulator has counted. The other one keeps its counts.</summary>
    /// <param name="other">An accumulator of the same accuracy. A case that goes on in both ends in the one before it begins in the other.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, or another accuracy; <see cref="FaultCode.Overlap"/>: the events of a case that goes on in both
    /// lie among each other. Nothing is added then.
    /// </exception>
    public void Merge(LiveFlowAccumulator other)
    {
        Guard.NotNull(other, nameof(other));
        foreach (var (name, theirs) in other._open)
        {
            if (_open.TryGetValue(name, out var ours) && !ours.IsBefore(theirs) && !theirs.IsBefore(ours))
                throw Faults.Overlap(nameof(other), $"events of case '{name}' lie among each other", "give all of them to one accumulator");
        }
        _leads.Merge(other._leads);
        int[] activities = [.. other._activities.ToArray().Select(_activities.Id)];
        foreach (var (key, sum) in other._edges)
            Count(activities[From(key)], activities[To(key)], sum);
        foreach (var (name, open) in other._open)
            Join(name, open with { FirstActivity = activities[open.FirstActivity], LastActivity = activities[open.LastActivity] });
        _leadTicks += other._leadTicks;
        _events += other._events;
    }

    /// <summary>The result so far, which later events do not change.</summary>
    /// <returns>The counts, edges and lead times.</returns>
    public LiveFlow ToResult() =>
        new()
        {
            Events = _events,
            OpenCases = _open.Count,
            ClosedCases = _leads.Count,
            Edges =
            [
                .. _edges
                    .Select(edge => new LiveEdge(_activities[From(edge.Key)], _activities[To(edge.Key)], edge.Value))
                    .OrderBy(edge => edge.From, StringComparer.Ordinal)
                    .ThenBy(edge => edge.To, StringComparer.Ordinal),
            ],
            MeanLeadSeconds = _leads.Count == 0 ? null : TickFigures.Seconds(_leadTicks) / _leads.Count,
            LeadSeconds = _leads.Count == 0 ? null : _leads.ToResult(),
        };

    /// <summary>Two parts of a case are one, with the step from the earlier to the later; at the same instant the one that joins is the later.</summary>
    private void Join(string name, OpenCase open)
    {
        if (_open.TryGetValue(name, out var ours))
        {
            var (first, second) = ours.IsBefore(open) ? (ours, open) : (open, ours);
            Count(first.LastActivity, second.FirstActivity, new EdgeSum(1, second.First - first.Last));
            open = new OpenCase(first.FirstActivity, first.First, second.LastActivity, second.Last);
        }
        _open[name] = open;
    }

    private void Count(int from, int to, EdgeSum more)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, ((long)from << 32) | (uint)to, out _);
        sum = new EdgeSum(sum.Count + more.Count, sum.Ticks + more.Ticks);
    }

    private static int From(long key) => (int)(key >> 32);

    private static int To(long key) => (int)(key & int.MaxValue);
}
