using CsCheck;
using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;
using Ops.Domain.Tests.Processes.Scenarios;

namespace Ops.Domain.Tests.Processes;

/// <summary>Simulated days by hand, faults inside replications, and queues whose law is known in closed form.</summary>
public class SimulationEdgeTests
{
    private static readonly ProcessSimulationOptions Brief = new()
    {
        Horizon = Duration.FromSeconds(25),
        WarmUp = Duration.Zero,
        Replications = 3,
    };

    /// <summary>Cases that come every ten seconds, unless said otherwise, and rest in one step.</summary>
    private static ProcessScenario Resting(IDistribution seconds, double every = 10) =>
        new(
            Scenes.Monday,
            [new CaseClass("all", CaseArrivals.ByGaps(new Constant(every)), "rest")],
            [new ProcessStep("rest", null, seconds)],
            []
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_fault_in_a_replication_is_the_same_on_any_number_of_threads(int threads)
    {
        // Ten thousand years have 3,652,500 days of 86,400 s: 3.15576e11 s. Up to 8e11 s many draws are longer; 4e11 s always is.
        var options = Brief with
        {
            DegreeOfParallelism = threads,
        };
        Refusal.Of(() => ProcessSimulation.Of(Resting(new Uniform(0, 8e11)), options), FaultCode.Overflow, "seconds");
        Refusal.Of(() => ProcessSimulation.Of(Resting(new Constant(4e11)), options), FaultCode.Overflow, "seconds");
        // The limit itself is none; nobody comes within these 25 s, who would stay for it.
        ProcessSimulation.Of(Resting(new Constant(3.15576e11), 1000), options).Cases.Mean.Should().Be(0);
        Refusal.Of(() => ProcessSimulation.Of(Resting(new Constant(3.155761e11), 1000), options), FaultCode.Overflow, "seconds");
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ProcessSimulation.Of(Resting(new Constant(1)), options, null, new CancellationToken(true))
        );
    }

    [Fact]
    public void More_threads_than_replications_are_not_needed_and_every_replication_is_told_once()
    {
        var told = new Told();
        var run = ProcessSimulation.Of(Resting(new Constant(1)), Brief with { DegreeOfParallelism = 64 }, told);
        run.Cases.Mean.Should().Be(2);
        told.Shares.Should().Equal(1 / 3.0, 2 / 3.0, 1);
        told.Shares.Clear();
        ProcessSimulation.Of(Resting(new Constant(1)), Brief, told);
        told.Shares.Should().Equal(1 / 3.0, 2 / 3.0, 1);
    }

    [Fact]
    public void Classes_that_come_together_are_served_one_after_the_other_and_all_count()
    {
        // At 10 and 20 s one of each class, three seconds of work: waits 0, 3 and 6, leads 3, 6 and 9.
        ReadOnlySpan<string> names = ["a", "b", "c"];
        CaseClass[] classes = [.. names.ToArray().Select(name => new CaseClass(name, CaseArrivals.ByGaps(new Constant(10)), "serve"))];
        var scenario = new ProcessScenario(
            Scenes.Monday,
            classes,
            [new ProcessStep("serve", "desk", new Constant(3))],
            [new StaffPool("desk", 1)]
        );
        var run = ProcessSimulation.Of(scenario, Brief with { Replications = 1 });
        (run.Cases.Mean, run.Wait!.Value.Mean, run.LeadTime!.Value.Mean, run.Steps[0].Wait!.Value.Mean).Should().Be((6, 3, 6, 3));
        (run.MedianLeadTime!.Value.Mean, run.Classes.Sum(item => item.LeadTime!.Value.Mean)).Should().Be((6, 18));
        // From 0 to 25 s: nine seconds of the first three, five of the others.
        run.Pools[0].Utilization!.Value.Mean.Should().BeApproximately(14 / 25.0, 1e-15);
        run.Explain()
            .ToText()
            .Should()
            .StartWith("Mean lead time in seconds: 6\n  Mean wait in seconds: 3\n  Cases: 6\n  Mean lead time of a: 3\n")
            .And.EndWith("  Mean wait before serve: 3\n  Utilisation of desk: 0.56\n");
    }

