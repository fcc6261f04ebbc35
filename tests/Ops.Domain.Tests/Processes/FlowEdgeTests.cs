using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>Every figure and every explanation of flow, lean and stock on examples whose numbers come out by hand.</summary>
public class FlowEdgeTests
{
    private static LocalDate March(int day) => new(2026, 3, day);

    private static FlowPath Path(string id, params (string State, int Day)[] moves) =>
        new(id, [.. moves.Select(move => new FlowMove(move.State, March(1).PlusDays(move.Day - 1)))]);

    [Fact]
    public void A_board_is_counted_from_the_day_before_its_window_to_its_last_day()
    {
        var flow = CumulativeFlow.Of(
            ["todo", "doing", "done"],
            [
                Path("early", ("todo", -1), ("doing", 2), ("done", 3)),
                Path("inside", ("todo", 1), ("doing", 4)),
                Path("later", ("todo", 5)),
                Path("past", ("todo", -9), ("done", -2)),
                Path("back", ("todo", 2), ("doing", 3), ("todo", 4)),
            ],
            March(1),
            March(4)
        );
        flow.Bands.Select(band => band.State).Should().Equal("todo", "doing", "done");
        // Reached so far: todo by early, inside and past, then back; doing by past, early, back, inside; done by past, then early.
        flow.Bands[0].Cumulative.Should().Equal(3, 4, 4, 4);
        flow.Bands[1].Cumulative.Should().Equal(1, 2, 3, 4);
        flow.Bands[2].Cumulative.Should().Equal(1, 1, 2, 2);
        flow.Bands[0].InState.Should().Equal(2, 2, 1, 1);
        flow.Bands[1].InState.Should().Equal(0, 1, 1, 1);
        flow.Bands[2].InState.Should().Equal(1, 1, 2, 2);
        flow.WipPerDay.Should().Equal(2, 3, 2, 2);
        (flow.Arrivals, flow.Departures, flow.BackwardMoves).Should().Be((2, 1, 1));
        (flow.AverageWip, flow.ThroughputPerDay, flow.AverageLeadByArea).Should().Be((2.25, 0.25, 9));
        flow.Explain()
            .ToText()
            .Should()
            .Be(
                "Mean work in progress: 2.25 [Anderson 2010]\n  Came: 2\n  Done: 1\n  Done per day: 0.25\n"
                    + "  Mean lead time, days: 9 = 2.25 / 0.25\n  Moves back: 1\n  todo: 1\n  doing: 1\n  done: 2\n"
            );
    }

    [Fact]
    public void A_piece_that_is_done_twice_left_once_and_the_last_day_counts()
    {
        CumulativeFlow Of(params (string, int)[] moves) => CumulativeFlow.Of(["todo", "done"], [Path("a", moves)], March(1), March(3));
        var twice = Of(("todo", 1), ("done", 2), ("todo", 2), ("done", 3));
        (twice.Departures, twice.BackwardMoves).Should().Be((1, 1));
        Of(("todo", 3), ("done", 3)).Should().Match<CumulativeFlow>(flow => flow.Arrivals == 1 && flow.Departures == 1);
        Of(("todo", 3), ("done", 4)).Should().Match<CumulativeFlow>(flow => flow.Arrivals == 1 && flow.Departures == 0);
        Of(("todo", 0), ("done", 1)).Should().Match<CumulativeFlow>(flow => flow.Arrivals == 0 && flow.Departures == 1);
        var none = Of(("todo", -3), ("done", 0));
        (none.Arrivals, none.Departures, none.AverageLeadByArea, none.AverageWip).Should().Be((0, 0, null, 0));
    }

