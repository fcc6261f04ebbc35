using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

/// <summary>Goals near the ends of double.</summary>
public sealed class ExtremeGoalTests
{
    [Theory]
    [InlineData(0, double.MaxValue, 1, 1, 0)] // the way is endless beside drift and noise
    [InlineData(0, 5, double.MaxValue, 1, 1)] // the drift is endless beside the way
    [InlineData(0, 5, -double.MaxValue, 1, 0)] // the same drift, the other way
    [InlineData(0, 5, 1, double.Epsilon, 1)] // no noise to speak of: 1 · 10 reaches 5
    [InlineData(0, 50, 1, double.Epsilon, 0)] // no noise to speak of: 1 · 10 does not reach 50
    public void A_chance_of_reaching_the_target_exists_at_the_ends(
        double current,
        double target,
        double drift,
        double sigma,
        double expected
    ) => FirstPassage.Of(current, target, drift, sigma, 10).Probability.Should().Be(expected);

    [Fact]
    public void Distances_and_paces_beyond_double_are_refused()
    {
        var start = new LocalDate(2026, 1, 1);

        Refusal.Of(FaultCode.Overflow, "target", () => FirstPassage.Of(-1e308, 1e308, 1, 1, 1));
        Refusal.Of(FaultCode.Overflow, "actual", () => RunRate.Of(0, 10, double.MaxValue, start, start.PlusDays(10), start.PlusDays(2)));
    }
}
