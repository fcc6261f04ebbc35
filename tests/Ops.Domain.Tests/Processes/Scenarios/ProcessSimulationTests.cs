using CsCheck;
using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Scenarios.Scenes;

namespace Ops.Domain.Tests.Processes.Scenarios;

/// <summary>Simulated processes against exact queueing figures, which have tests of their own, and against days worked out by hand.</summary>
public class ProcessSimulationTests
{
    [Theory]
    [InlineData(0.7, 1.0, 1)]
    [InlineData(1.6, 0.7, 3)]
    public void A_desk_meets_erlang_within_its_intervals(double arrivals, double rate, int people)
    {
        var theory = MultiServerQueueing.Of(arrivals, rate, people);
        var simulated = ProcessSimulation.Of(Desk(Poisson(arrivals), new Exponential(rate), people), Long);
        simulated.Wait.ShouldCover(theory.Wait);
        simulated.LeadTime.ShouldCover(theory.Wait + (1 / rate));
        simulated.Steps[0].Wait.ShouldCover(theory.Wait);
        simulated.Pools[0].Utilization.ShouldCover(theory.Utilization);
        ((SimulationEstimate?)simulated.Cases).ShouldCover(arrivals * 11_000);
        simulated.Steps[0].Executions.Should().Be(simulated.Cases);
        // The median of a lead time that is exponential is ln 2 of its mean (M/M/1 only), its 90 % point ln 10.
        if (people > 1)
            return;
        simulated.MedianLeadTime.ShouldCover(Math.Log(2) / (rate - arrivals));
        simulated.P90LeadTime.ShouldCover(Math.Log(10) / (rate - arrivals));
    }

    [Theory]
    [InlineData(ServiceOrder.PriorityFinishing)]
    [InlineData(ServiceOrder.PriorityInterrupting)]
    public void Classes_by_priority_meet_cobham_and_conway(ServiceOrder order)
    {
        CustomerClass[] classes = [new(0.3, 1, 1), new(0.4, 1, 1)];
        var theory = order == ServiceOrder.PriorityFinishing ? PriorityQueueing.Finishing(classes) : PriorityQueueing.Interrupting(classes);
        // The class with the lower number goes first, wherever it stands in the list.
        var scenario = new ProcessScenario(
            Monday,
            [
                new CaseClass("later", Poisson(0.4), "serve") { Priority = 7 },
                new CaseClass("first", Poisson(0.3), "serve") { Priority = -1 },
            ],
            [new ProcessStep("serve", "desk", new Exponential(1))],
            [new StaffPool("desk", 1)]
        )
        {
            Order = order,
        };
        var simulated = ProcessSimulation.Of(scenario, Long);
        simulated.Classes[1].LeadTime.ShouldCover(theory.Classes[0].TimeInSystem);
        simulated.Classes[0].LeadTime.ShouldCover(theory.Classes[1].TimeInSystem);
        simulated.Classes[1].Wait.ShouldCover(theory.Classes[0].Wait);
        simulated.Classes[0].Wait.ShouldCover(theory.Classes[1].Wait);
        ((SimulationEstimate?)simulated.Classes[1].Cases).ShouldCover(0.3 * 11_000);
        simulated.Pools[0].Utilization.ShouldCover(0.7);
    }

    [Fact]
    public void Without_priorities_the_classes_wait_alike()
    {
        var scenario = new ProcessScenario(
            Monday,
            [new CaseClass("a", Poisson(0.4), "serve") { Priority = 1 }, new CaseClass("b", Poisson(0.3), "serve")],
            [new ProcessStep("serve", "desk", new Exponential(1))],
            [new StaffPool("desk", 1)]
        );
        var simulated = ProcessSimulation.Of(scenario, Long);
        double wait = MultiServerQueueing.Of(0.7, 1, 1).Wait;
        simulated.Classes[0].Wait.ShouldCover(wait);
        simulated.Classes[1].Wait.ShouldCover(wait);
    }

