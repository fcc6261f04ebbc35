using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>A piece of work: when it was started, and when it was finished.</summary>
/// <remarks>Two items are equal when key and days are.</remarks>
public sealed record WorkItem
{
    /// <summary>Creates an item.</summary>
    /// <param name="id">The key of the item.</param>
    /// <param name="started">The day on which it was started.</param>
    /// <param name="finished">The day on which it was finished, not before the start; null if it is still open.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, or finished before it was started.</exception>
    public WorkItem(string id, LocalDate started, LocalDate? finished = null)
    {
        Id = Guard.NotBlank(id, nameof(id));
        if (finished < started)
            throw Faults.Invalid(nameof(finished), $"'{id}' was finished before it was started", "correct one of the two days");
        Started = started;
        Finished = finished;
    }

    /// <summary>The key of the item.</summary>
    public string Id { get; }

    /// <summary>The day on which it was started.</summary>
    public LocalDate Started { get; }

    /// <summary>The day on which it was finished; null if it is still open.</summary>
    public LocalDate? Finished { get; }

    /// <summary>The days of work, first and last included; null if it is still open (周期时长).</summary>
    public int? CycleTime => Finished is { } finished ? Age(finished) : null;

    /// <summary>The days since the start, both days included.</summary>
    internal int Age(LocalDate day) => Period.DaysBetween(Started, day) + 1;
}
