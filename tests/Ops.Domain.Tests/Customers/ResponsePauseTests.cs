using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class ResponsePauseTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly WorkingCalendar Always = new("UTC", WorkingWeek.Always);

    private static readonly TicketEvent[] Events =
    [
        new(At(0), TicketEventKind.Created, "p"),
        new(At(2), TicketEventKind.WaitingForCustomer),
        new(At(7), TicketEventKind.Resumed),
        new(At(9), TicketEventKind.FirstResponse),
        new(At(10), TicketEventKind.WaitingForCustomer),
    ];

    [Fact]
    public void Waiting_stops_the_response_clock_only_where_the_policy_says_so()
    {
        var stops = ServiceClock.Of(Events, Policy(true), At(12));
        stops.FirstResponse.Elapsed.Should().Be(Duration.FromHours(4));
        stops.FirstResponse.Paused.Should().Be(Duration.FromHours(5));
        stops.FirstResponse.Due.Should().Be(At(8));
        stops.FirstResponse.AtRiskFrom.Should().Be(At(1.5));
        stops.FirstResponse.Attained.Should().BeFalse();
        stops.PausesStopResponse.Should().BeTrue();
        stops.Resolution.Elapsed.Should().Be(Duration.FromHours(5));
        stops.Resolution.Paused.Should().Be(Duration.FromHours(7));
        stops.Explain().ToText(Language.English).Should().Contain("First response, stopped while waiting");
        var runs = ServiceClock.Of(Events, Policy(false), At(12));
        runs.FirstResponse.Elapsed.Should().Be(Duration.FromHours(9));
        runs.FirstResponse.Paused.Should().Be(Duration.Zero);
        runs.FirstResponse.Due.Should().Be(At(3));
        runs.PausesStopResponse.Should().BeFalse();
        runs.Explain().ToText(Language.English).Should().NotContain("stopped while waiting");
    }

    [Fact]
    public void While_it_waits_short_of_its_target_the_response_has_no_due_time()
    {
        var waiting = ServiceClock.Of(Events[..2], Policy(true), At(6));
        waiting.FirstResponse.Elapsed.Should().Be(Duration.FromHours(2));
        waiting.FirstResponse.Due.Should().BeNull();
        waiting.FirstResponse.AtRiskFrom.Should().Be(At(1.5));
        // The time left counts on from the moment of the question once it runs again.
        ServiceClock.Of(Events[..3], Policy(true), At(7.5)).FirstResponse.Due.Should().Be(At(8));
        ServiceClock.Of(Events[..2], Policy(false), At(6)).FirstResponse.Due.Should().Be(At(3));
    }

    [Fact]
    public void A_pause_after_the_answer_takes_nothing_from_its_clock() =>
        ServiceClock
            .Of(Events, Policy(true), At(12))
            .FirstResponse.Should()
            .Be(ServiceClock.Of(Events, Policy(true), At(40)).FirstResponse);

    private static Instant At(double hour) => Start + Duration.FromHours(hour);

    private static ServicePolicy Policy(bool pausesStopResponse) =>
        new(
            [new ServiceLevel("p", Always, Duration.FromHours(3), Duration.FromHours(20))],
            atRiskShare: 0.5,
            pausesStopResponse: pausesStopResponse
        );
}
