using Ops.Domain.Markets;

namespace Ops.Domain.Tests.Markets;

/// <summary>What is missing or out of range is refused by its name.</summary>
public class MarketDoorTests
{
    private static readonly ForceDriver[] Forces =
    [
        .. Enum.GetValues<CompetitiveForce>().Select(force => new ForceDriver(force, $"{force}", 1, 3)),
    ];

    [Fact]
    public void Each_driver_of_a_force_is_checked_at_its_place()
    {
        FiveForces.Of(Forces).Pressure.Should().Be(3);
        Force(new ForceDriver((CompetitiveForce)9, "x", 1, 3));
        Force(new ForceDriver(CompetitiveForce.Buyers, "x", -0.01m, 3));
        Force(new ForceDriver(CompetitiveForce.Buyers, "x", 1, 0.99m));
        Force(new ForceDriver(CompetitiveForce.Buyers, "x", 1, 5.01m));
        Refusal.Of(() => FiveForces.Of([]), FaultCode.EmptyInput, "drivers");
        Refusal.Of(() => FiveForces.Of([Forces[0], Forces[0]]), FaultCode.DuplicateKey, "drivers[1]");

        static void Force(ForceDriver driver) =>
            Refusal.Of(() => FiveForces.Of([.. Forces, driver]), FaultCode.InvalidArgument, "drivers[5]");
    }

    [Fact]
    public void Units_of_a_portfolio_are_checked_field_by_field()
    {
        Share(new("a", -0.01, 0.1, 0), "units[0].share");
        Share(new("a", 1.01, 0.1, 0), "units[0].share");
        Share(new("a", 0.1, -0.01, 0), "units[0].largestRivalShare");
        Share(new("a", 0.1, 1.01, 0), "units[0].largestRivalShare");
        Share(new("a", 0.1, 0.1, -1.01), "units[0].growth");
        Share(new("a", 0.1, 0.1, 0, -1), "units[0].revenue");
        Refusal.Of(() => GrowthShareMatrix.Of([new("a", 0.1, 0.1, 0)], 0), FaultCode.InvalidArgument, "shareCut");
        Refusal.Of(() => GrowthShareMatrix.Of([new("a", 0.1, 0.1, 0)], 1, double.NaN), FaultCode.InvalidArgument, "growthCut");
        var scale = NineBoxScale.GeMcKinsey;
        Box(new("a", scale.Minimum - 0.01, scale.Minimum), "units[0].strength");
        Box(new("a", scale.Maximum + 0.01, scale.Minimum), "units[0].strength");
        Box(new("a", scale.Minimum, scale.Minimum - 0.01), "units[0].attractiveness");
        Box(new("a", scale.Minimum, scale.Maximum + 0.01), "units[0].attractiveness");
        Box(new("a", scale.Minimum, scale.Minimum, -1), "units[0].revenue");

        static void Share(GrowthShareUnit unit, string place) =>
            Refusal.Of(() => GrowthShareMatrix.Of([unit]), FaultCode.InvalidArgument, place);

        static void Box(NineBoxUnit unit, string place) => Refusal.Of(() => NineBoxMatrix.Of([unit]), FaultCode.InvalidArgument, place);
    }

    [Fact]
    public void Prices_and_quantities_are_checked_field_by_field()
    {
        Item(new("a", 0, 1, 1, 1), "items[0].basePrice");
        Item(new("a", 1, -1, 1, 1), "items[0].baseQuantity");
        Item(new("a", 1, 1, 0, 1), "items[0].price");
        Item(new("a", 1, 1, 1, -1), "items[0].quantity");
        Refusal.Of(() => PriceIndex.Of([]), FaultCode.EmptyInput, "items");
        Refusal.Of(() => PriceElasticity.LogLog([1, 0, 2], [1, 1, 1]), FaultCode.InvalidArgument, "prices[1]");
        Refusal.Of(() => PriceElasticity.LogLog([1, 1, 2], [1, 1, -1]), FaultCode.InvalidArgument, "quantities[2]");
        Refusal.Of(() => BenchmarkProfile.Of([]), FaultCode.EmptyInput, "measures");
        BenchmarkMeasure cost = new("cost", Direction.LowerIsBetter, 1, 5, 1, 2, 3, 4);
        Refusal.Of(() => BenchmarkProfile.Of([cost, cost]), FaultCode.DuplicateKey, "measures[1]");
        Refusal.Of(
            () => BenchmarkProfile.Of([new("x", Direction.LowerIsBetter, -1, 5, 1, 2, 3, 4)]),
            FaultCode.InvalidArgument,
            "measures[0]"
        );
        Refusal.Of(() => BenchmarkProfile.Of([new("x", Direction.LowerIsBetter, 0, 5, 1, 2, 3, 4)]), FaultCode.ZeroDenominator, "measures");
        Refusal.Of(() => BenchmarkProfile.Of([new("x", Direction.LowerIsBetter, 1, 5)]), FaultCode.EmptyInput, "measures[0].peers");
        Refusal.Of(() => ResourceAdvantage.Of([]), FaultCode.EmptyInput, "resources");
        Refusal.Of(() => ResourceAdvantage.Of([new(" ", true, true, true, true)]), FaultCode.InvalidArgument, "resources");
        Refusal.Of(
            () => ResourceAdvantage.Of([new("a", true, true, true, true), new("a", true, true, true, true)]),
            FaultCode.DuplicateKey,
            "resources[1]"
        );
        Refusal.Of(
            () => MarketSize.Of([new("a", -1, 1, 1)], [new("s", new RangeFactor("f", 1, 1, 1))]),
            FaultCode.InvalidArgument,
            "topDown[0].low"
        );
        Refusal.Of(() => ShareOfVoice.Of([new("a", -1, 0)]), FaultCode.InvalidArgument, "brands[0]");
        Refusal.Of(() => ShareOfVoice.Of([new("a", 1, 1.01m)]), FaultCode.InvalidArgument, "brands[0]");

        static void Item(PricedItem item, string place) => Refusal.Of(() => PriceIndex.Of([item]), FaultCode.InvalidArgument, place);
    }
}
