using CsCheck;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>Queues whose figures are whole or short decimals: what they tell, where a search ends, and what is refused.</summary>
public class QueueEdgeTests
{
    [Fact]
    public void One_server_half_busy_is_told_in_every_form()
    {
        // ρ = 1/2: L = 1, Lq = 1/2, W = 2, Wq = 1; with constant services half the wait.
        BatchQueueing
            .Of(0.5, [1], 1)
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Mean wait: 1 = 2 - 1 / 1 [M^X/M/1, Gross & Harris 1998]\n  Mean size of a batch: 1\n  Utilisation: 0.5 = 0.5 * 1 / 1\n"
                    + "  Mean number in the system: 1\n  Mean number waiting: 0.5 = 1 - 0.5\n  Mean time in the system: 2 = 1 / (0.5 * 1)\n"
            );
        SingleServerQueueing
            .Of(0.5, 1, 1)
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Mean wait: 1 = 0.5 / 0.5 [Pollaczek-Khinchine (M/G/1)]\n  Utilisation: 0.5 = 0.5 * 1\n"
                    + "  Mean number waiting: 0.5 = 0.5^2 * (1 + 1) / (2 * (1 - 0.5))\n  Mean time in the system: 2 = 1 + 1\n"
                    + "  Mean number in the system: 1 = 0.5 + 0.5\n"
            );
        DeterministicQueueing
            .Of(0.5, 1)
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Mean wait: 0.5 = 0.25 / 0.5 [Pollaczek-Khinchine (M/D/1)]\n  Utilisation: 0.5 = 0.5 * 1\n"
                    + "  Mean number waiting: 0.25 = 0.5^2 / (2 * (1 - 0.5))\n  Mean time in the system: 1.5 = 0.5 + 1\n"
                    + "  Mean number in the system: 0.75 = 0.25 + 0.5\n"
            );
        GeneralQueueing
            .Of(0.5, 1, 1, 0, 1)
            .Explain()
            .ToText()
            .Should()
            .StartWith(
                "Mean wait: 0.5 = (0 + 1) / 2 * 1 [Allen-Cunneen (G/G/c)]\n  Mean number waiting: 0.25 = 0.5 * 0.5\n"
                    + "  Mean time in the system: 1.5 = 0.5 + 1 / 1\n  Mean wait: 1"
            );
        QueueNetwork
            .Of(
                [new(0.5, 1, 1)],
                [
                    [0],
                ]
            )
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Mean time in the system: 2 [Jackson 1963]\n  Mean number in the system: 1\n  Busiest station: 1\n  Utilisation of station 1: 0.5\n"
                    + "    Customers per unit of time: 0.5\n    Mean number in the system: 1\n    Mean wait: 1\n"
            );
        // Who has priority waits 1/2 / (1 · 1/2), who has none but nobody like him 1/2 / (1/2 · 1/2).
        PriorityQueueing
            .Finishing([0.5, 0], 1, 1)
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Mean number waiting: 0.5 [Cobham 1954]\n  Utilisation: 0.5\n  Mean wait: 1 [Class 1]\n    Mean time in the system: 2\n"
                    + "    Mean number in the system: 1\n  Mean wait: 2 [Class 2]\n    Mean time in the system: 3\n    Mean number in the system: 0\n"
            );
        Refusal.Of(() => SingleServerQueueing.Of(0.5, 1, -0.1), FaultCode.InvalidArgument, "serviceScv");
        Refusal.Of(() => SingleServerQueueing.Of(0.5, 0, 1), FaultCode.InvalidArgument, "meanService");
        Refusal.Of(() => SingleServerQueueing.Of(0, 1, 1), FaultCode.InvalidArgument, "arrivalRate");
        Refusal.Of(() => SingleServerQueueing.Of(1, 1, 1), FaultCode.InvalidArgument, "arrivalRate");
    }

    [Fact]
    public void Finite_queues_are_told_with_all_figures()
    {
        // One place: empty or full, each half the time.
        FiniteQueueing
            .Of(1, 1, 1, 1)
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Share of customers lost: 0.5 = p1 [M/M/c/K, Kleinrock 1975]\n  Served per unit of time: 0.5 = 1 * (1 - 0.5)\n"
                    + "  Utilisation: 0.5 = 0.5 / (1 * 1)\n  Mean number waiting: 0\n  Mean number in the system: 0.5\n  Mean wait: 0 = 0 / 0.5\n"
                    + "  Mean time in the system: 1 = 0.5 / 0.5\n"
            );
        // Two callers, one server: states 0.2, 0.4, 0.4.
        var source = FiniteSourceQueueing.Of(2, 1, 1, 1);
        source
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Share of customers outside (availability): 0.4 = 0.8 / 2 [M/M/c//N, Palm 1947]\n  Mean number in the system: 1.2 = 2 - 0.8\n"
                    + "  Mean number waiting: 0.4\n  Served per unit of time: 0.8\n  Mean wait: 0.5 = 0.4 / 0.8\n  Mean time in the system: 1.5\n"
                    + "  Utilisation: 0.8\n  Share who wait: 0.5\n"
            );
        source.Probabilities.Select(p => Math.Round(p, 12)).Should().Equal(0.2, 0.4, 0.4);
        (source.Customers, source.Servers).Should().Be((2, 1));
        Refusal.Of(() => FiniteQueueing.WithFewestServers(2e7, 1, 0.01), FaultCode.Overflow, "arrivalRate");
        Refusal.Of(() => FiniteQueueing.WithFewestServers(2, 1, 1), FaultCode.InvalidArgument, "maxBlocking");
        FiniteQueueing.WithFewestServers(1, 1, 0.5).Servers.Should().Be(1, "half are lost at one server, and half may be");
    }

    [Fact]
    public void A_network_is_refused_where_it_is_wrong()
    {
        QueueNode[] two = [new(0.5, 1, 1), new(0, 1, 1)];
        void Refused(FaultCode code, string place, QueueNode[] nodes, double[][]? routing) =>
            Refusal.Of(() => QueueNetwork.Of(nodes, routing!), code, place);
        double[][] straight =
        [
            [0, 1],
            [0, 0],
        ];
        Refused(FaultCode.EmptyInput, "nodes", [], []);
        Refused(FaultCode.InvalidArgument, "routing", two, null);
        Refused(FaultCode.LengthMismatch, "routing", two, straight[..1]);
        Refused(FaultCode.InvalidArgument, "routing[1]", two, [straight[0], null!]);
        Refused(FaultCode.LengthMismatch, "routing[1]", two, [straight[0], [0]]);
        Refused(FaultCode.InvalidArgument, "nodes[1]", [two[0], default], straight);
        Refused(
            FaultCode.InvalidArgument,
            "routing[0]",
            two,
            [
                [0, 1.1],
                straight[1],
            ]
        );
        Refused(
            FaultCode.InvalidArgument,
            "routing[0]",
            two,
            [
                [0.5, 0.6],
                straight[1],
            ]
        );
        Refused(
            FaultCode.InvalidArgument,
            "routing[0]",
            two,
            [
                [-0.1, 0.6],
                straight[1],
            ]
        );
        Refused(FaultCode.InvalidArgument, "nodes", [two[1], two[1]], straight);
        // A station where nobody goes stands still, and the first of equally busy ones is the bottleneck.
        var idle = QueueNetwork.Of(
            two,
            [
                [0, 0],
                straight[1],
            ]
        );
        (idle.Nodes[1].Throughput, idle.Nodes[1].NumberInSystem, idle.Bottleneck).Should().Be((0, 0, 0));
        QueueNetwork.Of(two, straight).Bottleneck.Should().Be(0);
    }

    [Fact]
    public void Two_who_leave_as_fast_as_they_are_served_are_a_poisson_number_at_any_number_of_servers()
    {
        // λ = 10, μ = θ = 2: Poisson with mean 5 at six servers.
        var queue = AbandonmentQueueing.Of(10, 2, 6, 2);
        double p = Math.Exp(-5);
        double waits = 0;
        double length = 0;
        for (int k = 0; k < 100; k++)
        {
            waits += k >= 6 ? p : 0;
            length += Math.Max(0, k - 6) * p;
            p *= 5.0 / (k + 1);
        }
        queue.WaitProbability.Should().BeApproximately(waits, 1e-14);
        queue.QueueLength.Should().BeApproximately(length, 1e-14);
        queue.AbandonProbability.Should().BeApproximately(length / 5, 1e-14);
        queue.Wait.Should().BeApproximately(length / 10, 1e-15);
        queue.Utilization.Should().BeApproximately(10 * (1 - (length / 5)) / 12, 1e-14);
    }

    [Theory]
    [InlineData(10, 2, 6, 0.1)]
    [InlineData(10, 2, 6, 5)]
    [InlineData(3, 0.5, 2, 0.25)]
    [InlineData(12, 2, 6, 0.5)]
    [InlineData(0.1, 3, 2, 1)]
    public void Impatient_queues_are_the_sums_over_their_states(double arrivals, double services, int servers, double impatience)
    {
        // Birth and death: each state is λ over all that leave the one after it times the one before, from the empty one on.
        double weight = 1;
        double total = 0;
        double waits = 0;
        double length = 0;
        for (int k = 0; k < 2000; k++)
        {
            total += weight;
            waits += k >= servers ? weight : 0;
            length += Math.Max(0, k - servers) * weight;
            weight *= arrivals / ((Math.Min(k + 1, servers) * services) + (Math.Max(0, k + 1 - servers) * impatience));
        }
        var queue = AbandonmentQueueing.Of(arrivals, services, servers, impatience);
        queue.WaitProbability.Should().BeApproximately(waits / total, 1e-12);
        queue.QueueLength.Should().BeApproximately(length / total, 1e-11);
        queue.AbandonProbability.Should().BeApproximately(impatience * length / total / arrivals, 1e-12);
    }

    [Fact]
    public void The_fewest_servers_that_keep_the_impatient_are_found_as_one_by_one() =>
        Gen.Select(Gen.Double[0.1, 40], Gen.Double[0.5, 2], Gen.Double[0.2, 3], Gen.Double[0.01, 0.6])
            .Sample(
                (arrivals, services, impatience, most) =>
                {
                    var found = AbandonmentQueueing.WithFewestServers(arrivals, services, impatience, most);
                    int servers = 1;
                    while (AbandonmentQueueing.Of(arrivals, services, servers, impatience).AbandonProbability > most)
                        servers++;
                    found.Servers.Should().Be(servers);
                },
                iter: 100
            );

    [Fact]
    public void Impatience_is_refused_where_it_means_nothing()
    {
        Refusal.Of(() => AbandonmentQueueing.Of(0, 1, 1, 1), FaultCode.InvalidArgument, "arrivalRate");
        Refusal.Of(() => AbandonmentQueueing.Of(1, 0, 1, 1), FaultCode.InvalidArgument, "serviceRate");
        Refusal.Of(() => AbandonmentQueueing.Of(1, 1, 0, 1), FaultCode.InvalidArgument, "servers");
        Refusal.Of(() => AbandonmentQueueing.Of(1, 1, 1, 0), FaultCode.InvalidArgument, "abandonmentRate");
        Refusal.Of(() => AbandonmentQueueing.Of(1, 1, 1, 9e-13), FaultCode.InvalidArgument, "abandonmentRate");
        Refusal.Of(() => AbandonmentQueueing.WithFewestServers(1, 1, 1, 0), FaultCode.InvalidArgument, "maxAbandonment");
        // 10¹² come and nearly all leave at once until there are as many servers.
        Refusal.Of(() => AbandonmentQueueing.WithFewestServers(1e12, 1, 1e15, 0.5), FaultCode.Overflow, "arrivalRate");
        // λ = μ = θ = 1, one server: 1/e leave, exactly what may.
        double leave = AbandonmentQueueing.Of(1, 1, 1, 1).AbandonProbability;
        AbandonmentQueueing.WithFewestServers(1, 1, 1, leave).Servers.Should().Be(1);
        AbandonmentQueueing
            .Of(1, 1, 1, 1)
            .Explain()
            .ToText()
            .Should()
            .StartWith(
                "Share who leave unserved: 0.3678794412 = 1 * 0.3678794412 / 1 [Erlang A, Palm 1943]\n  Share who wait: 0.6321205588\n"
            );
    }

    [Fact]
    public void People_are_rounded_up_only_where_a_part_is_missing()
    {
        // One server is enough: 1/0.7 is 1.43, 1/0.5 is 2.
        StaffingRequirement Of(double shrinkage) => StaffingRequirement.Of(0.5, 1, new StaffingTarget(100, 0.5, null, shrinkage));
        (Of(0.3).Scheduled, Of(0.5).Scheduled, Of(0).Scheduled, Of(0.3).Servers).Should().Be((2, 2, 1, 1));
        Of(0.3).Explain().ToText().Should().StartWith("People to schedule: 2 = ⌈1 / (1 - 0.3)⌉ [Erlang C]\n  Servers needed: 1\n");
    }

    [Fact]
    public void The_largest_rate_at_one_server_in_closed_form()
    {
        // M/M/1: the wait λ/(1 − λ) is 1 at λ = 1/2; the share who wait, λ, is 0.8 at 0.8.
        MultiServerQueueing.ForMeanWait(1, 1, 1).ArrivalRate.Should().BeApproximately(0.5, 1e-12);
        MultiServerQueueing.ForServiceLevel(1, 1, 0, 0.2).ArrivalRate.Should().BeApproximately(0.8, 1e-12);
        Refusal.Of(() => MultiServerQueueing.ForMeanWait(1, 1, 0), FaultCode.InvalidArgument, "targetWait");
        Refusal.Of(() => MultiServerQueueing.ForMeanWait(0, 1, 1), FaultCode.InvalidArgument, "serviceRate");
        Refusal.Of(() => MultiServerQueueing.ForMeanWait(1, 0, 1), FaultCode.InvalidArgument, "servers");
        Refusal.Of(() => MultiServerQueueing.ForServiceLevel(1, 1, -1, 0.5), FaultCode.InvalidArgument, "targetWait");
        Refusal.Of(() => MultiServerQueueing.ForServiceLevel(1, 1, 1, 1), FaultCode.InvalidArgument, "targetServiceLevel");
        Refusal.Of(() => MultiServerQueueing.ForServiceLevel(0, 1, 1, 0.5), FaultCode.InvalidArgument, "serviceRate");
        Refusal.Of(() => MultiServerQueueing.ForServiceLevel(1, 0, 1, 0.5), FaultCode.InvalidArgument, "servers");
    }
}