    [Fact]
    public void A_class_has_its_shares_of_the_time_and_of_the_waiting()
    {
        var flow = FlowEfficiency.Of([new ClassedWork("1", "b", 1, 1), new ClassedWork("2", "a", 1, 9), new ClassedWork("3", "b", 2, 6)]);
        // In all 4 of 16, 12 waiting: a 1 of 9 with 8 waiting, b 3 of 7 with 4.
        (flow.Total.Items, flow.Total.Active, flow.Total.Elapsed, flow.Total.MedianElapsed)
            .Should()
            .Be((3, 4, 16, 6));
        (flow.Total.Efficiency, flow.Total.ShareOfElapsed, flow.Total.ShareOfWaiting).Should().Be((0.25, 1, 1));
        var (a, b) = (flow.Classes[0], flow.Classes[1]);
        (a.Items, a.Active, a.Elapsed, a.MedianElapsed).Should().Be((1, 1, 9, 9));
        (a.ShareOfElapsed, a.ShareOfWaiting).Should().Be((9 / 16.0, 8 / 12.0));
        (b.Items, b.Active, b.Elapsed, b.MedianElapsed).Should().Be((2, 3, 7, 3.5));
        (b.ShareOfElapsed, b.ShareOfWaiting).Should().Be((7 / 16.0, 4 / 12.0));
        flow.Explain()
            .ToText()
            .Should()
            .StartWith("Flow efficiency: 0.25 = 4 / 16 [Modig & Ahlstrom 2012]\n  a: 0.11")
            .And.Contain(" = 1 / 9\n  b: 0.42")
            .And.EndWith(" = 3 / 7\n");
        var instant = FlowEfficiency.Of([new ClassedWork("1", "a", 0, 0)]).Total;
        (instant.Efficiency, instant.ShareOfElapsed, instant.ShareOfWaiting).Should().Be((null, null, null));
        Refusal.Of(
            () => FlowEfficiency.Of([new ClassedWork("1", "a", 0, 1e308), new ClassedWork("2", "a", 0, 1e308)]),
            FaultCode.Overflow,
            "items"
        );
        Refusal.Of(
            () => FlowEfficiency.Of([new ClassedWork("1", "a", 0, 1), new ClassedWork("1", "b", 0, 1)]),
            FaultCode.DuplicateKey,
            "items[1]"
        );
        Refusal.Of(() => FlowEfficiency.Of([null!]), FaultCode.InvalidArgument, "items[0]");
    }

    [Fact]
    public void A_forecast_tells_its_law_and_needs_no_period_for_nothing()
    {
        // 0, 2, 2, 4: two on average; three or more in a period with a quarter, four in two periods with 1 − P(0, 0) − 2 P(0, 2) = 1 − 1/16 − 1/4.
        var forecast = ThroughputForecast.Of([2, 0, 4, 2]);
        forecast
            .Explain()
            .ToText()
            .Should()
            .Be("Mean throughput of a period: 2 [exact bootstrap by convolution, Efron 1979]\n  P(0): 0.25\n  P(2): 0.5\n  P(4): 0.25\n");
        forecast.ProbabilityDone(3, 1).Should().Be(0.25);
        forecast.ProbabilityDone(4, 2).Should().Be(11 / 16.0);
        (forecast.ProbabilityDone(0, 0), forecast.ProbabilityDone(1, 0), forecast.PeriodsAt(0, 0.9)).Should().Be((1, 0, 0));
        (forecast.ItemsAt(0, 0.5), forecast.ItemsAt(1, 0.75), forecast.ItemsAt(1, 0.25), forecast.ItemsAt(1, 0.76))
            .Should()
            .Be((0, 2, 4, 0));
        Refusal.Of(() => forecast.ProbabilityDone(-1, 1), FaultCode.InvalidArgument, "remaining");
        Refusal.Of(() => forecast.ProbabilityDone(1, -1), FaultCode.InvalidArgument, "periods");
        Refusal.Of(() => forecast.ItemsAt(-1, 0.5), FaultCode.InvalidArgument, "periods");
        Refusal.Of(() => forecast.ItemsAt(1, 1), FaultCode.InvalidArgument, "confidence");
        Refusal.Of(() => forecast.PeriodsAt(1, 0), FaultCode.InvalidArgument, "confidence");
        Refusal.Of(() => ThroughputForecast.Of([1]).ItemsAt(10_000_001, 0.5), FaultCode.Overflow, "periods");
        Refusal.Of(() => ThroughputForecast.Of([1, 10_000_001]), FaultCode.InvalidArgument, "samples[1]");
        Refusal.Of(() => ThroughputForecast.Of([]), FaultCode.EmptyInput, "samples");
        Refusal.Of(() => ThroughputForecast.Of([0, 0]), FaultCode.InsufficientData, "samples");
    }

