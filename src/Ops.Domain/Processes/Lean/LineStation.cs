namespace Ops.Domain.Processes;

/// <summary>One station of a balanced line.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class LineStation
{
    internal LineStation(ImmutableArray<string> tasks, decimal time)
    {
        Tasks = tasks;
        Time = time;
    }

    /// <summary>The keys of its tasks, in the order in which they were chosen.</summary>
    public ImmutableArray<string> Tasks { get; }

    /// <summary>The time of its tasks together.</summary>
    public decimal Time { get; }
}
