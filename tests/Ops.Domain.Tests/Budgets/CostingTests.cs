using CsCheck;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand from the definitions in Horngren, Datar &amp; Rajan.</summary>
public class CostingTests
{
    private static readonly DepartmentCost[] Costs = [new("s1", Usd(100m)), new("s2", Usd(60m)), new("p1", Usd(0m)), new("p2", Usd(0m))];

    private static readonly SupportUse[] Uses =
    [
        new("s1", "s2", 1),
        new("s1", "p1", 3),
        new("s1", "p2", 1),
        new("s2", "s1", 1),
        new("s2", "p1", 1),
        new("s2", "p2", 3),
    ];

    private static double[] Final(SupportMethod method) =>
        [.. SupportAllocation.Of(method, Costs, ["s1", "s2"], Uses).Final.Select(row => (double)row.Cost.Amount)];

    [Fact]
    public void Support_cost_reaches_production_by_three_methods()
    {
        Final(SupportMethod.Direct).Should().Equal(90, 70); // 75 + 15, 25 + 45
        Final(SupportMethod.StepDown).Should().Equal(80, 80); // 60 + 20, 20 + 60 of 60 + 20
        // x1 = 100 + x2/5, x2 = 60 + x1/5: 350/3 and 250/3.
        Final(SupportMethod.Reciprocal)[0].Should().BeApproximately(260 / 3.0, 1e-12);
        Final(SupportMethod.Reciprocal)[1].Should().BeApproximately(220 / 3.0, 1e-12);
    }

    [Fact]
    public void Departments_that_serve_only_each_other_have_no_way_out()
    {
        Refusal.Of(
            () => SupportAllocation.Of(SupportMethod.Reciprocal, Costs, ["s1", "s2"], [new("s1", "s2", 1), new("s2", "s1", 1)]),
            FaultCode.InvalidArgument,
            "uses"
        );
        Refusal.Of(
            () => SupportAllocation.Of(SupportMethod.Direct, Costs, ["s1", "s2"], [new("s1", "s2", 1), new("s2", "p1", 1)]),
            FaultCode.ZeroDenominator,
            "uses"
        );
        Refusal.Of(
            () => SupportAllocation.Of(SupportMethod.Reciprocal, Costs, ["s1", "s2"], [new("s1", "p1", 1)]),
            FaultCode.ZeroDenominator,
            "uses"
        );
        Refusal.Of(() => SupportAllocation.Of(SupportMethod.Direct, Costs, ["x"], Uses), FaultCode.UnknownReference, "supportOrder[0]");
        Refusal.Of(() => SupportAllocation.Of(SupportMethod.Direct, Costs, ["s1", "s1"], Uses), FaultCode.DuplicateKey, "supportOrder[1]");
        Refusal.Of(
            () => SupportAllocation.Of(SupportMethod.Direct, Costs, ["s1"], [new("s1", "p1", -1)]),
            FaultCode.InvalidArgument,
            "uses[0]"
        );
    }

    [Fact]
    public void Reciprocal_allocation_conserves_all_cost() =>
        Gen.Select(Gen.Int[0, 10_000].Array[5], Gen.Int[1, 50].Array[10])
            .Sample(
                (costs, quantities) =>
                {
                    string[] names = ["a", "b", "p", "q", "r"];
                    var uses = quantities.Select((quantity, i) => new SupportUse(names[i / 5], names[i % 5], quantity)).ToArray();
                    var final = SupportAllocation
                        .Of(
                            SupportMethod.Reciprocal,
                            [.. names.Zip(costs, (name, cost) => new DepartmentCost(name, Usd((decimal)cost)))],
                            ["a", "b"],
                            uses
                        )
                        .Final;
                    return Math.Abs(final.Sum(row => row.Cost.Amount) - costs.Sum()) < 1e-18m;
                }
            );

    [Fact]
    public void Unused_capacity_stands_on_its_own_line()
    {
        // 10 a unit: a 40, b 40, idle 20; a to x and y as 1 to 3; b at 5 a unit: x 30, idle 10.
        var costing = ActivityCosting.Of(
            [new CostResource("r", Usd(100m), 10, new CostUse("a", 4), new CostUse("b", 4))],
            [new CostActivity("a", null, new CostUse("y", 3), new CostUse("x", 1)), new CostActivity("b", 8, new CostUse("x", 6))]
        );

        costing.Activities.Select(share => (share.Cost, share.Rate)).Should().Equal((Usd(40m), Usd(10m)), (Usd(40m), Usd(5m)));
        costing.Objects.Select(share => (share.Id, share.Cost)).Should().Equal(("x", Usd(40m)), ("y", Usd(30m)));
        costing.IdleResources.Single().Cost.Should().Be(Usd(20m));
        costing.IdleActivities.Select(share => share.Cost).Should().Equal(Usd(0, 10));
        costing.Assigned.Should().Be(Usd(70m));
        costing.Idle.Should().Be(Usd(30m));
        costing.Total.Should().Be(Usd(100m));
    }

    [Fact]
    public void Rounded_costs_add_up_to_the_total()
    {
        var costing = ActivityCosting.Of(
            [new CostResource("r", Usd(1m), null, new CostUse("a", 1))],
            [new CostActivity("a", null, new CostUse("z", 1), new CostUse("x", 1), new CostUse("y", 1))]
        );
        costing.Objects.Select(share => (share.Id, share.Rounded!.Value.Amount)).Should().Equal(("x", 0.34m), ("y", 0.33m), ("z", 0.33m));
    }