    [Fact]
    public void Metrics_of_a_window_are_told()
    {
        WorkItem[] items = [new("a", March(1), March(2)), new("b", March(1), March(4)), new("c", March(2))];
        var flow = FlowMetrics.Of(items, March(4), March(1), March(4));
        // Cycle times 2 and 4; 1 + 1 started then 3; finished 0, 1, 1, 2: 2, 2, 2, 1 in progress.
        flow.Explain()
            .ToText()
            .Should()
            .Be(
                "Items finished: 2 [Vacanti 2015]\n  Mean cycle time, days: 3\n  85 % finished within, days: 4\n"
                    + "  Mean work in progress: 1.75\n  Items open: 1\n"
            );
        Refusal.Of(
            () => FlowMetrics.Of(items, March(4), March(1), March(4).WithCalendar(CalendarSystem.Julian)),
            FaultCode.InvalidArgument,
            "to"
        );
        Refusal.Of(() => AgeingWork.Of([1], [items[2], items[2]], March(4), [], 1), FaultCode.DuplicateKey, "items[1]");
        string[] states = ["todo", "done"];
        FlowPath[] paths = [Path("a", ("todo", 1))];
        Refusal.Of(() => CumulativeFlow.Of([], paths, March(1), March(1)), FaultCode.EmptyInput, "states");
        Refusal.Of(() => CumulativeFlow.Of(states, [], March(1), March(1)), FaultCode.EmptyInput, "paths");
        Refusal.Of(() => CumulativeFlow.Of(["todo", ""], paths, March(1), March(1)), FaultCode.InvalidArgument, "states[1]");
        Refusal.Of(() => CumulativeFlow.Of(["todo", "todo"], paths, March(1), March(1)), FaultCode.DuplicateKey, "states[1]");
        Refusal.Of(() => CumulativeFlow.Of(states, [paths[0], null!], March(1), March(1)), FaultCode.InvalidArgument, "paths[1]");
        Refusal.Of(() => CumulativeFlow.Of(states, [paths[0], paths[0]], March(1), March(1)), FaultCode.DuplicateKey, "paths[1]");
        Refusal.Of(() => CumulativeFlow.Of(states, paths, March(2), March(1)), FaultCode.NotOrdered, "to");
        Refusal.Of(() => flow.CycleTimePercentile(0), FaultCode.InvalidArgument, "probability");
        flow.CycleTimePercentile(1).Should().Be(4);
        FlowMetrics.Of([items[2]], March(4), March(1), March(4)).CycleTimePercentile(0.5m).Should().BeNull();
    }

