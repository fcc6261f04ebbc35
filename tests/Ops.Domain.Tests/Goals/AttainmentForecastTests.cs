using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class AttainmentForecastTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    // 0, 10, 22, 30 a week apart. Expected values by the formulas in exact fractions and the closed form of t with 2 degrees of freedom.
    [Fact]
    public void A_trend_arrives_with_the_chance_of_its_prediction_interval()
    {
        var forecast = AttainmentForecast.Of(Weekly(0, 10, 22, 30), 50, Start.PlusDays(35));
        forecast.Mean.Should().BeApproximately(51.2, 1e-12);
        forecast.StandardError.Should().BeApproximately(2.2759613353482075, 1e-12); // √(1.4·(1 + 1/4 + 24.5²/245))
        forecast.Probability.Should().BeApproximately(0.6746667529218751, 1e-12);
        forecast.Lower.Should().BeApproximately(46.908406149485046, 1e-11);
        forecast.Upper.Should().BeApproximately(55.49159385051496, 1e-11);
        AttainmentForecast
            .Of(Weekly(0, 10, 22, 30), 50, Start.PlusDays(35), direction: Direction.LowerIsBetter)
            .Probability.Should()
            .BeApproximately(1 - 0.6746667529218751, 1e-12);
    }

    [Fact]
    public void A_random_walk_widens_with_time()
    {
        // 0, 6, 7 two days apart: drift 7/4, s² = 6.25, four days on: 14, variance 25 + 25.
        GoalReading[] history = [new(Start, 0), new(Start.PlusDays(2), 6), new(Start.PlusDays(4), 7)];
        var forecast = AttainmentForecast.Of(history, 12, Start.PlusDays(8), AttainmentMethod.RandomWalk);
        forecast.Mean.Should().BeApproximately(14, 1e-12);
        forecast.StandardError.Should().BeApproximately(Math.Sqrt(50), 1e-12);
        forecast.Probability.Should().BeApproximately(0.6113512946052392, 1e-12);
    }

    [Theory]
    [InlineData(AttainmentMethod.LinearTrend)]
    [InlineData(AttainmentMethod.RandomWalk)]
    public void Without_scatter_it_arrives_or_not(AttainmentMethod method)
    {
        var history = Weekly(0.1, 0.2, 0.3, 0.4); // a line in decimals, not quite one in binary
        AttainmentForecast.Of(history, 0.6, Start.PlusDays(35), method).Probability.Should().Be(1);
        AttainmentForecast.Of(history, 0.600001, Start.PlusDays(35), method).Probability.Should().Be(0);
        AttainmentForecast.Of(history, 0.6, Start.PlusDays(35), method, Direction.LowerIsBetter).Probability.Should().Be(1);
        var forecast = AttainmentForecast.Of(history, 1, Start.PlusDays(35), method);
        (forecast.StandardError, forecast.Lower, forecast.Upper).Should().Be((0, forecast.Mean, forecast.Mean));
    }

    [Fact]
    public void Faults_are_told_in_their_order()
    {
        Call([], 10).Refuses(FaultCode.EmptyInput, "history");
        Call([new(Start.PlusDays(1), 1), new(Start, 1), new(Start, 1)], -5).Refuses(FaultCode.DuplicateKey, "history");
        Call([new(Start.PlusDays(1), 1), new(Start, 1)], -5).Refuses(FaultCode.NotOrdered, "history[1]");
        Call(Weekly(1, 2), 7).Refuses(FaultCode.InvalidArgument, "by");
        Call(Weekly(1, 2), 8).Refuses(FaultCode.InsufficientData, "history");
        ((Action)(() => AttainmentForecast.Of(Weekly(1, 2, 3), 1, Start.PlusDays(30), level: 1))).Refuses(
            FaultCode.InvalidArgument,
            "level"
        );
        ((Action)(() => AttainmentForecast.Of(Weekly(1, 2, 3), 1, Start.PlusDays(30), direction: Direction.WithinBand))).Refuses(
            FaultCode.InvalidArgument,
            "direction"
        );
    }

    private static GoalReading[] Weekly(params double[] values) =>
        [.. values.Select((value, week) => new GoalReading(Start.PlusDays(7 * week), value))];

    private static Action Call(GoalReading[] history, int day) => () => AttainmentForecast.Of(history, 5, Start.PlusDays(day));
}
