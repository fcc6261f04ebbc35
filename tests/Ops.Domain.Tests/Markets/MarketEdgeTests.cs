using Ops.Domain.Markets;

namespace Ops.Domain.Tests.Markets;

/// <summary>Edges of sizes and adoption.</summary>
public class MarketEdgeTests
{
    [Fact]
    public void Independent_segments_add_their_variances()
    {
        // (high − low) / 6 of PERT: 1/3, 2/3 and 2/3: √(1/9 + 4/9 + 4/9) = 1.
        var size = MarketSize.Of(
            [new("all", 10, 10, 10)],
            [
                new("north", new RangeFactor("n", 1, 2, 3)),
                new("south", new RangeFactor("s", 2, 4, 6)),
                new("west", new RangeFactor("w", 3, 5, 7)),
            ]
        );
        size.BottomUp.StandardDeviation.Should().BeApproximately(1, 1e-14);
        // 2 + 4 + 5 = 11 against 10.
        size.Z.Should().BeApproximately(1, 1e-13);
    }

    [Theory]
    [InlineData(-1, 1, 1, "low")]
    [InlineData(1, -1, 1, "mode")]
    [InlineData(1, 1, -1, "high")]
    public void A_negative_figure_of_a_segment_is_refused_at_its_place(double low, double mode, double high, string field) =>
        Refusal.Of(
            () =>
                MarketSize.Of(
                    [new("a", 1, 1, 1)],
                    [new("r", new RangeFactor("n", 1, 1, 1)), new("s", new("n", 1, 1, 1), new("m", low, mode, high))]
                ),
            FaultCode.InvalidArgument,
            $"bottomUp[1][1].{field}"
        );

    [Fact]
    public void Adoption_without_a_period_is_empty_and_three_are_too_few()
    {
        Refusal.Of(() => BassFit.Of([]), FaultCode.EmptyInput, "adoptions");
        Refusal.Of(() => BassFit.Of([1, 2, 3]), FaultCode.InsufficientData, "adoptions");
        Refusal.Of(() => BassFit.Of([1, double.NaN, 3, 4]), FaultCode.InvalidArgument, "adoptions[1]");
        Refusal.Of(() => BassFit.Of([1, 2, -1, 4]), FaultCode.InvalidArgument, "adoptions[2]");
    }
}
