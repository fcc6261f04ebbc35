namespace Ops.Domain.Customers;

/// <summary>Which event may follow in which state.</summary>
internal static class TicketSteps
{
    /// <summary>The state after the event; null when it may not happen in this state. A ticket that does not exist yet has no state.</summary>
    public static TicketState? After(TicketState? state, TicketEventKind kind) =>
        (state, kind) switch
        {
            (null, TicketEventKind.Created) => TicketState.Open,
            (null, _) or (_, TicketEventKind.Created) => null,
            (
                TicketState.Open
                    or TicketState.Waiting,
                TicketEventKind.Assigned
                    or TicketEventKind.FirstResponse
                    or TicketEventKind.PriorityChanged
            ) => state,
            (TicketState.Open, TicketEventKind.WaitingForCustomer) => TicketState.Waiting,
            (TicketState.Waiting, TicketEventKind.Resumed) => TicketState.Open,
            (TicketState.Open or TicketState.Waiting, TicketEventKind.Resolved) => TicketState.Resolved,
            (TicketState.Open or TicketState.Waiting or TicketState.Resolved, TicketEventKind.Closed) => TicketState.Closed,
            (TicketState.Resolved or TicketState.Closed, TicketEventKind.Reopened) => TicketState.Open,
            _ => null,
        };
}
