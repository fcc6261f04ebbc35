using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>Times, rates and costs near the ends of double. Expected values are the formulas worked by hand in powers of ten.</summary>
public sealed class ExtremeFlowTests
{
    private static void Near(double got, double expected) => got.Should().BeApproximately(expected, Math.Abs(expected) * 1e-12);

    [Fact]
    public void An_order_quantity_exists_where_the_product_under_its_root_does_not()
    {
        // √(2 · 8e200 · 1e200 / 1e-100) = 4e250 although 2DK is 1.6e401.
        var order = OrderQuantity.Of(8e200, 1e200, 1e-100);

        Near(order.Quantity, 4e250);
        Near(order.OrdersPerPeriod, 2e-50);
        Near(order.TotalCost, 4e150);
        Refusal.Of(FaultCode.Overflow, "demand", () => OrderQuantity.Of(1e308, 1e308, double.Epsilon));
    }

    [Fact]
    public void A_discounted_order_beyond_double_is_refused()
    {
        Near(DiscountedOrder.Of(8e200, 1e200, 1, [new PriceBreak(0, 1)]).Quantity, 4e200);
        Refusal.Of(
            FaultCode.Overflow,
            "demand",
            () => DiscountedOrder.Of(double.MaxValue, 2, 1, [new PriceBreak(0, 1), new PriceBreak(5, 2)])
        );
    }

    [Fact]
    public void The_spread_of_lead_time_demand_exists_where_its_square_does_not()
    {
        Near(new LeadTimeDemand(4e300, 3e300, 1, 1).Deviation, 5e300);
        Refusal.Of(FaultCode.Overflow, "demandMean", () => new LeadTimeDemand(1e308, 0, 10));
        Refusal.Of(FaultCode.Overflow, "demandMean", () => new LeadTimeDemand(1e300, 1, 1, 1e300));
        Refusal.Of(
            FaultCode.Overflow,
            "orderQuantity",
            () => ReorderPoint.ForCycleService(new LeadTimeDemand(20, 6, 9), 0.95, double.Epsilon)
        );
    }

    [Fact]
    public void Machines_and_lines_beyond_double_are_refused()
    {
        Refusal.Of(FaultCode.Overflow, "idealCycle", () => EquipmentEffectiveness.Of(480, 60, double.MaxValue, 800, 780));
        Refusal.Of(FaultCode.Overflow, "calendarTime", () => EquipmentEffectiveness.Of(480, 60, 0.5, 800, 780, double.Epsilon));
        Refusal.Of(FaultCode.Overflow, "availability", () => new ValueStreamStep("cut", 30, availability: double.Epsilon));
        Refusal.Of(FaultCode.Overflow, "demand", () => ValueStreamMap.Of(1e300, 1e-300, [new ValueStreamStep("cut", 30)]));
        Refusal.Of(FaultCode.Overflow, "availableTime", () => ValueStreamMap.Of(1e-300, 1e300, [new ValueStreamStep("cut", 30)]));
    }

    [Fact]
    public void A_third_figure_of_Littles_law_beyond_double_is_refused()
    {
        Refusal.Of(FaultCode.Overflow, "throughput", () => LittlesLaw.Of(workInProgress: 1e300, throughput: 1e-300));
        Refusal.Of(FaultCode.Overflow, "leadTime", () => LittlesLaw.Of(workInProgress: 1e300, leadTime: 1e-300));
        Refusal.Of(FaultCode.Overflow, "leadTime", () => LittlesLaw.Of(throughput: 1e300, leadTime: 1e300));
    }

    [Fact]
    public void Queues_whose_times_are_beyond_double_are_refused()
    {
        Refusal.Of(FaultCode.Overflow, "serviceRate", () => FiniteQueueing.Of(1, double.Epsilon, 2, 4));
        Refusal.Of(FaultCode.Overflow, "serviceRate", () => FiniteSourceQueueing.Of(4, 2, 1, double.Epsilon));
        FiniteSourceQueueing.Of(4, 2, double.MaxValue, 1).WaitProbability.Should().Be(1, "all others are always there");
        Refusal.Of(FaultCode.Overflow, "serviceRate", () => MultiServerQueueing.Of(double.Epsilon, 2 * double.Epsilon, 2));
        Refusal.Of(FaultCode.Overflow, "meanService", () => StaffingRequirement.Of(1, double.Epsilon, new StaffingTarget(1, 0.8)));
    }
}
