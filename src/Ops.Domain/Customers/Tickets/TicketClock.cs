using System.Runtime.InteropServices;
using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>服务时钟, the clocks of one ticket, event by event: how much working time its first response and its solution have used.</summary>
/// <remarks>
/// <para>Built from events only, so that any later moment can be asked. An event costs constant time: it closes a stretch of the ticket's life and opens the next.
/// Mutable and meant for one thread.</para>
/// <para>The resolution clock runs while the ticket is open, in working time of the calendar of its present priority; waiting for the customer pauses it, and the
/// time spent resolved or closed does not count. The first-response clock runs from the creation to the first response, or to the solution without one; waiting
/// stops it only where the policy says so.</para>
/// </remarks>
public sealed class TicketClock
{
    private readonly ServicePolicy _policy;
    private readonly List<Stretch> _stretches = new(8);
    private TicketState? _state;
    private ServiceLevel? _level;
    private Instant _last;
    private Instant _since;
    private Instant _resolutionStart;
    private Instant _responseStart;
    private Instant? _responseAt;
    private ServiceLevel? _responseLevel;
    private Instant? _doneAt;

    /// <summary>Starts without a ticket: the first event must create it.</summary>
    /// <param name="policy">What is promised.</param>
    public TicketClock(ServicePolicy policy)
    {
        _policy = Guard.NotNull(policy, nameof(policy));
    }

    /// <summary>Where the ticket stands; null before it is created.</summary>
    public TicketState? State => _state;

    /// <summary>Its present priority; null before it is created.</summary>
    public string? Priority => _level?.Priority;

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; private set; }

    /// <summary>Takes in one event.</summary>
    /// <param name="ticketEvent">The event; not before the last one.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: the event cannot happen in this state. <see cref="FaultCode.NotOrdered"/>: it lies before the last one.
    /// <see cref="FaultCode.UnknownReference"/>: the policy has no such priority. After a refusal the clock is as it was.
    /// </exception>
    public void Apply(TicketEvent ticketEvent)
    {
        var next =
            TicketSteps.After(_state, ticketEvent.Kind)
            ?? throw Faults.Invalid(
                nameof(ticketEvent),
                $"{ticketEvent.Kind} cannot follow while the ticket is {_state?.ToString() ?? "not created"}",
                "give all events of the ticket in order"
            );
        if (_state is not null && ticketEvent.At < _last)
            throw Faults.NotOrdered(nameof(ticketEvent), "it lies before the event before it", "give the events in order of time");
        var level = ticketEvent.Kind is TicketEventKind.Created or TicketEventKind.PriorityChanged
            ? _policy.LevelOf(ticketEvent.Priority ?? "")
            : _level;
        _last = ticketEvent.At;
        if (ticketEvent.Kind == TicketEventKind.Created)
            Start(ticketEvent.At);
        else if (level != _level && _policy.PriorityChange == PriorityChangeRule.FromChange)
            StartAnew(ticketEvent.At);
        _level = level;
        Answer(ticketEvent);
        if (next != _state)
            Enter(next, ticketEvent.At);
        if (ticketEvent.Kind == TicketEventKind.Reopened)
            Reopen(ticketEvent.At);
    }

    /// <summary>What both clocks show at a moment.</summary>
    /// <param name="asOf">The moment; not before the last event.</param>
    /// <returns>The readings.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no event yet. <see cref="FaultCode.NotOrdered"/>: before the last event. <see cref="FaultCode.InsufficientData"/>:
    /// a due time never comes, as the calendar has no hours.
    /// </exception>
    public ServiceClock Read(Instant asOf)
    {
        if (_state is not { } state || _level is not { } level)
            throw Faults.Empty(nameof(asOf), "create the ticket first");
        if (asOf < _last)
            throw Faults.NotOrdered(nameof(asOf), "it lies before the last event", "ask for a moment after it");
        bool runs = state is TicketState.Open or TicketState.Waiting;
        if (runs)
            _stretches.Add(new Stretch(_since, asOf, state == TicketState.Open));
        try
        {
            return new ServiceClock(level.Priority, FirstResponse(level, state, asOf), Resolution(level, state, asOf))
            {
                State = state,
                Reopenings = Reopenings,
                AsOf = asOf,
                Reopening = _policy.Reopening,
                PriorityChange = _policy.PriorityChange,
                PausesStopResponse = _policy.PausesStopResponse,
            };
        }
        finally
        {
            if (runs)
                _stretches.RemoveAt(_stretches.Count - 1);
        }
    }

    private void Start(Instant at)
    {
        _since = at;
        _resolutionStart = at;
        _responseStart = at;
    }

    private void StartAnew(Instant at)
    {
        _resolutionStart = at;
        if (_responseAt is null)
            _responseStart = at;
    }

    private void Answer(TicketEvent ticketEvent)
    {
        if (_responseAt is not null)
            return;
        if (ticketEvent.Kind is TicketEventKind.FirstResponse or TicketEventKind.Resolved or TicketEventKind.Closed)
        {
            _responseAt = ticketEvent.At;
            _responseLevel = _level;
        }
    }

    private void Enter(TicketState next, Instant at)
    {
        if (_state is TicketState.Open or TicketState.Waiting)
            _stretches.Add(new Stretch(_since, at, _state == TicketState.Open));
        bool wasDone = _state is TicketState.Resolved or TicketState.Closed;
        _doneAt =
            next is not (TicketState.Resolved or TicketState.Closed) ? null
            : wasDone ? _doneAt
            : at;
        _state = next;
        _since = at;
    }

    private void Reopen(Instant at)
    {
        Reopenings++;
        if (_policy.Reopening == ReopeningRule.Restart)
            _resolutionStart = at;
    }

    private ClockReading FirstResponse(ServiceLevel level, TicketState state, Instant asOf)
    {
        var measured = _responseLevel ?? level;
        var end = _responseAt ?? asOf;
        var life = _policy.PausesStopResponse
            ? new TicketLife(CollectionsMarshal.AsSpan(_stretches), measured.Calendar, _responseStart, end)
            : new TicketLife([new Stretch(_responseStart, end, true)], measured.Calendar, _responseStart, end);
        bool waits = _policy.PausesStopResponse && _responseAt is null && state == TicketState.Waiting;
        return Reading(life, measured.FirstResponse, _responseStart, _responseAt, end, waits);
    }

    private ClockReading Resolution(ServiceLevel level, TicketState state, Instant asOf)
    {
        var life = new TicketLife(CollectionsMarshal.AsSpan(_stretches), level.Calendar, _resolutionStart, Instant.MaxValue);
        return Reading(life, level.Resolution, _resolutionStart, _doneAt, _doneAt ?? asOf, state == TicketState.Waiting);
    }

    private ClockReading Reading(TicketLife life, Duration? promised, Instant start, Instant? doneAt, Instant end, bool waits) =>
        new()
        {
            Start = start,
            Target = promised,
            Elapsed = life.Elapsed(isOpen: true),
            Paused = life.Elapsed(isOpen: false),
            DoneAt = doneAt,
            Due = promised is { } target ? life.Reach(target, end, waits) : null,
            AtRiskFrom = promised is { } limit ? life.Reach(limit * _policy.AtRiskShare, end, waits) : null,
            AtRiskShare = _policy.AtRiskShare,
        };
}
