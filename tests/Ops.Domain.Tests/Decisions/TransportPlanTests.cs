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

    /// <summary>
    /// Four hundred small tables, always the same ones: supplies and demands of up to three units, costs from −3 to 7, some ways forbidden. The peer tries every
    /// way to ship whole units; whole supplies and demands have a cheapest plan of whole units.
    /// </summary>
    [Fact]
    public void No_plan_is_cheaper_when_every_plan_is_tried()
    {
        int feasible = 0;
        for (int n = 0; n < 400; n++)
        {
            int Drawn(int salt, int values) => (int)((((n + 1) * 7919L) + (salt * 104_729L)) * (salt + 3) % 1_009 % values);
            int sources = 1 + Drawn(1, 3);
            int destinations = 1 + Drawn(2, 3);
            int[] supply = [.. Enumerable.Range(0, sources).Select(i => Drawn(10 + i, 4))];
            int[] demand = [.. Enumerable.Range(0, destinations).Select(j => Drawn(20 + j, 3))];
            double?[][] costs =
            [
                .. Enumerable
                    .Range(0, sources)
                    .Select(i =>
                        Enumerable
                            .Range(0, destinations)
                            .Select(j => Drawn(30 + (5 * i) + j, 12) is > 0 and var cost ? cost - 4.0 : (double?)null)
                            .ToArray()
                    ),
            ];
            var plan = TransportPlan.Of([.. supply.Select(unit => (double)unit)], [.. demand.Select(unit => (double)unit)], costs);
            double? best = Cheapest([.. supply], [.. demand], costs, 0);
            plan.IsFeasible.Should().Be(best is not null, $"table {n}");
            plan.Total.Should().BeApproximately(best ?? 0, 1e-9, $"table {n}");
            if (best is null)
            {
                plan.Shipments.Should().BeEmpty();
                continue;
            }
            feasible++;
            plan.Shipments.Sum(row => row.Quantity * costs[row.Source][row.Destination]!.Value).Should().BeApproximately(plan.Total, 1e-9);
            for (int j = 0; j < destinations; j++)
                plan.Shipments.Where(row => row.Destination == j).Sum(row => row.Quantity).Should().Be(demand[j]);
            for (int i = 0; i < sources; i++)
                plan.Shipments.Where(row => row.Source == i).Sum(row => row.Quantity).Should().BeLessThanOrEqualTo(supply[i]);
            plan.Shipments.Where(row => row.Quantity <= 0).Should().BeEmpty();
        }
        feasible.Should().BeInRange(100, 399);
    }

    /// <summary>Supplies in millionths and in millions ship alike: what counts as left over follows the largest quantity.</summary>
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e6)]
    public void Quantities_may_be_small_or_large(double unit)
    {
        var plan = TransportPlan.Of(
            [0.3 * unit, 0.1 * unit],
            [0.1 * unit, 0.2 * unit],
            [
                [1, 4],
                [9, 2],
            ]
        );
        plan.IsFeasible.Should().BeTrue();
        // By hand: 0.1 at 1, 0.1 at 2 from the second, 0.1 at 4 from the first.
        plan.Total.Should().BeApproximately(0.7 * unit, 1e-9 * unit);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Refusal.Of(
            FaultCode.EmptyInput,
            "supply",
            () =>
                TransportPlan.Of(
                    [],
                    [1],
                    [
                        [1],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.EmptyInput,
            "demand",
            () =>
                TransportPlan.Of(
                    [1],
                    [],
                    [
                        [1],
                    ]
                )
        );
        Refusal.Of(FaultCode.EmptyInput, "costs", () => TransportPlan.Of([1], [1], []));
        Refusal.Of(FaultCode.InvalidArgument, "costs", () => TransportPlan.Of([1], [1], null!));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "costs[1]",
            () =>
                TransportPlan.Of(
                    [1, 1],
                    [1],
                    [
                        [1],
                        null!,
                    ]
                )
        );
        Refusal.Of(
            FaultCode.LengthMismatch,
            "costs",
            () =>
                TransportPlan.Of(
                    [1, 1],
                    [1],
                    [
                        [1],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "demand[0]",
            () =>
                TransportPlan.Of(
                    [1],
                    [-1],
                    [
                        [1],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "costs[0]",
            () =>
                TransportPlan.Of(
                    [1],
                    [1],
                    [
                        [double.NaN],
                    ]
                )
        );
    }

    private static double? Cheapest(int[] supply, int[] demand, double?[][] costs, int cell)
    {
        if (cell == supply.Length * demand.Length)
            return demand.All(left => left == 0) ? 0 : null;
        int i = cell / demand.Length;
        int j = cell % demand.Length;
        double? best = null;
        int most = costs[i][j] is null ? 0 : Math.Min(supply[i], demand[j]);
        for (int quantity = 0; quantity <= most; quantity++)
        {
            supply[i] -= quantity;
            demand[j] -= quantity;
            if (Cheapest(supply, demand, costs, cell + 1) is { } rest && !(best <= rest + (quantity * (costs[i][j] ?? 0))))
                best = rest + (quantity * (costs[i][j] ?? 0));
            supply[i] += quantity;
            demand[j] += quantity;
        }
        return best;
    }
}
