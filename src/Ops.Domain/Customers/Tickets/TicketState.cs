namespace Ops.Domain.Customers;

/// <summary>Where a ticket stands.</summary>
public enum TicketState
{
    /// <summary>Somebody should work on it.</summary>
    Open = 0,

    /// <summary>It waits for the customer.</summary>
    Waiting,

    /// <summary>It is solved.</summary>
    Resolved,

    /// <summary>It is put away.</summary>
    Closed,
}
