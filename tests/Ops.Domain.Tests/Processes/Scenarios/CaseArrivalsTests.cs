using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Scenarios.Scenes;

namespace Ops.Domain.Tests.Processes.Scenarios;

public class CaseArrivalsTests
{
    private const int MondayNine = 9;

    private static readonly ProcessSimulationOptions Weeks = new()
    {
        Horizon = Duration.FromDays(70),
        WarmUp = Duration.Zero,
        Replications = 8,
        Confidence = 0.9999,
    };

    private static double[] Rates(params (int Hour, double PerHour)[] hours)
    {
        double[] rates = new double[168];
        foreach (var (hour, perHour) in hours)
            rates[hour] = perHour;
        return rates;
    }

    /// <summary>Nobody waits before a desk without work whose hours hold all arrivals; who comes outside waits for the next opening.</summary>
    private static ProcessSimulation Before(WorkingCalendar desk, CaseArrivals arrivals, Instant start) =>
        ProcessSimulation.Of(
            new ProcessScenario(
                start,
                [new CaseClass("all", arrivals, "serve")],
                [new ProcessStep("serve", "desk", new Constant(0))],
                [new StaffPool("desk", new StaffShift(1, desk))]
            ),
            Weeks
        );

    [Fact]
    public void Cases_come_in_their_hours_of_the_week_and_as_many_as_the_rates_say()
    {
        var arrivals = CaseArrivals.ByHour(Rates((MondayNine, 30), ((24 * 6) + 23, 6)), DateTimeZone.Utc);
        var nine = new WorkingWindow(new LocalTime(9, 0), new LocalTime(10, 0));
        var night = new WorkingWindow(new LocalTime(23, 0), LocalTime.Midnight);
        var desk = new WorkingCalendar(
            DateTimeZone.Utc,
            WorkingWeek.Closed.With(IsoDayOfWeek.Monday, nine).With(IsoDayOfWeek.Sunday, night)
        );
        var simulated = Before(desk, arrivals, Monday);
        simulated.Wait!.Value.Mean.Should().Be(0);
        // Ten weeks of 36 cases.
        ((SimulationEstimate?)simulated.Cases).ShouldCover(360);
    }

    [Fact]
    public void The_hours_are_those_of_the_zone_on_both_sides_of_a_change_of_the_clock()
    {
        // Berlin puts its clock forward on 29 March 2026: nine o'clock is 8:00 UTC before and 7:00 UTC after.
        var berlin = WorkingCalendar.FindZone("Europe/Berlin");
        var nine = new WorkingWindow(new LocalTime(9, 0), new LocalTime(10, 0));
        var desk = new WorkingCalendar(berlin, WorkingWeek.Closed.With(IsoDayOfWeek.Monday, nine));
        Before(desk, CaseArrivals.ByHour(Rates((MondayNine, 30)), berlin), Monday).Wait!.Value.Mean.Should().Be(0);
        Before(desk, CaseArrivals.ByHour(Rates((MondayNine, 30)), DateTimeZone.Utc), Monday).Wait!.Value.Mean.Should().BeGreaterThan(0);
        // Before 1970, too, a week begins on a Monday: 28 April 1969 was one.
        var then = Instant.FromUtc(1969, 4, 28, 0, 0);
        Before(desk, CaseArrivals.ByHour(Rates((MondayNine, 30)), berlin), then).Wait!.Value.Mean.Should().Be(0);
    }

    [Fact]
    public void Gaps_pass_in_working_hours_only()
    {
        var office = Hours(9, 17, IsoDayOfWeek.Monday, IsoDayOfWeek.Friday);
        var simulated = Before(office, CaseArrivals.ByGaps(new Exponential(1.0 / 3600), office), Monday);
        // A case that comes in the last tick of a day would wait; the hours hold all others.
        simulated.Wait!.Value.Mean.Should().Be(0);
        // Ten weeks of 16 hours with a case per hour.
        ((SimulationEstimate?)simulated.Cases).ShouldCover(160);
        var byHand = CaseArrivals.ByGaps(new Constant(2 * 3600), office);
        // 11, 13, 15, 17 on Monday, then 11, 13, 15, 17 on Friday: four a day on twenty days.
        Before(office, byHand, Monday).Cases.Mean.Should().Be(80);
    }

    [Fact]
    public void More_cases_come_when_the_density_grows()
    {
        var byHour = Desk(CaseArrivals.ByHour(Rates((MondayNine, 30), (100, 6)), DateTimeZone.Utc), new Constant(0));
        var byGap = Desk(CaseArrivals.ByGaps(new Constant(7200)), new Constant(0));
        ((SimulationEstimate?)ProcessSimulation.Of(byHour.With(ScenarioChange.MoreArrivals(0.5)), Weeks).Cases).ShouldCover(540);
        // Every 80 minutes instead of every 120, and the last of them at the end of the window.
        ProcessSimulation.Of(byGap.With(ScenarioChange.MoreArrivals(0.5)), Weeks).Cases.Mean.Should().Be((70 * 24 * 60 / 80) - 1);
    }

    [Fact]
    public void Very_rare_cases_are_waited_for_without_walking_every_hour()
    {
        // A case in 168 million hours on average: nobody comes in ten weeks.
        var rare = Desk(CaseArrivals.ByHour(Rates((MondayNine, 1e-6)), DateTimeZone.Utc), new Constant(0));
        ProcessSimulation.Of(rare, Weeks).Cases.Mean.Should().Be(0);
        var never = Desk(CaseArrivals.ByHour(Rates((MondayNine, 1e-300)), DateTimeZone.Utc), new Constant(0));
        ProcessSimulation.Of(never, Weeks).Cases.Mean.Should().Be(0);
    }

    [Fact]
    public void Arrivals_that_are_none_are_refused()
    {
        Refusal.Of(() => CaseArrivals.ByGaps(null!), FaultCode.InvalidArgument, "gapSeconds");
        Refusal.Of(() => CaseArrivals.ByGaps(new Constant(0)), FaultCode.InvalidArgument, "gapSeconds");
        Refusal.Of(() => CaseArrivals.ByGaps(new Normal(5, 1)), FaultCode.InvalidArgument, "gapSeconds");
        Refusal.Of(() => CaseArrivals.ByGaps(new Lomax(0.5, 1)), FaultCode.InvalidArgument, "gapSeconds");
        var closed = new WorkingCalendar(DateTimeZone.Utc, WorkingWeek.Closed);
        Refusal.Of(() => CaseArrivals.ByGaps(new Constant(1), closed), FaultCode.InvalidArgument, "calendar");
        Refusal.Of(() => CaseArrivals.ByHour([], DateTimeZone.Utc), FaultCode.EmptyInput, "perHour");
        Refusal.Of(() => CaseArrivals.ByHour([1, 2], DateTimeZone.Utc), FaultCode.LengthMismatch, "perHour");
        Refusal.Of(() => CaseArrivals.ByHour(new double[168], DateTimeZone.Utc), FaultCode.InvalidArgument, "perHour");
        Refusal.Of(() => CaseArrivals.ByHour(Rates((3, -1)), DateTimeZone.Utc), FaultCode.InvalidArgument, "perHour[3]");
        Refusal.Of(() => CaseArrivals.ByHour(Rates((3, 1)), null!), FaultCode.InvalidArgument, "zone");
    }
}
