using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

public class TransportPlanTests
{
    [Fact]
    public void Supply_goes_where_it_is_cheapest_in_all()
    {
        // Two sources of 10, demands 8 and 7: 8 at 1 from the first, 2 at 4 from the first, 5 at 2 from the second = 8 + 8 + 10,
        // or all 7 from the second = 8 + 14. The least is 22.
        var plan = TransportPlan.Of(
            [10, 10],
            [8, 7],
            [
                [1, 4],
                [9, 2],
            ]
        );
        (plan.IsFeasible, plan.Total).Should().Be((true, 22));
        plan.Shipments.Select(row => (row.Source, row.Destination, row.Quantity)).Should().Equal((0, 0, 8), (1, 1, 7));
    }

    [Fact]
    public void An_earlier_shipment_is_sent_back_when_that_pays()
    {
        // The first demand would take the cheap source, which the second needs more: 1·5 + 0... = swap: 2 + 3 instead of 1 + 10.
        var plan = TransportPlan.Of(
            [1, 1],
            [1, 1],
            [
                [1, 3],
                [2, 10],
            ]
        );
        plan.Total.Should().Be(5);
    }

    [Fact]
    public void Demand_beyond_supply_or_behind_forbidden_ways_cannot_be_met()
    {
        TransportPlan
            .Of(
                [5],
                [6],
                [
                    [1],
                ]
            )
            .IsFeasible.Should()
            .BeFalse();
        TransportPlan
            .Of(
                [5, 5],
                [6],
                [
                    [1],
                    [null],
                ]
            )
            .IsFeasible.Should()
            .BeFalse();
        (
            (Action)(
                () =>
                    TransportPlan.Of(
                        [-1],
                        [1],
                        [
                            [1],
                        ]
                    )
            )
        ).Refuses(FaultCode.InvalidArgument, "supply[0]");
        (
            (Action)(
                () =>
                    TransportPlan.Of(
                        [1],
                        [1],
                        [
                            [1, 2],
                        ]
                    )
            )
        ).Refuses(FaultCode.LengthMismatch, "costs[0]");
    }
}
