using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class ResolutionTimesTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);

    private static readonly ServicePolicy Policy = new([new ServiceLevel("p", new WorkingCalendar("UTC", WorkingWeek.Always), null, null)]);

    /// <summary>
    /// Solved after 2, 4 and 6 hours, open for 3 and 9: S = 4/5 after 2, 4/5 · 2/3 = 8/15 after 4, half of that after 6. Half are solved after 6, not after the 4 of
    /// the solved alone; nine of ten nobody knows.
    /// </summary>
    [Fact]
    public void Open_tickets_count_for_the_time_they_have_waited()
    {
        var times = ResolutionTimes.Of([Solved(2), Solved(4), Solved(6), Open(3), Open(9)]);
        times.Unsolved.Survival.Should().Equal([0.8, 0.8, 8.0 / 15, 4.0 / 15, 4.0 / 15], (a, b) => Math.Abs(a - b) < 1e-15);
        times.Median.Time.Should().Be(6);
        times.MedianOfSolved.Should().Be(4);
        times.NinetiethPercentile.Time.Should().BeNull();
        (times.Solved, times.Open).Should().Be((3, 2));
        times.Unsolved.Confidence.Should().Be(0.95);
        times.Explain().ToText(Language.English).Should().Contain("3 solved, 2 open and counted as at least so long");
        times.Explain().ToText(Language.Chinese).Should().Contain("已解决 3，未结 2");
    }

    [Fact]
    public void Where_nothing_is_solved_no_quantile_is_known()
    {
        var times = ResolutionTimes.Of([Open(3), Open(9)], 0.9);
        (times.Median.Time, times.MedianOfSolved).Should().Be((null, null));
        times.Unsolved.Confidence.Should().Be(0.9);
    }

    [Fact]
    public void Clocks_that_cannot_be_compared_are_refused()
    {
        Refusal.Of(FaultCode.EmptyInput, "clocks", () => ResolutionTimes.Of([]));
        Refusal.Of(FaultCode.InvalidArgument, "clocks[1]", () => ResolutionTimes.Of([Open(3), null!]));
        Refusal.Of(FaultCode.InvalidArgument, "confidence", () => ResolutionTimes.Of([Open(3)], 1));
        var later = ServiceClock.Of([new TicketEvent(Start, TicketEventKind.Created, "p")], Policy, Start + Duration.FromHours(101));
        Refusal.Of(FaultCode.InvalidArgument, "clocks[1]", () => ResolutionTimes.Of([Open(3), later]));
    }

    private static ServiceClock Open(int hours) =>
        ServiceClock.Of(
            [new TicketEvent(Start + Duration.FromHours(100 - hours), TicketEventKind.Created, "p")],
            Policy,
            Start + Duration.FromHours(100)
        );

    private static ServiceClock Solved(int hours) =>
        ServiceClock.Of(
            [
                new TicketEvent(Start, TicketEventKind.Created, "p"),
                new TicketEvent(Start + Duration.FromHours(hours), TicketEventKind.Resolved),
            ],
            Policy,
            Start + Duration.FromHours(100)
        );
}
