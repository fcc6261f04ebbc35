using CsCheck;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class InventoryTests
{
    private static FaultCode CodeOf(Action action) => FluentActions.Invoking(action).Should().Throw<OpsException>().Which.Code;

    [Fact]
    public void At_the_economic_quantity_ordering_costs_as_much_as_holding()
    {
        // By hand: √(2 · 1000 · 10/0.5) = 200; 5 orders at 10, and 100 on average at 0.5.
        var order = OrderQuantity.Of(1000, 10, 0.5);
        order.Quantity.Should().BeApproximately(200, 1e-12);
        order.OrderingCost.Should().BeApproximately(50, 1e-12);
        order.TotalCost.Should().BeApproximately(100, 1e-12);
        CodeOf(() => OrderQuantity.Of(300, 10, 0.4, 300)).Should().Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void Twice_the_speed_of_demand_makes_the_batch_root_two_larger() =>
        OrderQuantity.Of(1000, 10, 0.5, productionRate: 2000).Quantity.Should().BeApproximately(200 * Math.Sqrt(2), 1e-11);

    [Fact]
    public void A_price_break_can_be_worth_a_larger_order()
    {
        // By hand: at 1000 pieces 5000 · 4.8 + 49 · 5 + 0.96 · 500 = 24725, less than at 700 for 5 and at 2000 for 4.75.
        var order = DiscountedOrder.Of(5000, 49, 0.2, [new PriceBreak(0, 5), new PriceBreak(1000, 4.8), new PriceBreak(2000, 4.75)]);
        order.Quantity.Should().Be(1000);
        order.TotalCost.Should().BeApproximately(24725, 1e-9);
        CodeOf(() => DiscountedOrder.Of(1, 1, 1, [new PriceBreak(0, 5), new PriceBreak(0, 4)])).Should().Be(FaultCode.NotOrdered);
    }

    [Fact]
    public void Ninety_five_percent_of_the_cycles_need_1_645_deviations()
    {
        // Normal table: z = 1.6449; 20 · 9 + 1.6449 · 6 · 3.
        var point = ReorderPoint.ForCycleService(new LeadTimeDemand(20, 6, 9), 0.95);
        point.SafetyFactor.Should().BeApproximately(1.6449, 5e-5);
        point.Value.Should().BeApproximately(180 + (1.644854 * 18), 1e-4);
        point.FillRate.Should().BeNull();
    }

    [Fact]
    public void A_certain_demand_needs_no_safety()
    {
        var point = ReorderPoint.ForCycleService(new LeadTimeDemand(10, 0, 4), 0.9, 50);
        point.SafetyFactor.Should().BeNull();
        point.Value.Should().Be(40);
        point.FillRate.Should().Be(1);
        CodeOf(() => ReorderPoint.ForFillRate(new LeadTimeDemand(10, 3, 4), 0.9, null)).Should().Be(FaultCode.InsufficientData);
    }

    [Fact]
    public void The_fill_rate_asked_for_is_the_fill_rate_reached() =>
        Gen.Select(Gen.Double[1, 100], Gen.Double[0.5, 0.999], Gen.Double[10, 1000])
            .Sample(
                (deviation, rate, quantity) =>
                    Math.Abs(ReorderPoint.ForFillRate(new LeadTimeDemand(50, deviation, 2), rate, quantity).FillRate!.Value - rate) < 1e-9
            );

    [Fact]
    public void A_demand_in_steps_is_met_at_the_least_step_that_reaches_the_ratio()
    {
        // By hand: ratio 6/10, F(1) = 0.35, F(2) = 0.6 exactly; sold 0.35 · 1 + 0.65 · 2 = 1.65.
        var order = NewsvendorOrder.Of(
            new NewsvendorPrices(10, 4),
            [new DemandPoint(3, 0.4m), new DemandPoint(1, 0.35m), new DemandPoint(2, 0.25m)]
        );
        order.Quantity.Should().Be(2);
        order.ServiceLevel.Should().BeApproximately(0.6, 1e-15);
        order.ExpectedSales.Should().BeApproximately(1.65, 1e-14);
        order.ExpectedProfit.Should().BeApproximately(16.5 - 8, 1e-13);
        CodeOf(() => NewsvendorOrder.Of(new NewsvendorPrices(10, 4), [new DemandPoint(1, 0.5m), new DemandPoint(2, 0.6m)]))
            .Should()
            .Be(FaultCode.InvalidArgument);
        CodeOf(() => _ = new NewsvendorPrices(10, 4, 5)).Should().Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void A_uniform_demand_by_hand()
    {
        // Ratio 7/9 of 40..160: 133⅓; short (80/3)²/240.
        var order = NewsvendorOrder.Of(new NewsvendorPrices(8, 3, 1, 2), new Uniform(40, 160));
        order.Quantity.Should().BeApproximately(400.0 / 3, 1e-11);
        order.ExpectedShortage.Should().BeApproximately(6400.0 / 9 / 240, 1e-12);
    }

    [Fact]
    public void The_item_that_crosses_eighty_percent_is_still_class_A()
    {
        var stock = StockClassification.Of([
            new StockItem("c", 15, 1, 1),
            new StockItem("b", 40, 1, 3),
            new StockItem("a", 40, 2, 4, 6),
            new StockItem("d", 5),
        ]);
        stock.Items.Select(item => item.Item.Id).Should().Equal("a", "b", "c", "d");
        // Before c stands exactly 80 %, before d exactly 95 %.
        stock.Items.Select(item => item.Value).Should().Equal(ValueClass.A, ValueClass.A, ValueClass.B, ValueClass.C);
        // CV of 2, 4, 6 is 2/4, exactly the limit of X.
        stock.Items[0].Variation.Should().Be(VariationClass.X);
        stock.Items[1].Variation.Should().Be(VariationClass.Y);
        stock.Items[3].Variation.Should().BeNull();
        stock.Count(ValueClass.A, VariationClass.X).Should().Be(1);
        CodeOf(() => StockClassification.Of([new StockItem("a", 0)])).Should().Be(FaultCode.ZeroDenominator);
        CodeOf(() => StockClassification.Of([new StockItem("a", 1), new StockItem("a", 2)])).Should().Be(FaultCode.DuplicateKey);
        CodeOf(() => StockClassification.Of([new StockItem("a", 1)], new StockClassOptions { A = 0.95m }))
            .Should()
            .Be(FaultCode.NotOrdered);
    }

    [Fact]
    public void Cover_is_whole_periods_and_a_part_of_the_next()
    {
        // 55 − 20 − 0 − 25 = 10 of 30.
        StockCover.Of(55, [20, 0, 25, 30, 10]).Periods.Should().BeApproximately(3 + (10.0 / 30), 1e-15);
        StockCover.Of(30, [10, 20, 0, 5]).Periods.Should().Be(3);
        StockCover.Of(100, [10, 20]).Periods.Should().BeNull();
        var turnover = StockTurnover.Of(10, [5, 0], 30);
        turnover.Turnover.Should().Be(4);
        turnover.DaysOfInventory.Should().Be(7.5);
        StockTurnover.Of(0, [8], 30).DaysOfInventory.Should().BeNull();
        StockTurnover.Of(10, [0], 30).Turnover.Should().BeNull();
    }
}
