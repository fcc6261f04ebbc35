using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes.Scenarios;

/// <summary>Small processes to simulate; they begin on Monday, 2 March 2026, 0:00 UTC, and their unit is the second.</summary>
internal static class Scenes
{
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 0, 0);

    /// <summary>Thousands of seconds, so that means settle, and intervals that a law misses once in ten thousand runs.</summary>
    public static readonly ProcessSimulationOptions Long = new()
    {
        Horizon = Duration.FromSeconds(12_000),
        WarmUp = Duration.FromSeconds(1_000),
        Replications = 10,
        Confidence = 0.9999,
        Seed = 9,
    };

    public static CaseArrivals Poisson(double perSecond) => CaseArrivals.ByGaps(new Exponential(perSecond));

    /// <summary>One step before a number of people.</summary>
    public static ProcessScenario Desk(CaseArrivals arrivals, IDistribution service, int people = 1) =>
        new(
            Monday,
            [new CaseClass("all", arrivals, "serve")],
            [new ProcessStep("serve", "desk", service)],
            [new StaffPool("desk", people)]
        );

    public static WorkingCalendar Hours(int from, int to, params IsoDayOfWeek[] days) =>
        new(
            DateTimeZone.Utc,
            days.Aggregate(
                WorkingWeek.Closed,
                (week, day) => week.With(day, new WorkingWindow(new LocalTime(from, 0), new LocalTime(to, 0)))
            )
        );

    public static void ShouldCover(this SimulationEstimate? estimate, double truth)
    {
        estimate.Should().NotBeNull();
        truth.Should().BeInRange(estimate!.Value.Low!.Value, estimate.Value.High!.Value);
    }
}
