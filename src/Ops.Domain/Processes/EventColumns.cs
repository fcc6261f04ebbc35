namespace Ops.Domain.Processes;

/// <summary>The columns of a log while it is put together.</summary>
internal sealed class EventColumns(int events)
{
    public int[] Activities { get; } = new int[events];

    public long[] Completed { get; } = new long[events];

    public long[] Started { get; } = new long[events];

    public int[] Resources { get; } = new int[events];

    public void Set(int at, int activity, long completed, long started, int resource)
    {
        Activities[at] = activity;
        Completed[at] = completed;
        Started[at] = started;
        Resources[at] = resource;
    }
}
