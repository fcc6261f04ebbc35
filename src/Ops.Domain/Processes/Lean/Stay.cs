using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>The time that one item spends in a system.</summary>
/// <remarks>Two stays are equal when both times are. <c>default</c> began at the Unix epoch and has not ended.</remarks>
public readonly record struct Stay
{
    /// <summary>Creates a stay.</summary>
    /// <param name="start">When the item came.</param>
    /// <param name="end">When it left; null if it is still there. Not before it came.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: it left before it came.</exception>
    public Stay(Instant start, Instant? end = null)
    {
        if (end < start)
            throw Faults.Invalid(nameof(end), $"{end} is before {start}", "correct one of the two times");
        Start = start;
        End = end;
    }

    /// <summary>When the item came.</summary>
    public Instant Start { get; }

    /// <summary>When it left; null if it is still there.</summary>
    public Instant? End { get; }
}
