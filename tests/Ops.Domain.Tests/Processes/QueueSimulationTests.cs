using CsCheck;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>Simulated queues against exact theory and against a plain list of events.</summary>
public class QueueSimulationTests
{
    private static readonly QueueSimulationOptions Short = new()
    {
        Customers = 20_000,
        WarmUp = 2_000,
        Replications = 8,
        Seed = 4,
        Confidence = 0.9999,
    };

    [Theory]
    [InlineData(0.7, 1)]
    [InlineData(1.5, 2)]
    [InlineData(4, 6)]
    public void Simulated_waits_meet_erlang_within_their_interval(double arrivals, int servers)
    {
        // The exact M/M/c queue of the room has tests of its own.
        var theory = MultiServerQueueing.Of(arrivals, 1, servers);
        var simulated = QueueSimulation.Of(new QueueScenario(new Exponential(arrivals), new Exponential(1), servers), Short);
        ShouldCover(simulated.Wait, theory.Wait);
        ShouldCover(simulated.Utilization, theory.Utilization);
        (simulated.Blocking.Mean, simulated.Abandonment.Mean).Should().Be((0, 0));
    }

    [Fact]
    public void Limited_places_turn_away_as_many_as_theory_says()
    {
        var theory = FiniteQueueing.Of(2.5, 1, 2, 5);
        var simulated = QueueSimulation.Of(new QueueScenario(new Exponential(2.5), new Exponential(1), 2, 5), Short);
        ShouldCover(simulated.Blocking, theory.Blocking);
        ShouldCover(simulated.Wait, theory.Wait);
        ShouldCover(simulated.Utilization, theory.Utilization);
    }

    [Fact]
    public void Impatient_customers_leave_as_often_as_theory_says()
    {
        var theory = AbandonmentQueueing.Of(24, 4, 6, 2);
        var simulated = QueueSimulation.Of(
            new QueueScenario(new Exponential(24), new Exponential(4), 6, patience: new Exponential(2)),
            Short
        );
        ShouldCover(simulated.Abandonment, theory.AbandonProbability);
        ShouldCover(simulated.Wait, theory.Wait);
        ShouldCover(simulated.Utilization, theory.Utilization);
    }

    [Fact]
    public void A_service_that_never_varies_halves_the_wait()
    {
        // M/D/1: ρ = 0.8, Wq = ρ / (2 (1 − ρ)) = 2.
        var simulated = QueueSimulation.Of(new QueueScenario(new Exponential(0.8), new Constant(1)), Short);
        ShouldCover(simulated.Wait, 2);
    }

    [Fact]
    public void Without_chance_everything_can_be_counted_by_hand()
    {
        // A customer every 2, services of 3, one server, two places. Served: 2 from 2, 4 from 5 (waits 1), 6 from 8 (2), 8 from 11 (3), when 4 has
        // just left; 10 finds 6 and 8 there and is turned away; 12 from 14 (2).
        var scenario = new QueueScenario(new Constant(2), new Constant(3), 1, 2);
        var simulated = QueueSimulation.Of(scenario, Short with { Customers = 6, WarmUp = 0, Replications = 1 });
        var run = simulated.Replications.Single();
        (run.Wait, run.Blocking, run.Abandonment).Should().Be((8.0 / 5, 1.0 / 6, 0));
        // Busy from 2 to 12 of 0 to 12.
        run.Utilization.Should().BeApproximately(10.0 / 12, 1e-15);
        (simulated.Wait!.Value.HalfWidth, simulated.Wait.Value.Low).Should().Be((null, null));
        // After a warm-up of three the server is always busy; 8 waits 3, 12 waits 2, 14 waits 3, 18 waits 2; 10 and 16 are turned away.
        var later = QueueSimulation.Of(scenario, Short with { Customers = 6, WarmUp = 3, Replications = 1 }).Replications.Single();
        (later.Wait, later.Blocking, later.Utilization).Should().Be((2.5, 1.0 / 3, 1));
    }

