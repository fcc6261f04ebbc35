using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Tickets, service clocks and complaints.</summary>
internal sealed class TicketSamples : RoomSamples
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Instant Later = Start + Duration.FromDays(30);
    private static readonly WorkingCalendar Always = new("UTC", WorkingWeek.Always);

    private static ServiceLevel Level(int variant) => new($"k{variant + 1}", Always, Duration.FromHours(1), Duration.FromHours(8));

    private static TicketClock Created()
    {
        var clock = new TicketClock(new ServicePolicy([Level(0)]));
        clock.Apply(new TicketEvent(Start, TicketEventKind.Created, "k1"));
        return clock;
    }

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(ServiceLevel)] = Level,
            [typeof(ServicePolicy)] = _ => new ServicePolicy([Level(0)]),
            [typeof(TicketClock)] = _ => Created(),
            [typeof(ClockReading)] = _ => Created().Read(Later).Resolution,
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["ServiceClock.Of(events)"] = () => new[] { new TicketEvent(Start, TicketEventKind.Created, "k1") },
            ["ServiceClock.Of(asOf)"] = () => Later,
            ["TicketClock.Apply(ticketEvent)"] = () => new TicketEvent(Later, TicketEventKind.Assigned),
            ["TicketClock.Read(asOf)"] = () => Later,
            ["NextResponse.Of(calendar)"] = () => Always,
            ["NextResponse.Of(asOf)"] = () => Later,
            ["CausePareto.Of(limitA)"] = () => 0.8m,
            ["CausePareto.Of(limitB)"] = () => 0.95m,
            ["ContactRecurrence.Of(asOf)"] = () => Later,
            ["ComplaintProgress.Of(steps)"] = () =>
                new ComplaintStep[] { new(Start, ComplaintStage.Received), new(Start, ComplaintStage.Answered) },
            ["ComplaintProgress.Of(calendar)"] = () => Always,
            ["ComplaintProgress.Of(asOf)"] = () => Later,
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [("ServicePolicy.new(levels)", "a policy without levels knows no priority and refuses every ticket")];
}