    [Fact]
    public void A_quantity_with_slow_making_and_owed_pieces_by_hand()
    {
        // f = 1 − 1000/2000, g = 2/(2 + 2): √(2 · 1000 · 10/(2/4)) = 200; a quarter of it on the shelf, a quarter owed.
        var order = OrderQuantity.Of(1000, 10, 2, productionRate: 2000, backorderCost: 2);
        order
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Order quantity: 200 [Harris 1913]\n  Orders per period: 5\n  Periods between orders: 0.2\n  Highest stock: 50\n"
                    + "  Most pieces owed: 50\n  Cost of ordering: 50\n  Cost in all: 100\n"
            );
        OrderQuantity.Of(1000, 10, 0.5).MaximumBackorder.Should().Be(0);
        Refusal.Of(() => OrderQuantity.Of(0, 10, 0.5), FaultCode.InvalidArgument, "demand");
        Refusal.Of(() => OrderQuantity.Of(1, 0, 0.5), FaultCode.InvalidArgument, "orderCost");
        Refusal.Of(() => OrderQuantity.Of(1, 1, 0), FaultCode.InvalidArgument, "holdingCost");
        Refusal.Of(() => OrderQuantity.Of(1, 1, 1, 1), FaultCode.InvalidArgument, "productionRate");
        Refusal.Of(() => OrderQuantity.Of(1, 1, 1, 0), FaultCode.InvalidArgument, "productionRate");
        Refusal.Of(() => OrderQuantity.Of(1, 1, 1, null, 0), FaultCode.InvalidArgument, "backorderCost");
    }

    [Fact]
    public void The_best_price_is_told_and_a_price_stands_only_below_the_next_break()
    {
        PriceBreak[] breaks = [new(0, 5), new(1000, 4.8), new(2000, 4.75)];
        // 5000 · 4.8 + 49 · 5 + 0.96 · 500.
        DiscountedOrder
            .Of(5000, 49, 0.2, breaks)
            .Explain()
            .ToText()
            .Should()
            .Be("Order quantity: 1000 [Hadley & Whitin 1963]\n  Price: 4.8\n  Orders per period: 5\n  Cost in all: 24725\n");
        // √(2 · 5000 · 49/1) = 700 is no longer sold at 5, so that 4.9 has its own quantity √(490000/0.98) and cost 24500 + √480200.
        var own = DiscountedOrder.Of(5000, 49, 0.2, [new(0, 5), new(500, 4.9)]);
        (own.Price, own.OrdersPerPeriod).Should().Be((4.9, 5000 / own.Quantity));
        own.Quantity.Should().BeApproximately(Math.Sqrt(500_000), 1e-9);
        own.TotalCost.Should().BeApproximately(24_500 + Math.Sqrt(480_200), 1e-9);
        // At equal cost the first price stays.
        DiscountedOrder.Of(5000, 49, 0.2, [new(0, 5)]).Quantity.Should().Be(700);
        Refusal.Of(() => DiscountedOrder.Of(0, 1, 1, breaks), FaultCode.InvalidArgument, "demand");
        Refusal.Of(() => DiscountedOrder.Of(1, 0, 1, breaks), FaultCode.InvalidArgument, "orderCost");
        Refusal.Of(() => DiscountedOrder.Of(1, 1, 0, breaks), FaultCode.InvalidArgument, "holdingRate");
        Refusal.Of(() => DiscountedOrder.Of(1, 1, 1, [breaks[0], default]), FaultCode.InvalidArgument, "priceBreaks[1]");
        Refusal.Of(() => DiscountedOrder.Of(1, 1, 1, [breaks[1], breaks[0]]), FaultCode.NotOrdered, "priceBreaks[1]");
    }

    [Fact]
    public void Newspapers_by_the_laws_of_their_demand()
    {
        // Half: the mean itself; short and left over σ φ(0); 10 a piece sold, 5 a piece bought.
        double middle = 10 / Math.Sqrt(2 * Math.PI);
        var normal = NewsvendorOrder.Of(new NewsvendorPrices(10, 5), new Normal(100, 10));
        (normal.Quantity, normal.ServiceLevel).Should().Be((100, 0.5));
        normal.ExpectedShortage.Should().BeApproximately(middle, 1e-12);
        normal.ExpectedLeftover.Should().BeApproximately(middle, 1e-12);
        normal.ExpectedProfit.Should().BeApproximately(500 - (10 * middle), 1e-11);
        // Poisson(1): F(0) = 1/e < 0.6 ≤ F(1) = 2/e; short 1 − (1 − 1/e) = 1/e.
        var poisson = NewsvendorOrder.Of(new NewsvendorPrices(10, 4), new Poisson(1));
        poisson.Quantity.Should().Be(1);
        poisson.ServiceLevel.Should().BeApproximately(2 / Math.E, 1e-15);
        poisson.ExpectedShortage.Should().BeApproximately(1 / Math.E, 1e-15);
        poisson.ExpectedSales.Should().BeApproximately(1 - (1 / Math.E), 1e-15);
        poisson.ExpectedLeftover.Should().BeApproximately(1 / Math.E, 1e-15);
        // Uniform on 0 to 100 with a quarter: 25; short 100 · 0.75²/2 = 28.125, sold 21.875, over 3.125; 4 · 21.875 + 1 · 3.125 − 3 · 25 − 2 · 28.125.
        var uniform = NewsvendorOrder.Of(new NewsvendorPrices(4, 3, -6, 2), new Uniform(0, 100));
        (uniform.Quantity, uniform.ServiceLevel, uniform.ExpectedShortage).Should().Be((25, 0.25, 28.125));
        (uniform.ExpectedSales, uniform.ExpectedLeftover).Should().Be((21.875, 3.125));
        uniform.ExpectedProfit.Should().Be((4 * 21.875) - (6 * 3.125) - 75 - 56.25);
    }

    [Fact]
    public void Demands_named_twice_are_one_and_the_ratio_is_exact()
    {
        // Ratio 1/4, reached by the first of two entries for 1, both of which count for the level.
        var order = NewsvendorOrder.Of(
            new NewsvendorPrices(4, 3),
            [new DemandPoint(2, 0.5m), new DemandPoint(1, 0.25m), new DemandPoint(1, 0.25m)]
        );
        (order.Quantity, order.ServiceLevel).Should().Be((1, 0.5));
        // Always one is sold and never one left; 0.5 short: 4 − 3.
        order
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Pieces to order: 1 [Arrow, Harris & Marschak 1951]\n  Critical ratio: 0.25 = 1 / (1 + 3)\n"
                    + "  Chance that the demand is met: 0.5\n  Mean sold: 1\n  Mean left over: 0\n  Mean short: 0.5\n  Mean profit: 1\n"
            );
        // A ratio of 999 in 1000 that the probabilities, a hair below 1 in all, do not reach: the last demand.
        var last = NewsvendorOrder.Of(new NewsvendorPrices(1000, 1), [new DemandPoint(1, 0.5m), new DemandPoint(2, 0.4999999995m)]);
        last.Quantity.Should().Be(2);
        DemandPoint[] points = [new(1, 0.5m), new(2, 0.49999999m)];
        Refusal.Of(() => NewsvendorOrder.Of(new NewsvendorPrices(4, 3), points), FaultCode.InvalidArgument, "demand");
        Refusal.Of(() => NewsvendorOrder.Of(null!, ReadOnlySpan<DemandPoint>.Empty), FaultCode.EmptyInput, "demand");
        Refusal.Of(() => NewsvendorOrder.Of(null!, new Normal(0, 1)), FaultCode.InvalidArgument, "prices");
        Refusal.Of(() => NewsvendorOrder.Of(null!, new Poisson(1)), FaultCode.InvalidArgument, "prices");
        Refusal.Of(() => NewsvendorOrder.Of(new NewsvendorPrices(4, 3), (Poisson)null!), FaultCode.InvalidArgument, "demand");
    }

    [Fact]
    public void Prices_at_which_a_piece_more_or_less_costs_nothing_are_refused()
    {
        Refusal.Of(() => _ = new NewsvendorPrices(4, 4), FaultCode.InvalidArgument, "price");
        Refusal.Of(() => _ = new NewsvendorPrices(5, 4, 4), FaultCode.InvalidArgument, "salvage");
        Refusal.Of(() => _ = new NewsvendorPrices(4, 4, 4), FaultCode.InvalidArgument, "price");
        Refusal.Of(() => _ = new NewsvendorPrices(-1, 1), FaultCode.InvalidArgument, "price");
        Refusal.Of(() => _ = new NewsvendorPrices(1, -1), FaultCode.InvalidArgument, "cost");
        Refusal.Of(() => _ = new NewsvendorPrices(1, 0, 0, -1), FaultCode.InvalidArgument, "penalty");
        Refusal.Of(() => _ = new NewsvendorPrices(decimal.MaxValue, 0, 0, 1), FaultCode.Overflow, "price");
        // A penalty makes a price below the cost worth while.
        new NewsvendorPrices(3, 4, 0, 2)
            .CriticalRatio.Should()
            .Be(0.2m);
    }

    [Fact]
    public void Stock_is_told_by_its_classes()
    {
        // 80, 15 and 5 of 100. Deviations of the sample over the mean: of 2, 4, 6 it is 2/4, of 0, 2, 4 it is 2/2, of 0, 0, 6 it is √12/2.
        var stock = StockClassification.Of([new("a", 80, 2, 4, 6), new("b", 15, 0, 2, 4), new("c", 5, 0, 0, 6)]);
        stock.Items.Select(item => (item.Share, item.CoefficientOfVariation)).Should().Equal((0.8, 0.5), (0.15, 1), (0.05, Math.Sqrt(3)));
        stock.Items.Select(item => item.Variation).Should().Equal(VariationClass.X, VariationClass.Y, VariationClass.Z);
        stock
            .Explain()
            .ToText()
            .Should()
            .StartWith(
                "Items classified: 3 [ABC-XYZ, Dickie 1951]\n  a: AX\n    Cumulative share of value: 0.8\n    Coefficient of variation: 0.5\n"
                    + "  b: BY\n    Cumulative share of value: 0.95\n    Coefficient of variation: 1\n  c: CZ\n"
            );
        stock.Count(ValueClass.C, VariationClass.Z).Should().Be(1);
        stock.Count(ValueClass.C, VariationClass.X).Should().Be(0);
        Refusal.Of(() => StockClassification.Of([]), FaultCode.EmptyInput, "items");
        Refusal.Of(() => StockClassification.Of([new("a", 1), null!]), FaultCode.InvalidArgument, "items[1]");
        Refusal.Of(() => stock.Count((ValueClass)9, VariationClass.X), FaultCode.InvalidArgument, "value");
        Refusal.Of(() => stock.Count(ValueClass.A, (VariationClass)9), FaultCode.InvalidArgument, "variation");
    }

    [Fact]
    public void Turnover_and_cover_are_told_and_refuse_what_is_negative()
    {
        // 30 over a mean of 10, 6 and 2 = 6: 5 times, 365 · 6/30 = 73 days.
        StockTurnover
            .Of(30, [10, 6, 2], 365)
            .Explain()
            .ToText()
            .Should()
            .Be("Stock turnover: 5 = 30 / 6\n  Mean stock: 6\n  Days of stock: 73 = 365 * 6 / 30\n");
        Refusal.Of(() => StockTurnover.Of(-1, [1], 1), FaultCode.InvalidArgument, "costOfGoods");
        Refusal.Of(() => StockTurnover.Of(1, [1], 0), FaultCode.InvalidArgument, "days");
        Refusal.Of(() => StockTurnover.Of(1, [1, -1], 1), FaultCode.InvalidArgument, "balances[1]");
        Refusal.Of(() => StockTurnover.Of(1, [], 1), FaultCode.EmptyInput, "balances");
        StockCover.Of(5, [10]).Explain().ToText().Should().Be("Periods covered by the stock: 0.5\n  In stock: 5\n");
        StockCover.Of(0, [0, 1]).Periods.Should().Be(1);
        StockCover.Of(10, [10]).Periods.Should().BeNull();
        StockCover.Of(10, []).Periods.Should().BeNull();
        Refusal.Of(() => StockCover.Of(-1, [1]), FaultCode.InvalidArgument, "onHand");
        Refusal.Of(() => StockCover.Of(0, [1, -1]), FaultCode.InvalidArgument, "forecast[1]");
    }

    [Fact]
    public void A_reorder_point_tells_where_it_comes_from()
    {
        // Half the cycles: no safety. 9 · 20 and √9 · 6 = 18; short 18 φ(0) a cycle, of 180 ordered.
        double middle = 18 / Math.Sqrt(2 * Math.PI);
        var point = ReorderPoint.ForCycleService(new LeadTimeDemand(20, 6, 9), 0.5, 180);
        (point.SafetyFactor, point.SafetyStock, point.Value, point.CycleServiceLevel).Should().Be((0, 0, 180, 0.5));
        point.ExpectedShortage.Should().BeApproximately(middle, 1e-13);
        point.FillRate.Should().BeApproximately(1 - (middle / 180), 1e-15);
        point
            .Explain()
            .ToText()
            .Should()
            .StartWith("Reorder point: 180 = 180 + 0 [Silver, Pyke & Thomas 2016]\n  Safety stock: 0 = 0 * 18\n");
        // Lead times that vary: √(9 · 36 + 400 · 0.64) = √580.
        new LeadTimeDemand(20, 6, 9, 0.8)
            .Deviation.Should()
            .BeApproximately(Math.Sqrt(580), 1e-13);
        var sure = ReorderPoint.ForFillRate(new LeadTimeDemand(10, 0, 4), 0.9, 50);
        (sure.SafetyStock, sure.ExpectedShortage, sure.CycleServiceLevel, sure.FillRate).Should().Be((0, 0, null, 1));
        sure.Explain().ToText().Should().Contain("  Safety stock: 0\n").And.Contain("Cycles without a shortage: undefined\n");
        // 1.7e308 and 2.33 deviations of 5e307 are beyond double, though neither is alone.
        Refusal.Of(() => ReorderPoint.ForCycleService(new LeadTimeDemand(1.7e308, 5e307, 1), 0.99), FaultCode.Overflow, "demand");
        var demand = new LeadTimeDemand(20, 6, 9);
        Refusal.Of(() => ReorderPoint.ForCycleService(null!, 0.5), FaultCode.InvalidArgument, "demand");
        Refusal.Of(() => ReorderPoint.ForCycleService(demand, 1), FaultCode.InvalidArgument, "cycleServiceLevel");
        Refusal.Of(() => ReorderPoint.ForCycleService(demand, 0.5, 0), FaultCode.InvalidArgument, "orderQuantity");
        Refusal.Of(() => ReorderPoint.ForFillRate(demand, 0, 1), FaultCode.InvalidArgument, "fillRate");
        Refusal.Of(() => ReorderPoint.ForFillRate(demand, 0.5, 0), FaultCode.InvalidArgument, "orderQuantity");
        Refusal.Of(() => ReorderPoint.ForFillRate(demand, 0.5, null), FaultCode.InsufficientData, "orderQuantity");
        Refusal.Of(() => _ = new LeadTimeDemand(-1, 0, 0), FaultCode.InvalidArgument, "demandMean");
        Refusal.Of(() => _ = new LeadTimeDemand(1, -1, 0), FaultCode.InvalidArgument, "demandDeviation");
        Refusal.Of(() => _ = new LeadTimeDemand(1, 0, -1), FaultCode.InvalidArgument, "leadTime");
        Refusal.Of(() => _ = new LeadTimeDemand(1, 0, 1, -1), FaultCode.InvalidArgument, "leadTimeDeviation");
    }
}
