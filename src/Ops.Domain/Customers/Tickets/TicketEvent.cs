using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>A fact: something happened to a ticket.</summary>
/// <remarks>Two are equal when all three parts are. <c>default</c> is a creation without a priority, which no clock accepts.</remarks>
public readonly record struct TicketEvent
{
    /// <summary>Creates an event.</summary>
    /// <param name="at">When.</param>
    /// <param name="kind">What.</param>
    /// <param name="priority">The priority, for <see cref="TicketEventKind.Created"/> and <see cref="TicketEventKind.PriorityChanged"/>.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no such kind, or a priority missing where it belongs.
    /// </exception>
    public TicketEvent(Instant at, TicketEventKind kind, string? priority = null)
    {
        At = at;
        Kind = Guard.Defined(kind, nameof(kind));
        Priority = kind is TicketEventKind.Created or TicketEventKind.PriorityChanged
            ? Guard.NotBlank(priority, nameof(priority))
            : priority;
    }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>What.</summary>
    public TicketEventKind Kind { get; }

    /// <summary>The priority; null where none belongs.</summary>
    public string? Priority { get; }
}