    [Fact]
    public void A_loop_of_rework_meets_jackson_and_a_step_without_people_is_a_delay()
    {
        var theory = QueueNetwork.Of(
            [new(0.5, 1, 1), new(0, 0.4, 3)],
            [
                [0, 1],
                [0.2, 0],
            ]
        );
        var scenario = new ProcessScenario(
            Monday,
            [new CaseClass("all", Poisson(0.5), "post")],
            [
                new ProcessStep("post", null, new Constant(3), new StepShare("read", 1)),
                new ProcessStep("read", "readers", new Exponential(1), new StepShare("check", 1)),
                new ProcessStep("check", "checkers", new Exponential(0.4), new StepShare("read", 0.2)),
            ],
            [new StaffPool("readers", 1), new StaffPool("checkers", 3)]
        );
        var simulated = ProcessSimulation.Of(scenario, Long);
        simulated.LeadTime.ShouldCover(3 + theory.TimeInSystem);
        simulated.Pools[0].Utilization.ShouldCover(theory.Nodes[0].Utilization);
        simulated.Pools[1].Utilization.ShouldCover(theory.Nodes[1].Utilization);
        // Each case is read 1/(1 − 0.2) times on average.
        (simulated.Steps[1].Executions.Mean / simulated.Cases.Mean)
            .Should()
            .BeApproximately(1.25, 0.02);
        scenario.Loads[0].Should().BeApproximately(0.625, 1e-12);
        scenario.Loads[1].Should().BeApproximately(0.625 / 0.4 / 3, 1e-12);
    }

    [Fact]
    public void One_pool_serves_two_steps_in_the_order_of_coming()
    {
        // Every case comes at a whole number of 10 s, takes 4 s at a and 3 s at b: nobody ever waits, and the pool is busy 7 of 10 s.
        var scenario = new ProcessScenario(
            Monday,
            [new CaseClass("all", CaseArrivals.ByGaps(new Constant(10)), "a")],
            [new ProcessStep("a", "desk", new Constant(4), new StepShare("b", 1)), new ProcessStep("b", "desk", new Constant(3))],
            [new StaffPool("desk", 1)]
        );
        var options = new ProcessSimulationOptions
        {
            Horizon = Duration.FromSeconds(1_005),
            WarmUp = Duration.FromSeconds(5),
            Replications = 1,
        };
        var simulated = ProcessSimulation.Of(scenario, options);
        (simulated.Cases.Mean, simulated.LeadTime!.Value.Mean, simulated.Wait!.Value.Mean).Should().Be((100, 7, 0));
        (simulated.MedianLeadTime!.Value.Mean, simulated.P90LeadTime!.Value.Mean).Should().Be((7, 7));
        // From 5 to 1005: 99 whole cases of 7 s, from 10 to 990, and 5 s of the one of 1000.
        simulated.Pools[0].Utilization!.Value.Mean.Should().BeApproximately(((99 * 7) + 5) / 1000.0, 1e-12);
        simulated.LeadTime.Value.HalfWidth.Should().BeNull("one replication has no interval");
    }

    [Fact]
    public void Who_interrupts_goes_at_once_and_the_interrupted_goes_on_where_he_stopped()
    {
        // low comes at 10 s and works 8 s; high comes at 14 s and works 2 s.
        static ProcessScenario Of(ServiceOrder order) =>
            new(
                Monday,
                [
                    new CaseClass("low", CaseArrivals.ByGaps(new Constant(10)), "long") { Priority = 2 },
                    new CaseClass("high", CaseArrivals.ByGaps(new Constant(14)), "short") { Priority = 1 },
                ],
                [new ProcessStep("long", "desk", new Constant(6)), new ProcessStep("short", "desk", new Constant(2))],
                [new StaffPool("desk", 1)]
            )
            {
                Order = order,
            };
        var until19 = new ProcessSimulationOptions
        {
            Horizon = Duration.FromSeconds(19),
            WarmUp = Duration.Zero,
            Replications = 1,
        };
        // Interrupted at 14 after 4 s, low goes on at 16 and ends at 18: lead 8, wait 2. Not interrupted it ends at 16, and high waits 2.
        var interrupted = ProcessSimulation.Of(Of(ServiceOrder.PriorityInterrupting), until19);
        (Lead(interrupted, 0), Wait(interrupted, 0), Lead(interrupted, 1), Wait(interrupted, 1)).Should().Be((8, 2, 2, 0));
        var finished = ProcessSimulation.Of(Of(ServiceOrder.PriorityFinishing), until19);
        (Lead(finished, 0), Wait(finished, 0), Lead(finished, 1), Wait(finished, 1)).Should().Be((6, 0, 4, 2));
        interrupted.Pools[0].Utilization!.Value.Mean.Should().BeApproximately(8 / 19.0, 1e-12);
        interrupted.Steps[0].Wait!.Value.Mean.Should().Be(2);
        interrupted.Steps[0].Executions.Mean.Should().Be(1);

        static double Lead(ProcessSimulation run, int at) => run.Classes[at].LeadTime!.Value.Mean;
        static double Wait(ProcessSimulation run, int at) => run.Classes[at].Wait!.Value.Mean;
    }

