using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>What was known of a ticket's service level at a moment: first response and solution, due times and breaches.</summary>
/// <remarks>Two are equal when all their figures are.</remarks>
public sealed record ServiceClock : IExplainable
{
    internal ServiceClock(string priority, ClockReading firstResponse, ClockReading resolution)
    {
        Priority = priority;
        FirstResponse = firstResponse;
        Resolution = resolution;
    }

    /// <summary>The moment.</summary>
    public Instant AsOf { get; internal init; }

    /// <summary>Where the ticket stood.</summary>
    public TicketState State { get; internal init; }

    /// <summary>Its priority then.</summary>
    public string Priority { get; }

    /// <summary>How often it had been reopened.</summary>
    public int Reopenings { get; internal init; }

    /// <summary>首次响应, the first-response clock.</summary>
    public ClockReading FirstResponse { get; }

    /// <summary>The resolution clock.</summary>
    public ClockReading Resolution { get; }

    /// <summary>What reopenings do.</summary>
    public ReopeningRule Reopening { get; internal init; }

    /// <summary>What changes of the priority do.</summary>
    public PriorityChangeRule PriorityChange { get; internal init; }

    /// <summary>Whether waiting for the customer stops the first-response clock.</summary>
    public bool PausesStopResponse { get; internal init; }

    /// <summary>Reads the clocks of one ticket as they were known at a moment.</summary>
    /// <param name="events">The ticket's events in order of time. Those after <paramref name="asOf"/> are checked, but not yet known.</param>
    /// <param name="policy">What is promised.</param>
    /// <param name="asOf">The moment.</param>
    /// <returns>The readings.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no event. <see cref="FaultCode.InvalidArgument"/>: an event that cannot happen in its state.
    /// <see cref="FaultCode.NotOrdered"/>: times that fall, or a moment before the creation. <see cref="FaultCode.UnknownReference"/>: a priority that the policy
    /// does not have. <see cref="FaultCode.InsufficientData"/>: a due time never comes, as the calendar has no hours.
    /// </exception>
    public static ServiceClock Of(ReadOnlySpan<TicketEvent> events, ServicePolicy policy, Instant asOf)
    {
        Guard.NotEmpty(events, nameof(events));
        Guard.NotNull(policy, nameof(policy));
        Check(events, policy, asOf);
        var clock = new TicketClock(policy);
        foreach (var ticketEvent in events)
        {
            if (ticketEvent.At > asOf)
                break;
            clock.Apply(ticketEvent);
        }
        return clock.Read(asOf);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Service level", "服务水平"),
            State switch
            {
                TicketState.Open => new Phrase("open", "处理中"),
                TicketState.Waiting => new Phrase("waiting for the customer", "等待客户"),
                TicketState.Resolved => new Phrase("resolved", "已解决"),
                _ => new Phrase("closed", "已关闭"),
            },
            default,
            Phrase.Of(
                $"priority {Priority}, reopened {Reopenings} times, {Rules.English}",
                $"优先级 {Priority}，重新打开 {Reopenings} 次，{Rules.Chinese}"
            ),
            FirstResponse.Explain(
                PausesStopResponse
                    ? new Phrase("First response, stopped while waiting", "首次响应（等待客户时停表）")
                    : new Phrase("First response", "首次响应")
            ),
            Resolution.Explain(new Phrase("Resolution", "解决"))
        );

    private Phrase Rules =>
        (Reopening, PriorityChange) switch
        {
            (ReopeningRule.Continue, PriorityChangeRule.FromCreation) => new Phrase(
                "reopenings continue, a new priority counts from the creation",
                "重新打开后继续计时，新优先级自创建起算"
            ),
            (ReopeningRule.Continue, _) => new Phrase(
                "reopenings continue, a new priority counts from the change",
                "重新打开后继续计时，新优先级自变更起算"
            ),
            (_, PriorityChangeRule.FromCreation) => new Phrase(
                "reopenings restart, a new priority counts from the creation",
                "重新打开后重新计时，新优先级自创建起算"
            ),
            _ => new Phrase("reopenings restart, a new priority counts from the change", "重新打开后重新计时，新优先级自变更起算"),
        };

    /// <summary>All events, by kind of fault: impossible steps before times that fall, and those before unknown priorities.</summary>
    private static void Check(ReadOnlySpan<TicketEvent> events, ServicePolicy policy, Instant asOf)
    {
        TicketState? state = null;
        for (int i = 0; i < events.Length; i++)
        {
            state =
                TicketSteps.After(state, events[i].Kind)
                ?? throw Faults.Invalid(
                    Guard.At(nameof(events), i),
                    $"{events[i].Kind} cannot follow while the ticket is {state?.ToString() ?? "not created"}",
                    "give all events of the ticket in order"
                );
        }
        for (int i = 1; i < events.Length; i++)
        {
            if (events[i].At < events[i - 1].At)
                throw Faults.NotOrdered(
                    Guard.At(nameof(events), i),
                    "it lies before the event before it",
                    "give the events in order of time"
                );
        }
        if (asOf < events[0].At)
            throw Faults.NotOrdered(nameof(asOf), "it lies before the creation", "ask for a moment after it");
        foreach (var ticketEvent in events)
        {
            if (ticketEvent.Kind is TicketEventKind.Created or TicketEventKind.PriorityChanged)
                policy.LevelOf(ticketEvent.Priority ?? "");
        }
    }
}
