using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class RunRateTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    [Fact]
    public void A_goal_behind_must_move_faster()
    {
        // 300 of 1,000 after 50 of 100 days.
        var rate = Of(0, 1000, 300, 100, 50);
        (rate.Daily, rate.Required, rate.Projected, rate.ProjectedProgress).Should().Be((6, 14, 600, 0.6));
        rate.CompletionDate.Should().Be(Start.PlusDays(50 + 117)); // 700/6 = 116.7 days more
    }

    [Fact]
    public void A_whole_number_of_days_is_not_rounded_up() => Of(0, 1, 0.1, 100, 3).CompletionDate.Should().Be(Start.PlusDays(30)); // 0.9/(0.1/3) is 27 days

    [Fact]
    public void A_reached_target_needs_nothing_more()
    {
        var rate = Of(50, 10, 8, 90, 45);
        (rate.Required, rate.CompletionDate).Should().Be((0, null));
    }

    [Fact]
    public void Who_goes_backwards_or_stands_still_never_arrives()
    {
        Of(20, 100, 10, 90, 45).CompletionDate.Should().BeNull();
        Of(20, 100, 20, 90, 45).CompletionDate.Should().BeNull();
        Of(0, 1e9, 1e-3, 90, 45).CompletionDate.Should().BeNull("the calendar ends before");
    }

    [Fact]
    public void On_the_last_day_no_pace_helps()
    {
        Of(0, 100, 90, 90, 90).Required.Should().BeNull();
        Of(0, 100, 100, 90, 90).Required.Should().Be(0);
    }

    [Fact]
    public void Days_outside_and_a_goal_without_a_way_are_refused()
    {
        ((Action)(() => Of(0, 1, 0, 90, 0))).Refuses(FaultCode.InvalidArgument, "asOf");
        ((Action)(() => Of(0, 1, 0, 90, 91))).Refuses(FaultCode.InvalidArgument, "asOf");
        ((Action)(() => Of(1, 1, 0, 90, 9))).Refuses(FaultCode.ZeroDenominator, "target");
    }

    private static RunRate Of(double baseline, double target, double actual, int days, int today) =>
        RunRate.Of(baseline, target, actual, Start, Start.PlusDays(days), Start.PlusDays(today));
}