    [Fact]
    public void Replications_of_several_classes_have_their_own_luck()
    {
        CaseClass Class(string name) => new(name, CaseArrivals.ByGaps(new Exponential(0.2)), "serve");
        var scenario = new ProcessScenario(
            Scenes.Monday,
            [Class("a"), Class("b"), Class("c"), Class("d")],
            [new ProcessStep("serve", "desk", new Exponential(1))],
            [new StaffPool("desk", 1)]
        );
        var long_ = Brief with { Horizon = Duration.FromSeconds(500), Replications = 4 };
        double[] means =
        [
            .. Enumerable.Range(1, 4).Select(n => ProcessSimulation.Of(scenario, long_ with { Replications = n }).LeadTime!.Value.Mean * n),
        ];
        // The sums of one to four replications: four different ones.
        double[] each = [means[0], means[1] - means[0], means[2] - means[1], means[3] - means[2]];
        each.Select(lead => Math.Round(lead, 6)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Classes_of_one_replication_have_their_own_luck()
    {
        CaseClass Class(string name) => new(name, CaseArrivals.ByGaps(new Exponential(0.5)), "rest");
        var scenario = new ProcessScenario(
            Scenes.Monday,
            [Class("a"), Class("b")],
            [new ProcessStep("rest", null, new Exponential(1))],
            []
        );
        var run = ProcessSimulation.Of(scenario, Brief with { Horizon = Duration.FromSeconds(200), Replications = 1 });
        run.Classes[0].LeadTime.Should().NotBe(run.Classes[1].LeadTime);
        run.Classes.Select(item => item.Id).Should().Equal("a", "b");
        run.Steps.Select(item => item.Id).Should().Equal("rest");
        run.Steps[0].Wait!.Value.Mean.Should().Be(0);
    }

    [Fact]
    public void Work_that_ends_at_the_instant_of_an_arrival_is_not_interrupted()
    {
        // low works from 10 to 14 s; high comes at 14 s and is served at once, for the desk has just become free.
        var scenario = new ProcessScenario(
            Scenes.Monday,
            [
                new CaseClass("low", CaseArrivals.ByGaps(new Constant(10)), "long") { Priority = 2 },
                new CaseClass("high", CaseArrivals.ByGaps(new Constant(14)), "short") { Priority = 1 },
            ],
            [new ProcessStep("long", "desk", new Constant(4)), new ProcessStep("short", "desk", new Constant(2))],
            [new StaffPool("desk", 1)]
        )
        {
            Order = ServiceOrder.PriorityInterrupting,
        };
        var run = ProcessSimulation.Of(scenario, Brief with { Horizon = Duration.FromSeconds(19), Replications = 1 });
        (run.Classes[0].LeadTime!.Value.Mean, run.Classes[0].Wait!.Value.Mean).Should().Be((4, 0));
        (run.Classes[1].LeadTime!.Value.Mean, run.Classes[1].Wait!.Value.Mean).Should().Be((2, 0));
    }

    [Fact]
    public void A_pool_keeps_at_least_one_person_in_its_first_shift()
    {
        var desk = Scenes.Desk(Scenes.Poisson(0.1), new Constant(1), 3);
        desk.With(ScenarioChange.MorePeopleAt("serve", -2)).Pools[0].People.Should().Be(1);
        Refusal.Of(() => desk.With(ScenarioChange.MorePeopleAt("serve", -3)), FaultCode.InvalidArgument, "desk");
        Refusal.Of(() => desk.With(ScenarioChange.MorePeopleAt("serve", int.MaxValue)), FaultCode.InvalidArgument, "desk");
    }

    [Fact]
    public void Only_those_who_come_within_a_window_have_a_time_in_the_system()
    {
        // In a millionth of a unit nobody comes, though the station is never without customers of before and after.
        var run = NetworkSimulation.Of(
            [new(0.9, 1, 1)],
            [
                [0],
            ],
            new NetworkSimulationOptions
            {
                WarmUp = 1000,
                Horizon = 1000.000001,
                Replications = 4,
            }
        );
        run.TimeInSystem.Should().BeNull();
        run.Explain().ToText().Should().StartWith("Mean time in the system: undefined\n  Busiest station: 1\n");
    }

    [Fact]
    public void A_job_may_have_the_name_of_a_server()
    {
        var always = new Ops.Domain.Calendars.WorkingCalendar(DateTimeZone.Utc, Ops.Domain.Calendars.WorkingWeek.Always);
        var run = ShiftSimulation.Of([new("a", always)], [new("a", Scenes.Monday, Duration.FromHours(1))], ShiftEnd.Suspend);
        run.Jobs[0].Finish.Should().Be(Scenes.Monday + Duration.FromHours(1));
        run.Explain().ToText().Should().Be("Mean wait in seconds: 0\n  Busy seconds of a: 3600\n    Jobs: 1\n    Overtime in seconds: 0\n");
    }

    [Fact]
    public void A_ratio_of_variances_needs_both_sides()
    {
        var busy = Scenes.Desk(Scenes.Poisson(0.5), new Exponential(1));
        var rare = Scenes.Desk(CaseArrivals.ByGaps(new Constant(1e6)), new Constant(1));
        var options = Brief with { Horizon = Duration.FromSeconds(100) };
        foreach (var comparison in new[] { ScenarioComparison.Of(rare, busy, options), ScenarioComparison.Of(busy, rare, options) })
            (comparison.VarianceRatio, comparison.LeadTimeChange, comparison.IsSure).Should().Be((null, null, null));
    }

    [Fact]
    public void An_arrival_on_the_first_instant_counts_and_one_at_the_end_does_not()
    {
        // One every ten seconds: from 10 to 30 s those of 10 and 20.
        var run = ProcessSimulation.Of(
            Resting(new Constant(7)),
            Brief with
            {
                WarmUp = Duration.FromSeconds(10),
                Horizon = Duration.FromSeconds(30),
            }
        );
        (run.Cases.Mean, run.LeadTime!.Value.Mean).Should().Be((2, 7));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    [InlineData(0.97)]
    public void States_of_a_queue_with_constant_services_sum_to_one_and_have_its_mean(double load)
    {
        // Pollaczek–Khinchine gives the mean; far out each state is 1/z of the one before, z > 1 and z = e^(ρ(z − 1)).
        var queue = DeterministicQueueing.Of(load, 1);
        double sum = 0;
        double mean = 0;
        for (int n = 0; n < 3000; n++)
        {
            sum += queue.Probability(n);
            mean += n * queue.Probability(n);
        }
        sum.Should().BeApproximately(1, 1e-11);
        mean.Should().BeApproximately(load + (load * load / (2 * (1 - load))), 1e-8);
        double z = 1 + (2 * (1 - load) / load) + 1;
        for (int i = 0; i < 10_000; i++)
            z = 1 + (Math.Log(z) / load);
        if (load < 0.5)
            return;
        (queue.Probability(300) / queue.Probability(290)).Should().BeApproximately(Math.Pow(z, -10), 1e-9 * Math.Pow(z, -10));
        (queue.Probability(256) / queue.Probability(252)).Should().BeApproximately(Math.Pow(z, -4), 1e-9);
        (queue.WaitSurvival(300) / queue.WaitSurvival(299)).Should().BeApproximately(Math.Exp(-load * (z - 1)), 1e-9);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void The_chances_to_wait_longer_add_up_to_the_mean_wait(double load)
    {
        // ∫ P(W > t) dt from 0 on, by Simpson on pieces between the kinks at whole services.
        var queue = DeterministicQueueing.Of(load, 1);
        const int Steps = 50;
        double integral = 0;
        for (int piece = 0; piece < 200; piece++)
        {
            for (int i = 0; i <= Steps; i++)
            {
                double time = i == Steps ? piece + 1 - 1e-12 : piece + ((double)i / Steps);
                integral += queue.WaitSurvival(time) * (i is 0 or Steps ? 1 : 2 + (2 * (i % 2))) / (3.0 * Steps);
            }
        }
        integral.Should().BeApproximately(load / (2 * (1 - load)), 1e-7);
        Refusal.Of(() => queue.WaitSurvival(-1), FaultCode.InvalidArgument, "time");
        Refusal.Of(() => queue.Probability(-1), FaultCode.InvalidArgument, "customers");
    }

    [Fact]
    public void A_plan_of_many_shifts_is_the_cheapest_of_all()
    {
        Gen.Select(Gen.Int[0, 3].Array[5], Gen.Select(Gen.Int[0, 1].Array[5], Gen.Int[1, 9]).Array[3, 5])
            .Sample(
                (needs, drawn) =>
                {
                    ShiftPattern[] patterns = [.. drawn.Select((item, j) => new ShiftPattern($"k{j}", item.Item1, item.Item2))];
                    decimal? least = null;
                    int[] counts = new int[patterns.Length];
                    do
                    {
                        bool covers = true;
                        for (int t = 0; t < needs.Length && covers; t++)
                            covers = patterns.Select((pattern, j) => pattern.Covers[t] * counts[j]).Sum() >= needs[t];
                        decimal cost = patterns.Select((pattern, j) => pattern.Cost * counts[j]).Sum();
                        if (covers && (least is null || cost < least))
                            least = cost;
                    } while (Next(counts, 3));
                    var plan = ShiftPlan.Of(needs, patterns);
                    plan.TotalCost.Should().Be(least);
                    if (least is not null)
                        plan.Coverage.Should()
                            .Equal(
                                Enumerable
                                    .Range(0, 5)
                                    .Select(t => patterns.Select((pattern, j) => (long)pattern.Covers[t] * plan.Staff[j].Count).Sum())
                            );
                },
                iter: 200
            );

        // The counts as digits of a number; false after the last.
        static bool Next(int[] counts, int most)
        {
            for (int j = 0; j < counts.Length; j++)
            {
                if (counts[j]++ < most)
                    return true;
                counts[j] = 0;
            }
            return false;
        }
    }

    [Fact]
    public void Plans_of_shifts_are_told_by_who_works_or_what_lacks()
    {
        ShiftPlan
            .Of([2, 1], [new ShiftPattern("day", [1, 1], 10), new ShiftPattern("half", [1, 0], 4), new ShiftPattern("dear", [0, 1], 99)])
            .Explain()
            .ToText()
            .Should()
            .Be("least cost of the shifts: 14 = 2 periods covered [Dantzig 1954]\n  people on day: 1\n  people on half: 1\n");
        ShiftPlan
            .Of([2, 1, 1], [new ShiftPattern("one", [1, 0, 0], most: 1)])
            .Explain()
            .ToText()
            .Should()
            .Be("least cost of the shifts: undefined = 3 periods cannot be covered [Dantzig 1954]\n");
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
