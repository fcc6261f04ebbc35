namespace Ops.Domain.Customers;

/// <summary>A clock with the ticket it belongs to.</summary>
/// <remarks>Two are equal when ticket and reading are.</remarks>
public sealed record OpenClock
{
    /// <summary>Names a clock.</summary>
    /// <param name="ticket">The ticket's key.</param>
    /// <param name="reading">What its clock shows.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, no reading.</exception>
    public OpenClock(string ticket, ClockReading reading)
    {
        Ticket = Guard.NotBlank(ticket, nameof(ticket));
        Reading = Guard.NotNull(reading, nameof(reading));
    }

    /// <summary>The ticket's key.</summary>
    public string Ticket { get; }

    /// <summary>What its clock shows.</summary>
    public ClockReading Reading { get; }
}
