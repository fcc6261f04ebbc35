namespace Ops.Domain.Processes;

/// <summary>The columns of a log while it is put together.</summary>
/// <param name="activities">The activity of each event.</param>
/// <param name="completed">Its completion.</param>
/// <param name="started">Its start; null if no event has one.</param>
/// <param name="resources">Its resource.</param>
internal sealed class EventColumns(int[] activities, long[] completed, long[]? started, int[] resources)
{
    public EventColumns(int events, bool hasStarts)
        : this(new int[events], new long[events], hasStarts ? new long[events] : null, new int[events]) { }

    public int[] Activities { get; } = activities;

    public long[] Completed { get; } = completed;

    public long[]? Started { get; } = started;

    public int[] Resources { get; } = resources;

    public void Set(int at, int activity, long completion, long start, int resource)
    {
        Activities[at] = activity;
        Completed[at] = completion;
        Resources[at] = resource;
        if (Started is not null)
            Started[at] = start;
    }
}
