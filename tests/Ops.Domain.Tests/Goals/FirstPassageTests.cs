using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class FirstPassageTests
{
    // Expected values: the closed form, for strong drifts in 60 decimal digits.
    [Theory]
    [InlineData(60, 100, 0.5, 2, 60, 0.3278984157655021)]
    [InlineData(0, 10, -0.1, 1, 100, 0.09041777356648557)]
    [InlineData(0, 5, 0, 1, 25, 0.31731050786291415)] // twice the upper tail at 1: the reflection principle
    [InlineData(0, 42, 0.7, 0.05, 60, 0.5018393618615972)] // exp(2μa/s²) alone would be beyond double
    [InlineData(0, 42, 0.7, 0.5, 60, 0.5183551534773347)]
    [InlineData(0, 40, 0.65, 0.1, 60, 0.10005262848712032)]
    [InlineData(0, 40, 0.66, 1, 60, 0.5178204989305054)]
    public void The_target_is_touched_with_the_chance_of_the_inverse_Gaussian_law(
        double current,
        double target,
        double drift,
        double sigma,
        double horizon,
        double expected
    )
    {
        FirstPassage.Of(current, target, drift, sigma, horizon).Probability.Should().BeApproximately(expected, 1e-13);
        FirstPassage
            .Of(-current, -target, -drift, sigma, horizon, Direction.LowerIsBetter)
            .Probability.Should()
            .BeApproximately(expected, 1e-13);
    }

    [Fact]
    public void Who_is_there_has_arrived()
    {
        FirstPassage.Of(11, 10, -1, 1, 1).Probability.Should().Be(1);
        FirstPassage.Of(0.1 + 0.2, 0.3, -1, 0, 1, Direction.LowerIsBetter).Probability.Should().Be(1);
    }

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(0.0999, 0)]
    public void Without_scatter_only_the_drift_counts(double drift, double expected) =>
        FirstPassage.Of(0, 10, drift, 0, 100).Probability.Should().Be(expected);

    [Fact]
    public void Extremes_stay_probabilities()
    {
        FirstPassage.Of(0, 1e6, 1e5, 1e-3, 1e4).Probability.Should().Be(1);
        FirstPassage.Of(0, 1e6, -1e5, 1e-3, 1e4).Probability.Should().Be(0);
        FirstPassage.Of(0, 1e-6, 0, 1e6, 1).Probability.Should().BeApproximately(1, 1e-11);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        ((Action)(() => FirstPassage.Of(0, 1, 0, 1, 0))).Refuses(FaultCode.InvalidArgument, "horizon");
        ((Action)(() => FirstPassage.Of(0, 1, 0, -1, 1))).Refuses(FaultCode.InvalidArgument, "sigma");
        ((Action)(() => FirstPassage.Of(0, 1, 0, 1, 1, Direction.WithinBand))).Refuses(FaultCode.InvalidArgument, "direction");
    }
}
