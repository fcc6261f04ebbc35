using Ops.Domain.Markets;

namespace Ops.Domain.Tests.Markets;

/// <summary>Market figures near the ends of double and decimal are refused with the argument that leads there.</summary>
public sealed class ExtremeMarketTests
{
    [Fact]
    public void Diffusion_beyond_double_is_refused()
    {
        Refusal.Of(FaultCode.Overflow, "innovation", () => BassDiffusion.Of(double.Epsilon, 0.4, 1000, 3));
        Refusal.Of(FaultCode.Overflow, "potential", () => BassDiffusion.Of(2, 1, double.MaxValue, 3));
        // pM = (p + q)² M / 4q with p = q = 1e200 is 1e200 M: the square of the sum alone would be beyond double.
        BassDiffusion.Of(1e200, 1.0000000000000002e200, 3, 1).PeakRate.Should().BeApproximately(3e200, 1e188);
    }

    [Fact]
    public void Growth_from_next_to_nothing_is_refused()
    {
        Refusal.Of(FaultCode.Overflow, "values", () => GrowthPath.Of([3, double.Epsilon, 5]));
        Refusal.Of(FaultCode.Overflow, "yearsPerStep", () => GrowthPath.Of([3, 4, 5], double.MaxValue));
        Refusal.Of(FaultCode.Overflow, "segments", () => GrowthPath.Of([3, 4], 1, [new("a", double.Epsilon, 5), new("b", 1, 5)]));
        Refusal.Of(FaultCode.Overflow, "ownFrom", () => GrowthSplit.Of(1e-300, 5, 10, 20, 0.5));
        Refusal.Of(FaultCode.Overflow, "marketFrom", () => GrowthSplit.Of(5, 10, 10, 1e300, 0.5));
        Refusal.Of(FaultCode.Overflow, "marketGrowth", () => ShareGoal.Of(10, 100, 1e300, 0.5, 3));
        Refusal.Of(FaultCode.Overflow, "ownSales", () => ShareGoal.Of(double.Epsilon, 100, 0.1, 0.5, 1));
    }

    [Fact]
    public void A_scale_without_a_middle_is_refused() =>
        Refusal.Of(
            FaultCode.Overflow,
            "scaleMaximum",
            () => CompetitiveProfile.Of([new ProfileFactor("a", 1, new FactorRating("us", 1))], null, 1, decimal.MaxValue)
        );
}
