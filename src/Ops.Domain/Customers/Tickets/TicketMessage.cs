using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>A fact: somebody wrote on a ticket.</summary>
/// <remarks>Two are equal when both parts are. <c>default</c> is a customer's message at the Unix epoch.</remarks>
public readonly record struct TicketMessage
{
    /// <summary>Creates a message.</summary>
    /// <param name="at">When.</param>
    /// <param name="sender">Who.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such sender.</exception>
    public TicketMessage(Instant at, MessageSender sender)
    {
        At = at;
        Sender = Guard.Defined(sender, nameof(sender));
    }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>Who.</summary>
    public MessageSender Sender { get; }
}
