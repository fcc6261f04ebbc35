using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class KeyResultProgressTests
{
    private static readonly Phrase Name = new("Graffiti removed in time", "按时清除涂鸦");

    [Fact]
    public void From_72_to_80_the_figure_74_is_a_quarter_of_the_way()
    {
        var progress = KeyResultProgress.Of(KeyResult.Increase("g", Name, 72, 80), 74);
        progress.Progress.Should().Be(0.25); // (74 - 72) / (80 - 72)
        progress.Achieved.Should().BeFalse();
        progress.Remaining.Should().Be(6);
        progress.Distance.Should().BeNull();
    }

    [Fact]
    public void A_decrease_counts_downwards()
    {
        var progress = KeyResultProgress.Of(KeyResult.Decrease("g", Name, 100, 20), 80);
        progress.Progress.Should().Be(0.25); // (80 - 100) / (20 - 100)
        progress.Remaining.Should().Be(60);
    }

    [Theory]
    [InlineData(70, -0.25)] // a step back is kept
    [InlineData(90, 2.25)] // and so is more than was asked for
    public void Progress_is_not_clamped(double actual, double expected) =>
        KeyResultProgress.Of(KeyResult.Increase("g", Name, 72, 80), actual).Progress.Should().Be(expected);

    [Fact]
    public void Beyond_the_target_nothing_remains()
    {
        var progress = KeyResultProgress.Of(KeyResult.Increase("g", Name, 72, 80), 83);
        progress.Achieved.Should().BeTrue();
        progress.Remaining.Should().Be(0);
    }

    [Fact]
    public void A_target_missed_only_by_binary_rounding_is_reached()
    {
        // 0.1 + 0.2 is 0.30000000000000004 as a double; downwards that is above 0.3.
        KeyResultProgress.Of(KeyResult.Decrease("g", Name, 1.3, 0.3), 0.1 + 0.2).Achieved.Should().BeTrue();
        KeyResultProgress.Of(KeyResult.AtMost("g", Name, 0.3), 0.1 + 0.2).Achieved.Should().BeTrue();
        KeyResultProgress.Of(KeyResult.AtMost("g", Name, 0.3), 0.3001).Achieved.Should().BeFalse();
    }

    [Fact]
    public void A_planned_decline_of_something_good_is_a_floor()
    {
        // Sewer Miles Cleaned: 6787 in 2018-19, target 6750, estimate 6500, tolerance 750.
        var progress = KeyResultProgress.Of(KeyResult.AtLeast("sewer", Name, 6750, 750), 6500);
        progress.Progress.Should().BeApproximately(2.0 / 3, 1e-15); // 1 - 250 / 750
        progress.Achieved.Should().BeFalse();
        progress.Distance.Should().Be(250);
        progress.Remaining.Should().BeNull();
    }

    [Theory]
    [InlineData(20, 1, 0)]
    [InlineData(24, 1, 0)]
    [InlineData(18.5, 0.5, 1.5)]
    [InlineData(25.5, 0.5, 1.5)]
    [InlineData(30, 0, 6)]
    public void Outside_a_band_progress_falls_to_zero_over_the_tolerance(double actual, double expected, double distance)
    {
        var progress = KeyResultProgress.Of(KeyResult.Within("band", Name, 20, 24, 3), actual);
        progress.Progress.Should().Be(expected);
        progress.Distance.Should().Be(distance);
    }

    [Fact]
    public void Without_a_tolerance_a_floor_is_kept_or_not() =>
        KeyResultProgress.Of(KeyResult.AtLeast("floor", Name, 99.9), 99.85).Progress.Should().Be(0);

    [Fact]
    public void A_key_result_must_lead_somewhere()
    {
        Refused(() => KeyResult.Increase("g", Name, 80, 72), FaultCode.InvalidArgument, "target");
        Refused(() => KeyResult.Decrease("g", Name, 72, 80), FaultCode.InvalidArgument, "target");
        Refused(() => KeyResult.Increase("g", Name, 80, 80), FaultCode.ZeroDenominator, "target");
        Refused(() => KeyResult.Decrease("g", Name, 80, 80), FaultCode.ZeroDenominator, "target");
        Refused(() => KeyResult.Within("g", Name, 5, 4), FaultCode.InvalidArgument, "lower");
        Refused(() => KeyResult.AtLeast("g", Name, 5, -1), FaultCode.InvalidArgument, "tolerance");
        Refused(() => KeyResult.AtMost("g", Name, double.NaN), FaultCode.InvalidArgument, "upper");
        Refused(() => KeyResult.Increase(" ", Name, 1, 2), FaultCode.InvalidArgument, "id");
        Refused(() => KeyResult.Increase("g", default, 1, 2), FaultCode.InvalidArgument, "name");
        Refused(() => KeyResultProgress.Of(KeyResult.AtMost("g", Name, 1), double.PositiveInfinity), FaultCode.InvalidArgument, "actual");
    }

    [Fact]
    public void The_explanation_names_only_what_the_key_result_has()
    {
        KeyResultProgress
            .Of(KeyResult.Increase("g", Name, 72, 80), 74)
            .Explain()
            .ToText()
            .Should()
            .Contain("(74 - 72) / (80 - 72)")
            .And.NotContain("Floor");
        KeyResultProgress
            .Of(KeyResult.AtLeast("g", Name, 6750, 750), 6500)
            .Explain()
            .ToText(Language.Chinese)
            .Should()
            .Contain("下限：6750")
            .And.NotContain("无定义");
    }

    private static void Refused(Func<object?> act, FaultCode code, string place)
    {
        var fault = act.Should().Throw<OpsException>().Which;
        fault.Code.Should().Be(code);
        fault.Place.Should().Be(place);
    }
}
