using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>A stretch of time, from <see cref="Start"/> up to but not including <see cref="End"/>.</summary>
/// <remarks>Two ranges are equal when both ends are. <c>default</c> is an empty range.</remarks>
public readonly record struct InstantRange
{
    /// <summary>Creates a range.</summary>
    /// <param name="start">The first instant.</param>
    /// <param name="end">The first instant after it; equal to <paramref name="start"/> for an empty range.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.NotOrdered"/>: the end lies before the start.</exception>
    public InstantRange(Instant start, Instant end)
    {
        if (end < start)
            throw Faults.NotOrdered(nameof(end), $"{DateText.Of(end)} lies before {DateText.Of(start)}", "give the earlier instant first");
        Start = start;
        End = end;
    }

    /// <summary>The first instant.</summary>
    public Instant Start { get; }

    /// <summary>The first instant after the range.</summary>
    public Instant End { get; }

    /// <summary>The time on the clock between both ends.</summary>
    public Duration Length => End - Start;

    /// <summary>Whether an instant lies in it.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>True when it is not before the start and before the end.</returns>
    public bool Contains(Instant instant) => instant >= Start && instant < End;

    /// <summary>The range as an ISO 8601 interval.</summary>
    /// <returns>For example <c>2026-11-27T01:00:00Z/2026-11-27T04:00:00Z</c>.</returns>
    public override string ToString() => $"{DateText.Of(Start)}/{DateText.Of(End)}";
}
