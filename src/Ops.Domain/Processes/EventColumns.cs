namespace Ops.Domain.Processes;

/// <summary>The columns of a log while it is put together.</summary>
internal sealed class EventColumns(int events, bool hasStarts)
{
    public int[] Activities { get; } = new int[events];

    public long[] Completed { get; } = new long[events];

    /// <summary>Null if no event has a start: then a log takes 16 bytes per event instead of 24.</summary>
    public long[]? Started { get; } = hasStarts ? new long[events] : null;

    public int[] Resources { get; } = new int[events];

    public void Set(int at, int activity, long completed, long started, int resource)
    {
        Activities[at] = activity;
        Completed[at] = completed;
        Resources[at] = resource;
        if (Started is not null)
            Started[at] = started;
    }
}
