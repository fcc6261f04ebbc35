using CsCheck;
using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class TicketClockTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 0, 0);

    private static readonly WorkingCalendar Always = new("UTC", WorkingWeek.Always);

    /// <summary>Monday to Friday, 9 to 17 o'clock.</summary>
    private static readonly WorkingCalendar Office = new("UTC", WorkingWeek.MondayToFriday(WorkingWindow.Parse("09:00-17:00")));

    [Fact]
    public void Nights_and_pauses_do_not_count()
    {
        // Monday 15 to 17, then Tuesday 9 to 10; waiting Tuesday 10 to 12; Tuesday 12 to 13.
        var clock = Read(
            Policy(),
            At(2, 13),
            Event(1, 15, TicketEventKind.Created, "low"),
            Event(1, 16, TicketEventKind.FirstResponse),
            Event(2, 10, TicketEventKind.WaitingForCustomer),
            Event(2, 12, TicketEventKind.Resumed)
        );
        clock.State.Should().Be(TicketState.Open);
        clock.Resolution.Elapsed.Should().Be(Duration.FromHours(4));
        clock.Resolution.Paused.Should().Be(Duration.FromHours(2));
        clock.Resolution.Due.Should().Be(At(2, 17));
        clock.Resolution.AtRiskFrom.Should().Be(At(2, 13).Plus(Duration.FromMinutes(144)));
        clock.Resolution.Attained.Should().BeNull();
        clock.FirstResponse.Elapsed.Should().Be(Duration.FromHours(1));
        clock.FirstResponse.Attained.Should().BeTrue();
        clock.FirstResponse.Due.Should().Be(At(1, 17));
    }

    [Fact]
    public void Exactly_on_target_is_in_time_and_a_nanosecond_more_is_not()
    {
        var resolved = At(2, 15);
        var events = new[] { Event(1, 15, TicketEventKind.Created, "low"), new TicketEvent(resolved, TicketEventKind.Resolved) };
        ServiceClock.Of(events, Policy(), resolved).Resolution.Attained.Should().BeTrue();
        events[1] = new TicketEvent(resolved.PlusNanoseconds(1), TicketEventKind.Resolved);
        var late = ServiceClock.Of(events, Policy(), At(3, 0)).Resolution;
        late.IsBreached.Should().BeTrue();
        late.Attained.Should().BeFalse();
        late.Overdue.Should().Be(Duration.FromNanoseconds(1));
        late.Due.Should().Be(resolved);
    }

    [Fact]
    public void While_it_waits_short_of_its_target_there_is_no_due_time()
    {
        var clock = Read(
            Policy(),
            At(4, 12),
            Event(1, 9, TicketEventKind.Created, "low"),
            Event(1, 10, TicketEventKind.WaitingForCustomer)
        );
        clock.Resolution.Due.Should().BeNull();
        clock.Resolution.AtRiskFrom.Should().BeNull();
        clock.Resolution.Elapsed.Should().Be(Duration.FromHours(1));
        clock.FirstResponse.IsBreached.Should().BeTrue("waiting does not stop the response clock");
        clock.FirstResponse.Due.Should().Be(At(1, 11));
    }

    [Theory]
    [InlineData(ReopeningRule.Continue, 3)]
    [InlineData(ReopeningRule.Restart, 1)]
    public void Time_spent_resolved_never_counts_after_a_reopening(ReopeningRule rule, int hours)
    {
        var clock = Read(
            Policy(rule),
            At(3, 10),
            Event(1, 9, TicketEventKind.Created, "low"),
            Event(1, 11, TicketEventKind.Resolved),
            Event(3, 9, TicketEventKind.Reopened)
        );
        clock.Reopenings.Should().Be(1);
        clock.Resolution.Elapsed.Should().Be(Duration.FromHours(hours));
        clock.Resolution.DoneAt.Should().BeNull();
        clock.FirstResponse.DoneAt.Should().Be(At(1, 11), "resolving without an answer answers");
    }

    [Theory]
    [InlineData(PriorityChangeRule.FromCreation, 25, 0, 2)]
    [InlineData(PriorityChangeRule.FromChange, 1, 24, 0)]
    public void A_new_priority_counts_by_its_own_calendar(PriorityChangeRule rule, int elapsed, int startDay, int pausedHours)
    {
        // Low on Monday 9:00 and waiting until 11:00; high on Tuesday 11:00, in a calendar without nights; read on Tuesday 12:00.
        var clock = Read(
            Policy(ReopeningRule.Continue, rule),
            At(2, 12),
            Event(1, 9, TicketEventKind.Created, "low"),
            Event(1, 9, TicketEventKind.WaitingForCustomer),
            Event(1, 11, TicketEventKind.Resumed),
            Event(2, 11, TicketEventKind.PriorityChanged, "high")
        );
        clock.Priority.Should().Be("high");
        clock.Resolution.Elapsed.Should().Be(Duration.FromHours(elapsed));
        clock.Resolution.Paused.Should().Be(Duration.FromHours(pausedHours));
        clock.Resolution.Start.Should().Be(startDay == 0 ? At(1, 9) : At(2, 11));
    }

    [Fact]
    public void The_same_priority_again_changes_nothing()
    {
        var clock = Read(
            Policy(ReopeningRule.Continue, PriorityChangeRule.FromChange),
            At(1, 12),
            Event(1, 9, TicketEventKind.Created, "low"),
            Event(1, 11, TicketEventKind.PriorityChanged, "low")
        );
        clock.Resolution.Start.Should().Be(At(1, 9));
    }

    [Fact]
    public void After_the_response_a_new_priority_leaves_the_response_clock_alone()
    {
        var clock = Read(
            Policy(ReopeningRule.Continue, PriorityChangeRule.FromChange),
            At(1, 16),
            Event(1, 9, TicketEventKind.Created, "low"),
            Event(1, 10, TicketEventKind.FirstResponse),
            Event(1, 12, TicketEventKind.PriorityChanged, "high")
        );
        clock.FirstResponse.Target.Should().Be(Duration.FromHours(2));
        clock.FirstResponse.Elapsed.Should().Be(Duration.FromHours(1));
        clock.Resolution.Start.Should().Be(At(1, 12));
    }

    [Fact]
    public void Closing_a_resolved_ticket_does_not_move_its_end()
    {
        var clock = Read(
            Policy(),
            At(3, 0),
            Event(1, 9, TicketEventKind.Created, "low"),
            Event(1, 12, TicketEventKind.Resolved),
            Event(2, 12, TicketEventKind.Closed)
        );
        clock.State.Should().Be(TicketState.Closed);
        clock.Resolution.DoneAt.Should().Be(At(1, 12));
        Read(Policy(), At(3, 0), Event(1, 9, TicketEventKind.Created, "low"), Event(1, 15, TicketEventKind.Closed))
            .Resolution.DoneAt.Should()
            .Be(At(1, 15));
    }

    [Fact]
    public void Later_events_are_checked_but_not_yet_known()
    {
        TicketEvent[] events = [Event(1, 9, TicketEventKind.Created, "low"), Event(2, 9, TicketEventKind.Resolved)];
        ServiceClock.Of(events, Policy(), At(1, 10)).State.Should().Be(TicketState.Open);
        ServiceClock.Of(events, Policy(), At(2, 9)).State.Should().Be(TicketState.Resolved);
        Refusal.Of(
            FaultCode.InvalidArgument,
            "events[1]",
            () => ServiceClock.Of([events[0], Event(2, 9, TicketEventKind.Resumed)], Policy(), At(1, 10))
        );
    }

    [Fact]
    public void At_risk_begins_at_the_policys_share()
    {
        // 8 hours promised, 80 % used after 6.4 hours.
        TicketEvent[] events = [Event(1, 9, TicketEventKind.Created, "low")];
        var risky = At(1, 9) + Duration.FromMinutes(384);
        ServiceClock.Of(events, Policy(), risky).Resolution.IsAtRisk.Should().BeTrue();
        ServiceClock.Of(events, Policy(), risky.Minus(Duration.FromSeconds(1))).Resolution.IsAtRisk.Should().BeFalse();
        ServiceClock.Of(events, Policy(), At(2, 10)).Resolution.IsAtRisk.Should().BeFalse("it is breached");
    }

    [Fact]
    public void Without_a_promise_nothing_is_breached()
    {
        var policy = new ServicePolicy([new ServiceLevel("none", Office, null, null)]);
        var clock = Read(policy, At(5, 0), Event(1, 9, TicketEventKind.Created, "none"));
        clock.Resolution.Due.Should().BeNull();
        clock.Resolution.UsedShare.Should().BeNull();
        clock.Resolution.Remaining.Should().BeNull();
        clock.Resolution.Attained.Should().BeNull();
        clock.Resolution.IsBreached.Should().BeFalse();
        clock.Resolution.IsAtRisk.Should().BeFalse();
    }

    [Fact]
    public void Impossible_histories_are_refused()
    {
        var created = Event(1, 9, TicketEventKind.Created, "low");
        Refusal.Of(FaultCode.EmptyInput, "events", () => ServiceClock.Of([], Policy(), At(1, 9)));
        Refusal.Of(FaultCode.InvalidArgument, "events[0]", () => Read(Policy(), At(1, 9), Event(1, 9, TicketEventKind.Assigned)));
        Refusal.Of(FaultCode.InvalidArgument, "events[1]", () => Read(Policy(), At(1, 9), created, created));
        Refusal.Of(FaultCode.NotOrdered, "events[1]", () => Read(Policy(), At(1, 9), created, Event(1, 8, TicketEventKind.Assigned)));
        Refusal.Of(FaultCode.NotOrdered, "asOf", () => Read(Policy(), At(1, 8), created));
        Refusal.Of(FaultCode.UnknownReference, "priority", () => Read(Policy(), At(1, 9), Event(1, 9, TicketEventKind.Created, "odd")));
        Refusal.Of(FaultCode.InvalidArgument, "priority", () => new TicketEvent(At(1, 9), TicketEventKind.Created));
        Refusal.Of(FaultCode.InvalidArgument, "firstResponse", () => new ServiceLevel("a", Office, Duration.Zero, null));
        Refusal.Of(FaultCode.InvalidArgument, "resolution", () => new ServiceLevel("a", Office, null, -Duration.Epsilon));
        Refusal.Of(FaultCode.InvalidArgument, "atRiskShare", () => new ServicePolicy([], atRiskShare: 0));
        Refusal.Of(FaultCode.InvalidArgument, "atRiskShare", () => new ServicePolicy([], atRiskShare: 1.01));
        var never = new ServicePolicy([
            new ServiceLevel("low", new WorkingCalendar("UTC", WorkingWeek.Closed), null, Duration.FromHours(1)),
        ]);
        Refusal.Of(FaultCode.InsufficientData, "target", () => Read(never, At(1, 9), created));
    }

    [Fact]
    public void A_refused_event_leaves_the_clock_as_it_was()
    {
        var clock = new TicketClock(Policy());
        Refusal.Of(FaultCode.EmptyInput, "asOf", () => clock.Read(At(1, 9)));
        clock.Apply(Event(1, 9, TicketEventKind.Created, "low"));
        Refusal.Of(FaultCode.InvalidArgument, "ticketEvent", () => clock.Apply(Event(1, 10, TicketEventKind.Resumed)));
        Refusal.Of(FaultCode.NotOrdered, "ticketEvent", () => clock.Apply(Event(1, 8, TicketEventKind.Assigned)));
        Refusal.Of(FaultCode.UnknownReference, "priority", () => clock.Apply(Event(1, 10, TicketEventKind.PriorityChanged, "odd")));
        clock.State.Should().Be(TicketState.Open);
        clock.Priority.Should().Be("low");
        clock.Read(At(1, 12)).Resolution.Elapsed.Should().Be(Duration.FromHours(3));
        Refusal.Of(FaultCode.NotOrdered, "asOf", () => clock.Read(At(1, 8)));
    }

    [Fact]
    public void An_event_costs_no_memory()
    {
        var clock = new TicketClock(Policy());
        clock.Apply(Event(1, 9, TicketEventKind.Created, "low"));
        var assigned = Event(1, 10, TicketEventKind.Assigned);
        clock.Apply(assigned);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            clock.Apply(assigned);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    /// <summary>Laws over random histories of one ticket, hour by hour.</summary>
    [Fact]
    public void Pauses_never_lengthen_and_the_due_time_is_the_inverse_of_the_elapsed_time_for_all_histories() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[0, 60])
            .Sample(
                (start, wait, resume, now) =>
                {
                    var created = Monday + Duration.FromHours(start);
                    var waiting = created + Duration.FromHours(wait);
                    var resumed = waiting + Duration.FromHours(resume);
                    var asOf = resumed + Duration.FromHours(now);
                    TicketEvent[] straight = [new(created, TicketEventKind.Created, "low")];
                    TicketEvent[] paused =
                    [
                        .. straight,
                        new(waiting, TicketEventKind.WaitingForCustomer),
                        new(resumed, TicketEventKind.Resumed),
                    ];
                    var without = ServiceClock.Of(straight, Policy(), asOf).Resolution;
                    var with = ServiceClock.Of(paused, Policy(), asOf).Resolution;
                    with.Elapsed.Should().BeLessThanOrEqualTo(without.Elapsed);
                    (with.Elapsed + with.Paused).Should().Be(without.Elapsed);
                    with.Due!.Value.Should().BeGreaterThanOrEqualTo(without.Due!.Value);
                    var end = Instant.Max(with.Due.Value, resumed);
                    if (with.Due >= resumed)
                        ServiceClock.Of(paused, Policy(), end).Resolution.Elapsed.Should().Be(Duration.FromHours(8));
                }
            );

    [Fact]
    public void One_event_at_a_time_gives_what_all_at_once_give_for_all_moments() =>
        Gen.Int[0, 200]
            .Sample(hours =>
            {
                TicketEvent[] events =
                [
                    Event(1, 9, TicketEventKind.Created, "low"),
                    Event(1, 12, TicketEventKind.WaitingForCustomer),
                    Event(2, 9, TicketEventKind.Resumed),
                    Event(2, 10, TicketEventKind.PriorityChanged, "high"),
                    Event(3, 9, TicketEventKind.Resolved),
                    Event(4, 9, TicketEventKind.Reopened),
                ];
                var asOf = At(1, 9) + Duration.FromHours(hours);
                var clock = new TicketClock(Policy());
                foreach (var ticketEvent in events.Where(ticketEvent => ticketEvent.At <= asOf))
                    clock.Apply(ticketEvent);
                clock.Read(asOf).Should().Be(ServiceClock.Of(events, Policy(), asOf));
            });

    private static ServicePolicy Policy(
        ReopeningRule reopening = ReopeningRule.Continue,
        PriorityChangeRule priorityChange = PriorityChangeRule.FromCreation
    ) =>
        new(
            [
                new ServiceLevel("low", Office, Duration.FromHours(2), Duration.FromHours(8)),
                new ServiceLevel("high", Always, Duration.FromHours(1), Duration.FromHours(30)),
            ],
            reopening,
            priorityChange
        );

    private static ServiceClock Read(ServicePolicy policy, Instant asOf, params TicketEvent[] events) =>
        ServiceClock.Of(events, policy, asOf);

    private static TicketEvent Event(int day, int hour, TicketEventKind kind, string? priority = null) =>
        new(At(day, hour), kind, priority);

    /// <summary>Day 1 is Monday, 2 March 2026.</summary>
    private static Instant At(int day, int hour) => Monday + Duration.FromDays(day - 1) + Duration.FromHours(hour);
}
