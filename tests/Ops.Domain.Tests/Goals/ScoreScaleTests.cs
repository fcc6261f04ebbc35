using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class ScoreScaleTests
{
    [Theory]
    [InlineData(5, 0)]
    [InlineData(10, 0)]
    [InlineData(17.5, 0.15)] // half way from 0 to 0.3
    [InlineData(25, 0.3)]
    [InlineData(35, 0.5)] // half way from 0.3 to 0.7
    [InlineData(60, 1)]
    [InlineData(70, 1)]
    public void Zones_score_along_straight_lines(double actual, double expected) =>
        ScoreScale.Zones(10, 25, 45, 60).Score(actual).Should().BeApproximately(expected, 1e-15);

    [Theory]
    [InlineData(60, -0.35)] // 0.7/24 a unit, 12 beyond
    [InlineData(30, 0.525)]
    [InlineData(6, 1.15)] // 0.3/12 a unit, 6 beyond
    public void A_falling_scale_scores_the_same_way_and_may_go_on(double actual, double expected) =>
        ScoreScale.Of([new(48, 0), new(24, 0.7), new(12, 1)], extrapolates: true).Score(actual).Should().BeApproximately(expected, 1e-15);

    [Fact]
    public void A_falling_scale_stays_at_its_ends()
    {
        var scale = ScoreScale.Of([new(48, 0), new(24, 0.7), new(12, 1)]);
        scale.Score(60).Should().Be(0);
        scale.Score(6).Should().Be(1);
    }

    [Fact]
    public void What_is_no_scale_is_refused()
    {
        Call().Refuses(FaultCode.InsufficientData, "points");
        Call(new ScorePoint(1, 0)).Refuses(FaultCode.InsufficientData, "points");
        Call(new(1, 0), new(5, 1), new(1, 0.5)).Refuses(FaultCode.DuplicateKey, "points");
        Call(new(1, 0), new(5, 1), new(3, 0.5)).Refuses(FaultCode.NotOrdered, "points[2]");
        Call(new(5, 0), new(1, 1), new(3, 0.5)).Refuses(FaultCode.NotOrdered, "points[2]");
    }

    [Fact]
    public void Scales_with_the_same_points_are_equal()
    {
        (ScoreScale.Zones(1, 2, 3, 4) == ScoreScale.Zones(1, 2, 3, 4)).Should().BeTrue();
        (ScoreScale.Zones(1, 2, 3, 4) != ScoreScale.Zones(1, 2, 3, 5)).Should().BeTrue();
    }

    private static Action Call(params ScorePoint[] points) => () => ScoreScale.Of(points);
}
