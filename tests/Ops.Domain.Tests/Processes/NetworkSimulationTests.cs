using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>Simulated networks against Jackson's exact figures, which have tests of their own.</summary>
public class NetworkSimulationTests
{
    private static readonly QueueNode[] Nodes = [new(1, 2, 1), new(0, 0.8, 2), new(0.2, 3, 1)];
    private static readonly double[][] Routing =
    [
        [0, 1, 0],
        [0, 0, 1],
        [0.2, 0, 0],
    ];

    private static readonly NetworkSimulationOptions Short = new()
    {
        Horizon = 6_000,
        WarmUp = 600,
        Replications = 8,
        Confidence = 0.9999,
        Seed = 6,
    };

    [Fact]
    public void A_loop_of_rework_meets_jackson_within_its_intervals()
    {
        var theory = QueueNetwork.Of(Nodes, Routing);
        var simulated = NetworkSimulation.Of(Nodes, Routing, Short);
        for (int i = 0; i < Nodes.Length; i++)
        {
            ShouldCover(simulated.Nodes[i].Throughput, theory.Nodes[i].Throughput);
            ShouldCover(simulated.Nodes[i].Utilization, theory.Nodes[i].Utilization);
            ShouldCover(simulated.Nodes[i].NumberInSystem, theory.Nodes[i].NumberInSystem);
        }
        ShouldCover(simulated.TimeInSystem!.Value, theory.TimeInSystem);
        simulated.Bottleneck.Should().Be(theory.Bottleneck).And.Be(1);
    }

    [Fact]
    public void Number_arrivals_and_time_agree_by_littles_law()
    {
        // Over a long window the mean number is the arrival rate, 0.5, times the mean time, but for the ends of the window.
        var simulated = NetworkSimulation.Of(
            [new(0.5, 1, 1)],
            [
                [0],
            ],
            Short with
            {
                Horizon = 60_000,
                WarmUp = 0,
                Replications = 2,
            }
        );
        double number = simulated.Nodes[0].NumberInSystem.Mean;
        (simulated.Nodes[0].Throughput.Mean * simulated.TimeInSystem!.Value.Mean).Should().BeApproximately(number, 0.01 * number);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var brief = Short with { Horizon = 300, WarmUp = 20 };
        var one = NetworkSimulation.Of(Nodes, Routing, brief);
        foreach (int threads in new[] { 2, 8 })
        {
            var many = NetworkSimulation.Of(Nodes, Routing, brief with { DegreeOfParallelism = threads });
            many.Nodes.Should().Equal(one.Nodes);
            many.TimeInSystem.Should().Be(one.TimeInSystem);
        }
        NetworkSimulation.Of(Nodes, Routing, brief with { Seed = 7 }).TimeInSystem.Should().NotBe(one.TimeInSystem);
    }

    [Fact]
    public void A_window_in_which_nobody_comes_has_no_time_in_the_system()
    {
        var simulated = NetworkSimulation.Of(
            [new(1e-9, 1, 1), new(0, 1, 1)],
            [
                [0, 0.5],
                [0, 0],
            ],
            Short with
            {
                Horizon = 2,
                WarmUp = 1,
            }
        );
        simulated.TimeInSystem.Should().BeNull();
        simulated.Nodes[0].NumberInSystem.Mean.Should().Be(0);
        simulated.Bottleneck.Should().Be(0);
    }

    [Fact]
    public void Faults_are_those_of_the_exact_network_and_of_the_options()
    {
        Refusal.Of(() => NetworkSimulation.Of([], []), FaultCode.EmptyInput, "nodes");
        Refusal.Of(
            () =>
                NetworkSimulation.Of(
                    Nodes,
                    [
                        [0],
                    ]
                ),
            FaultCode.LengthMismatch,
            "routing"
        );
        Assert
            .Throws<OpsException>(() =>
                NetworkSimulation.Of(
                    [new(1, 0.9, 1)],
                    [
                        [0],
                    ]
                )
            )
            .Code.Should()
            .Be(FaultCode.InvalidArgument);
        Refusal.Of(
            () =>
                NetworkSimulation.Of(
                    [new(1, 2, 1)],
                    [
                        [1.5],
                    ]
                ),
            FaultCode.InvalidArgument,
            "routing[0]"
        );
        Options(options => options with { WarmUp = 6_000 }, "Horizon");
        Options(options => options with { Horizon = double.NaN }, "Horizon");
        Options(options => options with { WarmUp = -1 }, "WarmUp");
        Options(options => options with { Replications = 0 }, "Replications");
        Options(options => options with { Confidence = 0 }, "Confidence");
        Options(options => options with { DegreeOfParallelism = 0 }, "DegreeOfParallelism");

        static void Options(Func<NetworkSimulationOptions, NetworkSimulationOptions> change, string place) =>
            Refusal.Of(() => NetworkSimulation.Of(Nodes, Routing, change(Short)), FaultCode.InvalidArgument, place);
    }

    private static void ShouldCover(SimulationEstimate estimate, double value)
    {
        estimate.Low.Should().BeLessThan(value);
        estimate.High.Should().BeGreaterThan(value);
    }
}