    [Fact]
    public void Work_rests_when_the_shift_ends_or_is_done_in_overtime()
    {
        // Every day at 15:00 comes work of three hours; the desk is open from 9 to 17: it ends next day at 10:00, or at 18:00.
        var days = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).ToArray();
        static ProcessScenario Of(WorkingCalendar office, ShiftEnd end) =>
            new(
                Monday - Duration.FromHours(9),
                [new CaseClass("all", CaseArrivals.ByGaps(new Constant(24 * 3600)), "serve")],
                [new ProcessStep("serve", "desk", new Constant(3 * 3600))],
                [new StaffPool("desk", new StaffShift(1, office))]
            )
            {
                ShiftEnd = end,
            };
        var options = new ProcessSimulationOptions
        {
            Horizon = Duration.FromDays(10),
            WarmUp = Duration.Zero,
            Replications = 1,
        };
        var rests = ProcessSimulation.Of(Of(Hours(9, 17, days), ShiftEnd.Suspend), options);
        (rests.LeadTime!.Value.Mean, rests.Wait!.Value.Mean).Should().Be((19 * 3600, 0));
        // Ten days from 15:00 to 15:00 have eighty hours; the first case comes after one day, the tenth when counting has ended.
        rests.Pools[0].Utilization!.Value.Mean.Should().BeApproximately(9 * 3 / 80.0, 1e-12);
        rests.Cases.Mean.Should().Be(9);
        var stays = ProcessSimulation.Of(Of(Hours(9, 17, days), ShiftEnd.Finish), options);
        (stays.LeadTime!.Value.Mean, stays.Wait!.Value.Mean).Should().Be((3 * 3600, 0));
    }

    [Fact]
    public void A_law_of_shifts_first_come_first_served_it_is_the_simulation_of_given_jobs() =>
        Gen.Select(Gen.Int[1, 19], Gen.Int[2, 12], Gen.Int[1, 2], Gen.Int[3, 30], Gen.Int[1, 300], Gen.Int[0, 1])
            .Sample(drawn =>
            {
                var (from, length, people, gapHours, minutes, rests) = drawn;
                IsoDayOfWeek[] all = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Sunday];
                var office = Hours(from, Math.Min(from + length, 23), all);
                var end = rests == 1 ? ShiftEnd.Suspend : ShiftEnd.Finish;
                var scenario = new ProcessScenario(
                    Monday,
                    [new CaseClass("all", CaseArrivals.ByGaps(new Constant(gapHours * 3600)), "serve")],
                    [new ProcessStep("serve", "desk", new Constant(minutes * 60))],
                    [new StaffPool("desk", new StaffShift(people, office))]
                )
                {
                    ShiftEnd = end,
                };
                if (scenario.Loads[0] >= 1)
                    return;
                const int Jobs = 40;
                var jobs = Enumerable
                    .Range(1, Jobs)
                    .Select(i => new ShiftJob($"j{i}", Monday + Duration.FromHours(i * gapHours), Duration.FromMinutes(minutes)))
                    .ToArray();
                var servers = Enumerable.Range(0, people).Select(i => new ShiftServer($"s{i}", office)).ToArray();
                var exact = ShiftSimulation.Of(servers, jobs, end);
                var options = new ProcessSimulationOptions
                {
                    Horizon = Duration.FromHours(Jobs * gapHours) + Duration.FromTicks(1),
                    WarmUp = Duration.Zero,
                    Replications = 1,
                };
                var simulated = ProcessSimulation.Of(scenario, options);
                simulated.Cases.Mean.Should().Be(Jobs);
                simulated.Wait!.Value.Mean.Should().BeApproximately(exact.MeanWait.TotalSeconds, 1e-6);
                double lead = exact.Jobs.Zip(jobs, (done, job) => (done.Finish - job.Arrival).TotalSeconds).Average();
                simulated.LeadTime!.Value.Mean.Should().BeApproximately(lead, 1e-6);
            });

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_threads_and_another_seed_others()
    {
        var scenario = Desk(Poisson(0.8), new Gamma(2, 0.5));
        var options = Long with { Horizon = Duration.FromSeconds(2_000) };
        var one = ProcessSimulation.Of(scenario, options);
        var told = new List<double>();
        var four = ProcessSimulation.Of(scenario, options with { DegreeOfParallelism = 4 }, new Told(told));
        (four.LeadTime, four.Wait, four.Cases, four.Pools[0].Utilization)
            .Should()
            .Be((one.LeadTime, one.Wait, one.Cases, one.Pools[0].Utilization));
        told.Should().HaveCount(10).And.BeInAscendingOrder().And.EndWith([1]);
        ProcessSimulation.Of(scenario, options with { Seed = 10 }).LeadTime.Should().NotBe(one.LeadTime);
    }

    [Fact]
    public void What_cannot_be_simulated_is_refused_with_its_place()
    {
        var good = Desk(Poisson(0.5), new Exponential(1));
        Refusal.Of(() => ProcessSimulation.Of(null!), FaultCode.InvalidArgument, "scenario");
        Refusal.Of(() => ProcessSimulation.Of(Desk(Poisson(1), new Exponential(1))), FaultCode.InvalidArgument, "desk");
        Refusal.Of(() => ProcessSimulation.Of(Desk(Poisson(1), new Lomax(0.5, 1))), FaultCode.InvalidArgument, "desk");
        var bad = new ProcessSimulationOptions { Horizon = Duration.FromDays(1), WarmUp = Duration.FromDays(1) };
        Refusal.Of(() => ProcessSimulation.Of(good, bad), FaultCode.InvalidArgument, "Horizon");
        Refusal.Of(() => ProcessSimulation.Of(good, bad with { WarmUp = -Duration.Epsilon }), FaultCode.InvalidArgument, "WarmUp");
        Refusal.Of(() => ProcessSimulation.Of(good, Long with { Replications = 0 }), FaultCode.InvalidArgument, "Replications");
        Refusal.Of(() => ProcessSimulation.Of(good, Long with { Confidence = 1 }), FaultCode.InvalidArgument, "Confidence");
        Refusal.Of(
            () => ProcessSimulation.Of(good, Long with { DegreeOfParallelism = 0 }),
            FaultCode.InvalidArgument,
            "DegreeOfParallelism"
        );
        var tooMany = Long with { Horizon = Duration.FromDays(30_000) };
        Refusal.Of(() => ProcessSimulation.Of(good, tooMany), FaultCode.InvalidArgument, "options");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ProcessSimulation.Of(good, Long, null, stopped.Token));
    }

    [Fact]
    public void A_window_in_which_nobody_comes_has_no_times()
    {
        var rare = Desk(CaseArrivals.ByGaps(new Constant(1_000)), new Constant(1));
        var short_ = new ProcessSimulationOptions { Horizon = Duration.FromSeconds(10), WarmUp = Duration.Zero };
        var simulated = ProcessSimulation.Of(rare, short_);
        (simulated.Cases.Mean, simulated.LeadTime, simulated.MedianLeadTime, simulated.Wait).Should().Be((0, null, null, null));
        simulated.Pools[0].Utilization!.Value.Mean.Should().Be(0);
        simulated.Explain().Value.Should().BeNull();
    }

    private sealed class Told(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
