using CsCheck;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class QueueTests
{
    [Fact]
    public void One_server_that_is_busy_four_fifths_of_the_time_keeps_customers_waiting_four_services()
    {
        // By hand: ρ = 0.8, Lq = ρ²/(1 − ρ) = 3.2, Wq = Lq/λ = 4, W = 5 (M/M/1).
        var queue = MultiServerQueueing.Of(0.8, 1, 1);
        queue.WaitProbability.Should().BeApproximately(0.8, 1e-12);
        queue.QueueLength.Should().BeApproximately(3.2, 1e-12);
        queue.Wait.Should().BeApproximately(4, 1e-12);
        queue.TimeInSystem.Should().BeApproximately(5, 1e-12);
        queue.WaitSurvival(0).Should().BeApproximately(0.8, 1e-12);
        // P(Wq > t) = 0.8 e^(−0.2 t) is a half at t = 5 ln 1.6.
        queue.WaitQuantile(0.5).Should().BeApproximately(5 * Math.Log(1.6), 1e-12);
        queue.WaitQuantile(0.2).Should().Be(0);
    }

    [Fact]
    public void Two_servers_by_hand()
    {
        // a = 4/3, B = (a²/2)/(1 + a + a²/2) = 8/29, C = B/(1 − ρ(1 − B)) = 8/15, Wq = C/(cμ − λ) = 16/15.
        var queue = MultiServerQueueing.Of(1, 0.75, 2);
        queue.Blocking.Should().BeApproximately(8.0 / 29, 1e-14);
        queue.WaitProbability.Should().BeApproximately(8.0 / 15, 1e-14);
        queue.Wait.Should().BeApproximately(16.0 / 15, 1e-13);
    }

    [Theory]
    [InlineData(3, 1, 3)]
    [InlineData(4, 1, 3)]
    [InlineData(0, 1, 3)]
    [InlineData(1, 0, 3)]
    [InlineData(1, 1, 0)]
    public void A_queue_that_cannot_settle_is_refused(double arrivals, double services, int servers)
    {
        FluentActions
            .Invoking(() => MultiServerQueueing.Of(arrivals, services, servers))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void Ten_thousand_servers_do_not_overflow()
    {
        var queue = MultiServerQueueing.Of(9900, 1, 10_000);
        queue.WaitProbability.Should().BeInRange(0.1, 0.5);
        queue.Wait.Should().BeApproximately(queue.WaitProbability / 100, 1e-12);
    }

    [Fact]
    public void Three_places_at_one_server_by_hand()
    {
        // Weights 1, 2, 4, 8 of 15: blocking 8/15, busy 14/15, L = (2 + 8 + 24)/15.
        var queue = FiniteQueueing.Of(2, 1, 1, 3);
        queue.Blocking.Should().BeApproximately(8.0 / 15, 1e-14);
        queue.Throughput.Should().BeApproximately(14.0 / 15, 1e-14);
        queue.NumberInSystem.Should().BeApproximately(34.0 / 15, 1e-14);
        queue.Capacity.Should().Be(3);
    }

    [Fact]
    public void Thirty_lines_lose_less_than_one_call_in_a_hundred_of_twenty_erlang()
    {
        // Erlang B table: 20 erlang at 1 % need 30 lines.
        var queue = FiniteQueueing.WithFewestServers(20, 1, 0.01);
        queue.Servers.Should().Be(30);
        FiniteQueueing.Of(20, 1, 29, 29).Blocking.Should().BeGreaterThan(0.01);
    }

    [Fact]
    public void The_staffing_of_a_published_call_centre()
    {
        // pyworkforce's documentation: 100 calls in 30 minutes of 3 minutes, 80 % within 20 s, occupancy at most 85 %, shrinkage 30 %:
        // 14 agents at 0.88835, 20 scheduled.
        var staffing = StaffingRequirement.Of(100.0 / 1800, 180, new StaffingTarget(20, 0.8, 0.85, 0.3));
        staffing.Servers.Should().Be(14);
        staffing.ServiceLevel.Should().BeApproximately(0.88835, 5e-6);
        staffing.Scheduled.Should().Be(20);
    }

    [Fact]
    public void Impatient_customers_at_one_server_by_hand()
    {
        // With θ = μ the number there is Poisson(λ/μ): λ = μ = θ = 1, one server: P(N ≥ 1) = 1 − 1/e, Lq = 1 − (1 − 1/e) = 1/e.
        var queue = AbandonmentQueueing.Of(1, 1, 1, 1);
        queue.WaitProbability.Should().BeApproximately(1 - Math.Exp(-1), 1e-14);
        queue.QueueLength.Should().BeApproximately(Math.Exp(-1), 1e-14);
        queue.AbandonProbability.Should().BeApproximately(Math.Exp(-1), 1e-14);
    }

    [Fact]
    public void Constant_services_wait_half_as_long_as_exponential_ones()
    {
        // Pollaczek-Khinchine: Wq = 2 for cs² = 0 and 4 for cs² = 1 at ρ = 0.8.
        DeterministicQueueing.Of(0.8, 1).Wait.Should().BeApproximately(2, 1e-12);
        SingleServerQueueing.Of(0.8, 1, 1).Wait.Should().BeApproximately(4, 1e-12);
    }

    [Fact]
    public void First_states_and_waits_of_constant_services_by_hand()
    {
        // p0 = 1 − ρ, p1 = (1 − ρ)(e^ρ − 1); P(Wq ≤ t) = (1 − ρ)e^(λt) within the first service time (Erlang 1909).
        var queue = DeterministicQueueing.Of(0.5, 1);
        queue.Probability(0).Should().BeApproximately(0.5, 1e-15);
        queue.Probability(1).Should().BeApproximately(0.5 * (Math.Exp(0.5) - 1), 1e-15);
        queue.WaitSurvival(0).Should().BeApproximately(0.5, 1e-15);
        queue.WaitSurvival(0.5).Should().BeApproximately(1 - (0.5 * Math.Exp(0.25)), 1e-14);
    }

    [Fact]
    public void Priority_helps_the_first_class_at_the_cost_of_the_second()
    {
        // Cobham by hand: R = (0.3 · 2 + 0.4 · 0.8² · 2)/2 = 0.556; wq1 = R/(1 − 0.3), wq2 = R/((1 − 0.3)(1 − 0.62)).
        var queue = PriorityQueueing.Finishing([new CustomerClass(0.3, 1, 1), new CustomerClass(0.4, 0.8, 1)]);
        queue.Classes[0].Wait.Should().BeApproximately(0.556 / 0.7, 1e-12);
        queue.Classes[1].Wait.Should().BeApproximately(0.556 / (0.7 * 0.38), 1e-12);
        // With interruption the first class is alone: M/M/1 at ρ = 0.3, W = 1/0.7.
        PriorityQueueing
            .Interrupting([new CustomerClass(0.3, 1, 1), new CustomerClass(0.4, 0.8, 1)])
            .Classes[0]
            .TimeInSystem.Should()
            .BeApproximately(1 / 0.7, 1e-12);
    }

    [Fact]
    public void Customers_who_go_round_load_a_station_more()
    {
        // λ = 1 + λ/5, so λ = 1.25 and ρ = 0.625: L = ρ/(1 − ρ) = 5/3.
        var network = QueueNetwork.Of(
            [new QueueNode(1, 2, 1)],
            [
                [0.2],
            ]
        );
        network.Nodes[0].Throughput.Should().BeApproximately(1.25, 1e-14);
        network.NumberInSystem.Should().BeApproximately(5.0 / 3, 1e-13);
        network.TimeInSystem.Should().BeApproximately(5.0 / 3, 1e-13);
    }

    [Fact]
    public void Customers_who_never_leave_are_a_fault()
    {
        FluentActions
            .Invoking(() =>
                QueueNetwork.Of(
                    [new QueueNode(1, 9, 1)],
                    [
                        [1.0],
                    ]
                )
            )
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        FluentActions
            .Invoking(() =>
                QueueNetwork.Of(
                    [new QueueNode(1, 9, 1)],
                    [
                        [0.0, 1.0],
                    ]
                )
            )
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.LengthMismatch);
    }

    [Fact]
    public void The_largest_rate_at_a_target_meets_it_exactly() =>
        Gen.Select(Gen.Int[1, 60], Gen.Double[0.1, 10], Gen.Double[0.1, 0.95])
            .Sample(
                (servers, rate, level) =>
                    1 - MultiServerQueueing.ForServiceLevel(rate, servers, 0.5, level).WaitSurvival(0.5) is var reached
                    && Math.Abs(reached - level) < 1e-8
            );

    [Fact]
    public void One_server_fewer_misses_the_target() =>
        Gen.Select(Gen.Double[0.2, 80], Gen.Double[0.01, 2])
            .Sample(
                (rate, wait) =>
                {
                    var queue = MultiServerQueueing.WithFewestServers(rate, 1, wait);
                    return queue.Wait <= wait
                        && (queue.Servers - 1 <= rate || MultiServerQueueing.Of(rate, 1, queue.Servers - 1).Wait > wait);
                }
            );

    [Fact]
    public void Little_holds_in_every_queue() =>
        Gen.Select(Gen.Double[0.1, 5], Gen.Int[1, 20], Gen.Int[0, 50])
            .Sample(
                (load, servers, places) =>
                {
                    var queue = FiniteQueueing.Of(load, 1, servers, servers + places);
                    return Math.Abs((queue.Throughput * queue.TimeInSystem) - queue.NumberInSystem) < 1e-9
                        && Math.Abs(queue.Throughput - (load * (1 - queue.Blocking))) < 1e-9;
                }
            );
}