    [Fact]
    public void Faulty_models_are_refused()
    {
        CostActivity a = new("a", null, new CostUse("x", 1));
        Refusal.Of(() => ActivityCosting.Of([], [a]), FaultCode.EmptyInput, "resources");
        Refusal.Of(
            () => ActivityCosting.Of([new CostResource("r", Usd(-1m), null, new CostUse("b", 1))], [a, a]),
            FaultCode.UnknownReference,
            "resources[0]"
        );
        Refusal.Of(() => ActivityCosting.Of([new CostResource("r", Usd(-1m))], [a, a]), FaultCode.DuplicateKey, "activities[1]");
        Refusal.Of(() => ActivityCosting.Of([new CostResource("r", Usd(-1m))], [a]), FaultCode.InvalidArgument, "resources[0]");
        Refusal.Of(
            () => ActivityCosting.Of([new CostResource("r", Usd(0.001m), null, new CostUse("a", 1))], [a]),
            FaultCode.InvalidArgument,
            "resources[0]"
        );
        Refusal.Of(
            () => ActivityCosting.Of([new CostResource("r", Usd(1m), 1, new CostUse("a", 1.01m))], [a]),
            FaultCode.InvalidArgument,
            "resources[0]"
        );
        Refusal.Of(() => ActivityCosting.Of([new CostResource("r", Usd(1m))], [a]), FaultCode.ZeroDenominator, "resources[0]");
        Refusal.Of(
            () => ActivityCosting.Of([new CostResource("r", Usd(1m), null, new CostUse("a", 1))], [new CostActivity("a", 0)]),
            FaultCode.ZeroDenominator,
            "activities[0]"
        );
        ActivityCosting.Of([new CostResource("r", Usd(0m))], [a]).Activities[0].Rate.Should().Be(Usd(0m));
        ActivityCosting.Of([new CostResource("r", Usd(0m))], [new CostActivity("a")]).Activities[0].Rate.Should().BeNull();
    }

    [Fact]
    public void Stock_carries_fixed_cost_under_absorption_costing()
    {
        AbsorptionCost cost = new(Usd(10m), Usd(4m), Usd(1m), Usd(600m), 200, Usd(50m), 0);
        var costing = AbsorptionCosting.Of(cost, new AbsorptionPeriod(200, 150), new AbsorptionPeriod(180, 230, Usd(610m)));

        costing.FixedRate.Should().Be(Usd(3m));
        var first = costing.Periods[0];
        first.Contribution.Should().Be(Usd(750m));
        first.VariableIncome.Should().Be(Usd(100m));
        first.AbsorptionIncome.Should().Be(Usd(250m));
        first.FixedInClosing.Should().Be(Usd(150m));
        first.Difference.Should().Be(Usd(150m));
        // 230 · 5 − 610 − 50 = 490; 230 · 2 − 60 − 10 − 50 = 340.
        var second = costing.Periods[1];
        second.ClosingUnits.Should().Be(0);
        second.ProductionVolumeVariance.Should().Be(Usd(-60m));
        second.FixedSpendingVariance.Should().Be(Usd(-10m));
        second.VariableIncome.Should().Be(Usd(490m));
        second.AbsorptionIncome.Should().Be(Usd(340m));
        costing.Difference.Should().Be(Usd(0m));
        Refusal.Of(() => AbsorptionCosting.Of(cost, new AbsorptionPeriod(1, 2)), FaultCode.InvalidArgument, "periods[0].Sold");
        Refusal.Of(
            () => AbsorptionCosting.Of(cost with { DenominatorUnits = 0 }, new AbsorptionPeriod(1, 1)),
            FaultCode.ZeroDenominator,
            "cost.DenominatorUnits"
        );
        Refusal.Of(
            () => AbsorptionCosting.Of(cost with { Price = Usd(-1m) }, new AbsorptionPeriod(1, 1)),
            FaultCode.InvalidArgument,
            "cost.Price"
        );
    }

    [Fact]
    public void Time_falls_to_the_learning_rate_when_output_doubles()
    {
        // 80 %: the average of 1, 2, 4 units is 100, 80, 64.
        var average = LearningCurve.Of(LearningModel.CumulativeAverage, 100, 0.8, [1, 2, 4]).Points;
        average.Select(point => Math.Round(point.Total, 9)).Should().Equal(100, 160, 256);
        average[1].LastUnit.Should().BeApproximately(60, 1e-9);
        // The second unit takes 80; from there on every unit does.
        var unit = LearningCurve.Of(LearningModel.IncrementalUnit, 100, 0.8, [4, 2, 1], 2).Points;
        unit.Select(point => Math.Round(point.Total, 9)).Should().Equal(340, 180, 100);
        unit[0].LastUnit.Should().BeApproximately(80, 1e-9);
        unit[0].Average.Should().BeApproximately(85, 1e-9);
    }

    [Fact]
    public void Rates_and_units_outside_their_range_are_refused()
    {
        Refusal.Of(() => LearningCurve.Of(LearningModel.CumulativeAverage, 1, 1.01, [1]), FaultCode.InvalidArgument, "learningRate");
        Refusal.Of(() => LearningCurve.Of(LearningModel.CumulativeAverage, 1, 0, [1]), FaultCode.InvalidArgument, "learningRate");
        Refusal.Of(() => LearningCurve.Of(LearningModel.CumulativeAverage, 0, 1, [1]), FaultCode.InvalidArgument, "firstUnitTime");
        Refusal.Of(() => LearningCurve.Of(LearningModel.CumulativeAverage, 1, 1, [1, 0]), FaultCode.InvalidArgument, "units[1]");
        Refusal.Of(() => LearningCurve.Of(LearningModel.CumulativeAverage, 1, 1, [1], 0), FaultCode.InvalidArgument, "steadyStateFrom");
        Refusal.Of(() => LearningCurve.Of(LearningModel.CumulativeAverage, 1, 1, []), FaultCode.EmptyInput, "units");
    }
}
