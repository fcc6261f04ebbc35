using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class CheckInTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly StatusBands<string> Bands = StatusBands<string>.Of([new(0.9, "green"), new(0.75, "yellow")], "red");

    [Fact]
    public void Any_past_instant_can_be_asked_for_as_it_was_known_then()
    {
        var first = CheckInLog.Empty.Add(new CheckIn("k", Noon, 1));
        var log = first.Add(new CheckIn("k", Noon + Duration.FromHours(2), 2, 0.7)).Add(new CheckIn("other", Noon, 9));
        log.AsOf("k", Noon - Duration.Epsilon).Should().BeNull();
        log.AsOf("k", Noon)!.Value.Value.Should().Be(1);
        log.AsOf("k", Noon + Duration.FromHours(1))!.Value.Value.Should().Be(1);
        log.AsOf("k", Noon + Duration.FromHours(2))!.Value.Confidence.Should().Be(0.7);
        log.AsOf("none", Noon).Should().BeNull();
        (log.Count, first.Count).Should().Be((3, 1), "what is added to a log does not change the one before");
        log.For("k").Select(checkIn => checkIn.Value).Should().Equal(1, 2);
    }

    [Fact]
    public void Two_check_ins_at_one_instant_or_out_of_order_are_refused()
    {
        var log = CheckInLog.Empty.Add(new CheckIn("k", Noon, 1)).Add(new CheckIn("k", Noon + Duration.FromHours(2), 2));
        ((Action)(() => log.Add(new CheckIn("k", Noon + Duration.FromHours(2), 3)))).Refuses(FaultCode.DuplicateKey, "k");
        ((Action)(() => log.Add(new CheckIn("k", Noon, 3)))).Refuses(FaultCode.DuplicateKey, "k");
        ((Action)(() => log.Add(new CheckIn("k", Noon + Duration.FromHours(1), 3)))).Refuses(FaultCode.NotOrdered, "k");
        ((Action)(() => log.Add(default))).Refuses(FaultCode.InvalidArgument, "checkIn");
        ((Action)(() => _ = new CheckIn("k", Noon, 1, 1.5))).Refuses(FaultCode.InvalidArgument, "confidence");
    }

    [Fact]
    public void Of_figures_that_run_on_the_latest_tells()
    {
        var breakdown = TargetBreakdown.Cumulative(50, [new(40, 42), new(30, 29), new(20, null)], Bands);
        breakdown.Achievements.Should().Equal(0.8, 1.05, null);
        breakdown.Statuses.Should().Equal("yellow", "green", null);
        (breakdown.Achievement, breakdown.Status).Should().Be((1.05, "green"));
    }

    [Fact]
    public void Of_figures_of_each_period_the_sums_tell()
    {
        var breakdown = TargetBreakdown.PerPeriod([new(100, 90), new(300, 150), new(0, null)], Bands);
        breakdown.Achievements.Should().Equal(0.9, 0.5, null);
        (breakdown.Achievement, breakdown.Status).Should().Be((0.6, "red")); // 240 of 400, not the mean of 0.9 and 0.5
        breakdown.Statuses[0].Should().Be("green");
    }

    [Fact]
    public void Gaps_silence_and_plans_of_nothing_are_refused()
    {
        ((Action)(() => TargetBreakdown.Cumulative(0, [], Bands))).Refuses(FaultCode.EmptyInput, "periods");
        ((Action)(() => TargetBreakdown.PerPeriod([], Bands))).Refuses(FaultCode.EmptyInput, "periods");
        ((Action)(() => TargetBreakdown.Cumulative(0, [new(1, 1), new(2, null), new(3, 3)], Bands))).Refuses(
            FaultCode.NotOrdered,
            "periods[2]"
        );
        ((Action)(() => TargetBreakdown.PerPeriod([new(1, null)], Bands))).Refuses(FaultCode.InsufficientData, "periods");
        ((Action)(() => TargetBreakdown.Cumulative(5, [new(5, 6)], Bands))).Refuses(FaultCode.ZeroDenominator, "periods[0]");
        ((Action)(() => TargetBreakdown.PerPeriod([new(1, 1), new(-1, 1)], Bands))).Refuses(FaultCode.ZeroDenominator, "planned");
    }

    [Fact]
    public void What_was_agreed_is_never_overwritten()
    {
        var name = new Phrase("Sales", "销售额");
        var start = new LocalDate(2026, 1, 1);
        var (first, second) = (KeyResult.Increase("k", name, 0, 10), KeyResult.Increase("k", name, 0, 8));
        var history = KeyResultHistory.Start(first, start).Change(second, start.PlusDays(90), new Phrase("plant closed", "工厂停产"));
        history.On(start.PlusDays(-1)).Should().BeNull();
        history.On(start.PlusDays(89)).Should().Be(first);
        history.On(start.PlusDays(90)).Should().Be(second);
        history.Current.Should().Be(second);
        ((Action)(() => history.Change(first, start.PlusDays(90), name))).Refuses(FaultCode.DuplicateKey, "k");
        ((Action)(() => history.Change(first, start.PlusDays(50), name))).Refuses(FaultCode.NotOrdered, "k");
        ((Action)(() => history.Change(first, start.PlusDays(99), default))).Refuses(FaultCode.InvalidArgument, "reason");
        ((Action)(() => history.Change(KeyResult.Binary("x", name), start.PlusDays(99), name))).Refuses(
            FaultCode.InvalidArgument,
            "keyResult"
        );
    }
}
