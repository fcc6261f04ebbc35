namespace Ops.Domain.Customers;

/// <summary>What happened to a ticket.</summary>
public enum TicketEventKind
{
    /// <summary>It came in: the first event, with its priority.</summary>
    Created = 0,

    /// <summary>Somebody took it on.</summary>
    Assigned,

    /// <summary>A person answered the customer; automatic replies are no response.</summary>
    FirstResponse,

    /// <summary>It got another priority.</summary>
    PriorityChanged,

    /// <summary>It waits for the customer: the resolution clock pauses.</summary>
    WaitingForCustomer,

    /// <summary>The customer answered.</summary>
    Resumed,

    /// <summary>It is solved.</summary>
    Resolved,

    /// <summary>It is put away.</summary>
    Closed,

    /// <summary>It was not solved after all.</summary>
    Reopened,
}
