namespace Ops.Domain.Customers;

/// <summary>A clock with the ticket it belongs to.</summary>
/// <param name="Ticket">The ticket's key.</param>
/// <param name="Reading">What its clock shows.</param>
public sealed record OpenClock(string Ticket, ClockReading Reading);
