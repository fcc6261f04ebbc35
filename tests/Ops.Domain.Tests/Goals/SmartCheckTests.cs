using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class SmartCheckTests
{
    private static readonly GoalStatement Good = new()
    {
        Title = "Satisfaction up by 10 %",
        Owner = "ops",
        Metric = "csat",
        Unit = "%",
        Baseline = 70,
        Target = 77,
        Direction = Direction.HigherIsBetter,
        Start = new LocalDate(2026, 1, 1),
        End = new LocalDate(2026, 12, 31),
        Parents = ["C1"],
    };

    [Fact]
    public void A_complete_statement_has_no_findings()
    {
        var check = SmartCheck.Of(Good, new LocalDate(2026, 12, 31));
        check.Findings.Should().BeEmpty();
        (check.IsSpecific, check.IsMeasurable, check.IsRelevant, check.IsTimeBound).Should().Be((true, true, true, true));
        (check.IsAchievable, check.Stretch).Should().Be((null, null));
    }

    [Fact]
    public void An_empty_statement_has_every_gap()
    {
        var check = SmartCheck.Of(new GoalStatement { Title = " " });
        check
            .Findings.Should()
            .Equal(
                "missing-baseline",
                "missing-direction",
                "missing-end",
                "missing-metric",
                "missing-owner",
                "missing-start",
                "missing-target",
                "missing-title",
                "missing-unit",
                "no-parent"
            );
        (check.IsSpecific, check.IsMeasurable, check.IsRelevant, check.IsTimeBound).Should().Be((false, false, false, false));
    }

    [Theory]
    [InlineData(77, Direction.LowerIsBetter, "direction-contradicts-target")]
    [InlineData(63, Direction.HigherIsBetter, "direction-contradicts-target")]
    [InlineData(70, Direction.HigherIsBetter, "no-change")]
    public void A_target_must_lie_on_the_wanted_side(double target, Direction direction, string finding)
    {
        var check = SmartCheck.Of(Good with { Target = target, Direction = direction });
        check.Findings.Should().Equal(finding);
        check.IsMeasurable.Should().BeFalse();
        check.IsSpecific.Should().BeTrue();
    }

    [Fact]
    public void Time_must_run_forward_and_not_be_over()
    {
        SmartCheck.Of(Good, new LocalDate(2027, 1, 1)).Findings.Should().Equal("already-ended");
        var backwards = SmartCheck.Of(Good with { End = Good.Start });
        backwards.Findings.Should().Equal("end-not-after-start");
        backwards.IsTimeBound.Should().BeFalse();
        SmartCheck.Of(Good with { Parents = [], IsTopLevel = true }).IsRelevant.Should().BeTrue();
    }

    // Changes 2, 3, 1, 3, 2: m = 2.2, s² = 0.7. From 71 in 4 periods: z = ((target − 71)/4 − 2.2)·2/√0.7.
    [Theory]
    [InlineData(81, 0.7171371656006361, true, null)]
    [InlineData(79.8, 0, true, "not-ambitious")]
    [InlineData(85, 3.1075943842694226, false, "unrealistic")]
    public void The_past_says_whether_a_target_is_credible(double target, double stretch, bool achievable, string? finding)
    {
        var check = SmartCheck.Of(Good with { Target = target, History = [60, 62, 65, 66, 69, 71], PeriodsLeft = 4 });
        check.Stretch.Should().BeApproximately(stretch, 1e-9);
        check.IsAchievable.Should().Be(achievable);
        check.Findings.Should().Equal(finding is null ? [] : [finding]);
    }

    [Fact]
    public void A_fall_is_stretched_downwards()
    {
        var check = SmartCheck.Of(
            Good with
            {
                Baseline = 71,
                Target = 61,
                Direction = Direction.LowerIsBetter,
                History = [82, 80, 77, 76, 73, 71],
                PeriodsLeft = 4,
            }
        );
        check.Stretch.Should().BeApproximately(0.7171371656006361, 1e-9);
    }

    [Fact]
    public void Too_little_history_cannot_tell()
    {
        SmartCheck.Of(Good with { History = [70, 71], PeriodsLeft = 4 }).Findings.Should().Equal("insufficient-history");
        SmartCheck.Of(Good with { History = [], PeriodsLeft = 4 }).Findings.Should().Equal("insufficient-history");
        var straight = SmartCheck.Of(Good with { History = [70, 70.1, 70.2, 70.3], PeriodsLeft = 4 }); // equal steps in decimals
        straight.Findings.Should().Equal("insufficient-history");
        straight.IsAchievable.Should().BeNull();
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        ((Action)(() => SmartCheck.Of(Good with { Parents = ["a", "a"] }))).Refuses(FaultCode.DuplicateKey, "Parents");
        ((Action)(() => SmartCheck.Of(Good with { History = [1, 2, 4] }))).Refuses(FaultCode.InvalidArgument, "PeriodsLeft");
        ((Action)(() => SmartCheck.Of(Good with { History = [1, 2, 4], PeriodsLeft = 0 }))).Refuses(
            FaultCode.ZeroDenominator,
            "PeriodsLeft"
        );
        ((Action)(() => SmartCheck.Of(Good with { PeriodsLeft = -1 }))).Refuses(FaultCode.InvalidArgument, "PeriodsLeft");
        ((Action)(() => SmartCheck.Of(Good with { History = [1, double.NaN, 4], PeriodsLeft = 1 }))).Refuses(
            FaultCode.InvalidArgument,
            "History[1]"
        );
        ((Action)(() => SmartCheck.Of(Good with { Target = double.PositiveInfinity }))).Refuses(FaultCode.InvalidArgument, "Target");
        ((Action)(() => SmartCheck.Of(Good with { Direction = Direction.WithinBand }))).Refuses(FaultCode.InvalidArgument, "Direction");
    }

    [Fact]
    public void Every_rule_says_what_it_means()
    {
        SmartRules.Ids.Should().HaveCount(17);
        SmartRules.Ids.Select(id => SmartRules.Name(id).Chinese).Should().OnlyHaveUniqueItems();
        ((Action)(() => SmartRules.Name("x"))).Refuses(FaultCode.UnknownReference, "id");
    }
}
