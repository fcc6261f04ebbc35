using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class GoalStatusTests
{
    private static readonly StatusBands<string> Share = StatusBands<string>.Of([new(0.9, "green"), new(0.75, "yellow")], "red");
    private static readonly StatusBands<string> Gap = StatusBands<string>.Of([new(-0.165, "on-track"), new(-0.33, "behind")], "at-risk");
    private static readonly LocalDate Today = new(2026, 6, 30);

    [Theory]
    [InlineData(0.9, "green")]
    [InlineData(0.8999999, "yellow")]
    [InlineData(0.75, "yellow")]
    [InlineData(0.7499999, "red")]
    public void Bands_are_inclusive(double progress, string expected) =>
        Judge(progress, null, StatusMeasure.Value, Share).Status.Should().Be(expected);

    [Fact]
    public void A_margin_that_binary_fractions_put_a_hair_below_its_limit_reaches_it()
    {
        // 0.83 − 0.995 is −0.165 in decimals and less than that in binary.
        (0.83 - 0.995 < -0.165)
            .Should()
            .BeTrue();
        Judge(0.83, 0.995, StatusMeasure.Margin, Gap).Status.Should().Be("on-track");
        Judge(0.8299, 0.995, StatusMeasure.Margin, Gap).Status.Should().Be("behind");
    }

    [Fact]
    public void A_ratio_is_to_what_was_expected()
    {
        var status = Judge(0.45, 0.6, StatusMeasure.Ratio, Share);
        status.Value.Should().BeApproximately(0.75, 1e-15);
        status.Status.Should().Be("yellow");
        ((Action)(() => Judge(0.45, 0, StatusMeasure.Ratio, Share))).Refuses(FaultCode.ZeroDenominator, "Expected");
        ((Action)(() => Judge(0.45, null, StatusMeasure.Ratio, Share))).Refuses(FaultCode.InvalidArgument, "Expected");
        ((Action)(() => Judge(double.NaN, null, StatusMeasure.Value, Share))).Refuses(FaultCode.InvalidArgument, "Progress");
    }

    [Fact]
    public void Silence_is_never_green()
    {
        var status = Judge(null, 0.5, StatusMeasure.Ratio, Share);
        (status.Status, status.Reason, status.Value).Should().Be(("no-data", StatusReason.NoData, null));
    }

    [Fact]
    public void A_reached_target_is_achieved_whatever_was_expected()
    {
        var policy = new StatusPolicy(StatusMeasure.Margin, Gap) { AchievedAt = 1 };
        GoalStatus.Of(new StatusFacts { Progress = 1, Expected = 2 }, policy).Status.Should().Be("achieved");
        GoalStatus.Of(new StatusFacts { Progress = 0.999, Expected = 2 }, policy).Status.Should().Be("at-risk");
    }

    [Fact]
    public void Within_the_hysteresis_the_status_stays()
    {
        var policy = new StatusPolicy(StatusMeasure.Value, Share) { Hysteresis = 0.02 };
        var held = GoalStatus.Of(new StatusFacts { Progress = 0.89, Previous = "green" }, policy);
        (held.Status, held.Reason).Should().Be(("green", StatusReason.Held));
        var fallen = GoalStatus.Of(new StatusFacts { Progress = 0.87, Previous = "green" }, policy);
        (fallen.Status, fallen.Reason).Should().Be(("yellow", StatusReason.Bands));
        GoalStatus.Of(new StatusFacts { Progress = 0.91, Previous = "yellow" }, policy).Status.Should().Be("yellow");
        GoalStatus.Of(new StatusFacts { Progress = 0.91 }, policy).Status.Should().Be("green");
    }

    [Fact]
    public void What_overrules_the_bands_does_so_in_its_order()
    {
        var policy = new StatusPolicy(StatusMeasure.Value, Share) { StaleAfterDays = 30, JudgedFrom = 0.25 };
        var facts = new StatusFacts
        {
            Progress = 0.1,
            Elapsed = 0.2,
            LastCheckIn = new LocalDate(2026, 5, 31),
            SetByHand = "yellow",
            SetOn = new LocalDate(2026, 5, 31),
        };
        GoalStatus.Of(facts with { IsClosed = true }, policy, Today).Reason.Should().Be(StatusReason.Closed);
        GoalStatus.Of(facts with { LastCheckIn = new LocalDate(2026, 5, 30) }, policy, Today).Reason.Should().Be(StatusReason.Outdated);
        GoalStatus.Of(facts, policy, Today).Status.Should().Be("yellow", "30 days are not too many");
        var overruled = facts with { SetOn = new LocalDate(2026, 5, 30) };
        GoalStatus.Of(overruled, policy, Today).Reason.Should().Be(StatusReason.TooEarly, "new data overrules old opinion");
        GoalStatus.Of(overruled with { Elapsed = 0.25 }, policy, Today).Status.Should().Be("red");
        ((Action)(() => GoalStatus.Of(facts, policy))).Refuses(FaultCode.InvalidArgument, "asOf");
    }

    private static GoalStatus Judge(double? progress, double? expected, StatusMeasure measure, StatusBands<string> bands) =>
        GoalStatus.Of(new StatusFacts { Progress = progress, Expected = expected }, new StatusPolicy(measure, bands));
}
