using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>Expected times are worked out by hand; 2 March 2026 is a Monday.</summary>
public class ShiftSimulationTests
{
    private static readonly WorkingCalendar Office = Hours(9, 17);
    private static readonly WorkingCalendar Late = Hours(12, 20);

    private static WorkingCalendar Hours(int from, int to) =>
        new(
            DateTimeZone.Utc,
            Enumerable
                .Range(1, 5)
                .Aggregate(
                    WorkingWeek.Closed,
                    (week, day) => week.With((IsoDayOfWeek)day, new WorkingWindow(new LocalTime(from, 0), new LocalTime(to, 0)))
                )
        );

    private static Instant March(int day, int hour, int minute = 0) => Instant.FromUtc(2026, 3, day, hour, minute);

    [Fact]
    public void A_job_rests_over_the_weekend_or_is_finished_in_overtime()
    {
        ShiftJob[] jobs = [new("a", March(6, 15), Duration.FromHours(3)), new("b", March(6, 16), Duration.FromHours(1))];
        // Friday 15:00 to 17:00, and an hour on Monday from 9:00; b follows at 10:00.
        var rests = ShiftSimulation.Of([new("desk", Office)], jobs, ShiftEnd.Suspend);
        rests.Jobs.Select(job => (job.Start, job.Finish)).Should().Equal((March(6, 15), March(9, 10)), (March(9, 10), March(9, 11)));
        rests.Jobs[1].Wait.Should().Be(Duration.FromHours(66));
        rests.MeanWait.Should().Be(Duration.FromHours(33));
        rests.LastFinish.Should().Be(March(9, 11));
        (rests.Servers[0].Id, rests.Servers[0].Jobs, rests.Servers[0].Busy, rests.Servers[0].Overtime)
            .Should()
            .Be(("desk", 2, Duration.FromHours(4), Duration.Zero));
        // In overtime a ends on Friday at 18:00, an hour of it outside; b starts on Monday at 9:00.
        var stays = ShiftSimulation.Of([new("desk", Office)], jobs, ShiftEnd.Finish);
        stays.Jobs.Select(job => (job.Start, job.Finish)).Should().Equal((March(6, 15), March(6, 18)), (March(9, 9), March(9, 10)));
        (stays.Servers[0].Jobs, stays.Servers[0].Busy, stays.Servers[0].Overtime)
            .Should()
            .Be((2, Duration.FromHours(4), Duration.FromHours(1)));
    }

    [Fact]
    public void The_first_server_who_is_idle_and_open_takes_the_first_job()
    {
        ShiftServer[] servers = [new("early", Office), new("late", Late)];
        ShiftJob[] jobs =
        [
            new("third", March(2, 12), Duration.FromHours(1)),
            new("first", March(2, 8), Duration.FromHours(5)),
            new("second", March(2, 10), Duration.FromHours(1)),
            new("fourth", March(2, 12), Duration.Zero),
        ];
        // first waits for 9:00 (early, to 14:00); second for 12:00 (late, to 13:00); third until 13:00 (late); fourth until 14:00, when both are
        // free: early is named first.
        var day = ShiftSimulation.Of(servers, jobs, ShiftEnd.Suspend);
        day.Jobs.Select(job => (job.Id, job.Server, job.Start, job.Finish))
            .Should()
            .Equal(
                ("third", "late", March(2, 13), March(2, 14)),
                ("first", "early", March(2, 9), March(2, 14)),
                ("second", "late", March(2, 12), March(2, 13)),
                ("fourth", "early", March(2, 14), March(2, 14))
            );
        day.Servers.Select(server => server.Jobs).Should().Equal(2, 2);
        day.Servers.Select(server => server.Overtime).Should().OnlyContain(overtime => overtime == Duration.Zero);
    }

    [Fact]
    public void Work_that_ends_with_the_shift_leaves_the_server_closed()
    {
        ShiftJob[] jobs = [new("a", March(2, 9), Duration.FromHours(8)), new("b", March(2, 9), Duration.Zero)];
        foreach (var end in new[] { ShiftEnd.Suspend, ShiftEnd.Finish })
        {
            var day = ShiftSimulation.Of([new("desk", Office)], jobs, end);
            day.Jobs[0].Finish.Should().Be(March(2, 17));
            day.Jobs[1].Start.Should().Be(March(3, 9));
        }
    }

    [Fact]
    public void Bad_input_names_its_place()
    {
        ShiftServer desk = new("desk", Office);
        ShiftJob job = new("a", March(2, 9), Duration.FromHours(1));
        ShiftServer closed = new("closed", new WorkingCalendar(DateTimeZone.Utc, WorkingWeek.Closed));
        Refusal.Of(() => ShiftSimulation.Of([], [job], ShiftEnd.Suspend), FaultCode.EmptyInput, "servers");
        Refusal.Of(() => ShiftSimulation.Of([desk], [], ShiftEnd.Suspend), FaultCode.EmptyInput, "jobs");
        Refusal.Of(() => ShiftSimulation.Of([desk, desk], [job], ShiftEnd.Suspend), FaultCode.DuplicateKey, "servers[1]");
        Refusal.Of(() => ShiftSimulation.Of([desk], [job, job], ShiftEnd.Suspend), FaultCode.DuplicateKey, "jobs[1]");
        Refusal.Of(() => ShiftSimulation.Of([closed], [job], (ShiftEnd)7), FaultCode.UnknownReference, "shiftEnd");
        Refusal.Of(() => ShiftSimulation.Of([desk, closed], [job], ShiftEnd.Suspend), FaultCode.InvalidArgument, "closed");
        Refusal.Of(
            () => ShiftSimulation.Of([desk], [new("a", March(2, 9), Duration.FromHours(-1))], ShiftEnd.Suspend),
            FaultCode.InvalidArgument,
            "a"
        );
        var endless = new ShiftJob("a", March(2, 9), Duration.FromDays(4_000_000));
        Refusal.Of(() => ShiftSimulation.Of([desk], [endless], ShiftEnd.Suspend), FaultCode.InvalidArgument, "a");
        Refusal.Of(() => ShiftSimulation.Of([desk], [endless], ShiftEnd.Finish), FaultCode.InvalidArgument, "a");
    }
}