    [Fact]
    public void Who_loses_patience_waits_as_long_as_it_lasts_and_takes_no_service()
    {
        // Every 1, services of 3, patience 1.5. At 1: served 1 to 4. At 2 and 3: the server is free in 2 and 1: the first leaves after 1.5, the
        // second is served at 4 until 7. At 4: leaves (3 > 1.5), at 5: leaves (2), at 6: waits 1, served 7 to 10.
        var scenario = new QueueScenario(new Constant(1), new Constant(3), patience: new Constant(1.5));
        var run = QueueSimulation.Of(scenario, Short with { Customers = 6, WarmUp = 0, Replications = 1 }).Replications.Single();
        run.Abandonment.Should().Be(0.5);
        run.Wait.Should().BeApproximately((0 + 1.5 + 1 + 1.5 + 1.5 + 1) / 6, 1e-15);
        // Patience that ends as the server becomes free is enough.
        var just = new QueueScenario(new Constant(1), new Constant(2), patience: new Constant(1));
        QueueSimulation.Of(just, Short with { Customers = 2, WarmUp = 0, Replications = 1 }).Abandonment.Mean.Should().Be(0);
    }

    [Fact]
    public void The_run_agrees_with_a_plain_list_of_events() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 4], Gen.Bool, Gen.Bool, Gen.ULong)
            .Sample(
                (servers, places, isLimited, isImpatient, seed) =>
                {
                    var scenario = new QueueScenario(
                        new Uniform(0, 2),
                        new Uniform(0, 1.9 * servers),
                        servers,
                        isLimited ? servers + places : null,
                        isImpatient ? new Uniform(0, 3) : null
                    );
                    var options = new QueueSimulationOptions
                    {
                        Customers = 60,
                        WarmUp = 0,
                        Replications = 1,
                        Seed = seed,
                    };
                    var run = QueueSimulation.Of(scenario, options).Replications[0];
                    var plain = PlainQueue.Run(scenario, 60, seed);
                    run.Wait.Should().BeApproximately(plain.Wait, 1e-9);
                    run.Blocking.Should().Be(plain.Blocking);
                    run.Abandonment.Should().Be(plain.Abandonment);
                }
            );

    [Theory]
    [InlineData(63, 1)]
    [InlineData(64, 2)]
    [InlineData(65, 3)]
    [InlineData(150, 4)]
    public void A_queue_that_fills_up_agrees_with_a_plain_list_of_events(int capacity, ulong seed)
    {
        // Nearly two services' worth come per service: after 400 customers some 190 would be there.
        var scenario = new QueueScenario(new Uniform(0, 2), new Uniform(0, 3.8), 1, capacity);
        var options = new QueueSimulationOptions
        {
            Customers = 400,
            WarmUp = 0,
            Replications = 1,
            Seed = seed,
        };
        var run = QueueSimulation.Of(scenario, options).Replications[0];
        var plain = PlainQueue.Run(scenario, 400, seed);
        run.Wait.Should().BeApproximately(plain.Wait, 1e-8);
        run.Blocking.Should().Be(plain.Blocking).And.BeGreaterThan(0);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var scenario = new QueueScenario(new Exponential(1.8), new Gamma(2, 0.5), 2, 9, new Weibull(2, 4));
        var one = QueueSimulation.Of(scenario, Short with { Customers = 3000, WarmUp = 100 });
        foreach (int threads in new[] { 2, 8 })
            QueueSimulation
                .Of(scenario, Short with { Customers = 3000, WarmUp = 100, DegreeOfParallelism = threads })
                .Replications.Should()
                .Equal(one.Replications);
        one.Replications.Should().OnlyHaveUniqueItems();
        QueueSimulation
            .Of(scenario, Short with { Customers = 3000, WarmUp = 100, Seed = 5 })
            .Replications[0]
            .Should()
            .NotBe(one.Replications[0]);
    }

    [Fact]
    public void The_interval_is_students()
    {
        // Two replications: half the width is t(0.975; 1) = 12.7062 times half their difference.
        var simulated = QueueSimulation.Of(
            new QueueScenario(new Exponential(0.5), new Exponential(1)),
            Short with
            {
                Replications = 2,
                Confidence = 0.95,
                Customers = 500,
                WarmUp = 10,
            }
        );
        double first = simulated.Replications[0].Wait!.Value;
        double second = simulated.Replications[1].Wait!.Value;
        simulated.Wait!.Value.Mean.Should().BeApproximately((first + second) / 2, 1e-15);
        simulated.Wait.Value.HalfWidth.Should().BeApproximately(12.7062 * Math.Abs(first - second) / 2, 1e-4);
        simulated.Wait.Value.High.Should().Be(simulated.Wait.Value.Mean + simulated.Wait.Value.HalfWidth);
    }

    [Fact]
    public void The_same_luck_shows_a_faster_desk_with_less_noise()
    {
        var slow = new QueueScenario(new Exponential(0.8), new Exponential(1));
        var fast = new QueueScenario(new Exponential(0.8), new Exponential(1.25));
        var comparison = QueueComparison.Of(slow, fast, Short);
        // Exact: 4 against 0.64 / (1.25 − 0.8) = 1.4222.
        ShouldCover(comparison.Difference, (0.64 / 0.45) - 4);
        comparison.VarianceRatio.Should().BeInRange(0.001, 0.9);
        comparison
            .Difference!.Value.Mean.Should()
            .BeApproximately(comparison.Variant.Wait!.Value.Mean - comparison.Base.Wait!.Value.Mean, 1e-12);
        // Every customer of the faster desk waits no longer.
        comparison
            .Base.Replications.Zip(comparison.Variant.Replications, (before, after) => after.Wait < before.Wait)
            .Should()
            .OnlyContain(shorter => shorter);
        var same = QueueComparison.Of(slow, new QueueScenario(new Exponential(0.8), new Exponential(1)), Short);
        (same.Difference!.Value.Mean, same.VarianceRatio).Should().Be((0, 0));
        QueueComparison
            .Of(new QueueScenario(new Constant(2), new Constant(1)), fast, Short with { Customers = 50, WarmUp = 0 })
            .VarianceRatio.Should()
            .BeApproximately(1, 1e-9, "a queue without chance takes no chance away");
    }

    [Fact]
    public void Progress_is_told_and_the_run_can_be_stopped()
    {
        var told = new Told();
        var scenario = new QueueScenario(new Exponential(0.5), new Exponential(1));
        QueueSimulation.Of(scenario, Short with { Replications = 4, Customers = 10, WarmUp = 0, DegreeOfParallelism = 2 }, told);
        told.Shares.Should().Equal(0.25, 0.5, 0.75, 1);
        FluentActions
            .Invoking(() => QueueSimulation.Of(scenario, Short, null, new CancellationToken(true)))
            .Should()
            .Throw<OperationCanceledException>();
    }

    [Fact]
    public void Bad_scenarios_and_options_name_their_place()
    {
        var law = new Exponential(1);
        Refusal.Of(() => _ = new QueueScenario(law, law), FaultCode.InvalidArgument, "arrival");
        Refusal.Of(() => _ = new QueueScenario(new Exponential(2), law, 2), FaultCode.InvalidArgument, "arrival");
        _ = new QueueScenario(new Exponential(1.999), law, 2);
        _ = new QueueScenario(new Exponential(2), law, 2, 2);
        _ = new QueueScenario(new Exponential(2), law, 2, null, law);
        Refusal.Of(() => _ = new QueueScenario(new Normal(5, 1), law), FaultCode.InvalidArgument, "arrival");
        Refusal.Of(() => _ = new QueueScenario(new Constant(0), law), FaultCode.InvalidArgument, "arrival");
        Refusal.Of(() => _ = new QueueScenario(law, new Constant(-1)), FaultCode.InvalidArgument, "service");
        Refusal.Of(() => _ = new QueueScenario(law, new Lomax(1, 1)), FaultCode.InvalidArgument, "service");
        Refusal.Of(() => _ = new QueueScenario(law, law, 0), FaultCode.InvalidArgument, "servers");
        Refusal.Of(() => _ = new QueueScenario(law, law, 3, 2), FaultCode.InvalidArgument, "capacity");
        Refusal.Of(() => _ = new QueueScenario(law, law, 3, patience: new Uniform(-1, 1)), FaultCode.InvalidArgument, "patience");
        var scenario = new QueueScenario(law, law, 2);
        Options(options => options with { Customers = 0, WarmUp = 0 }, "Customers");
        Options(options => options with { WarmUp = 20_000 }, "WarmUp");
        Options(options => options with { WarmUp = -1 }, "WarmUp");
        Options(options => options with { Replications = 0 }, "Replications");
        Options(options => options with { Confidence = 1 }, "Confidence");
        Options(options => options with { DegreeOfParallelism = 0 }, "DegreeOfParallelism");
        Refusal.Of(
            () => QueueComparison.Of(scenario, scenario, Short with { Replications = 1 }),
            FaultCode.InsufficientData,
            "Replications"
        );

        void Options(Func<QueueSimulationOptions, QueueSimulationOptions> change, string place) =>
            Refusal.Of(() => QueueSimulation.Of(scenario, change(Short)), FaultCode.InvalidArgument, place);
    }

    private static void ShouldCover(SimulationEstimate? estimate, double value)
    {
        estimate!.Value.Low.Should().BeLessThan(value);
        estimate.Value.High.Should().BeGreaterThan(value);
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
