using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class KeyResultStepsTests
{
    private static readonly Phrase Name = new("New site", "新站点");

    [Fact]
    public void Milestones_count_by_their_weights()
    {
        var progress = KeyResultProgress.OfMilestones(
            KeyResult.Milestones("m", Name, new("plan", 3), new("build", 2), new("run", 5)),
            [1, 0.5, 0]
        );
        progress.Progress.Should().Be(0.4); // (3 + 1)/10
        progress.Achieved.Should().BeFalse();
        progress.Remaining.Should().BeNull();
        progress.Distance.Should().BeNull();
        progress.Explain().Parts.Should().HaveCount(3);
        KeyResultProgress.OfMilestones(KeyResult.Milestones("m", Name, new Milestone("plan")), [1]).Achieved.Should().BeTrue();
    }

    [Fact]
    public void What_milestones_cannot_be_is_refused()
    {
        var two = KeyResult.Milestones("m", Name, new("a"), new("b"));
        ((Action)(() => KeyResult.Milestones("m", Name))).Refuses(FaultCode.EmptyInput, "milestones");
        ((Action)(() => KeyResult.Milestones("m", Name, new("a"), new("a")))).Refuses(FaultCode.DuplicateKey, "milestones");
        ((Action)(() => KeyResult.Milestones("m", Name, new("a", 0), new("b", 0)))).Refuses(FaultCode.ZeroDenominator, "milestones");
        ((Action)(() => _ = new Milestone("a", -1))).Refuses(FaultCode.InvalidArgument, "weight");
        ((Action)(() => KeyResultProgress.OfMilestones(two, []))).Refuses(FaultCode.EmptyInput, "completions");
        ((Action)(() => KeyResultProgress.OfMilestones(two, [1]))).Refuses(FaultCode.LengthMismatch, "completions");
        ((Action)(() => KeyResultProgress.OfMilestones(two, [1, 1.01]))).Refuses(FaultCode.InvalidArgument, "completions[1]");
        ((Action)(() => KeyResultProgress.Of(two, 0.5))).Refuses(FaultCode.InvalidArgument, "keyResult");
        ((Action)(() => KeyResultProgress.OfMilestones(KeyResult.Binary("b", Name), [1]))).Refuses(FaultCode.InvalidArgument, "keyResult");
    }

    [Fact]
    public void What_is_done_or_not_is_1_or_0()
    {
        KeyResultProgress.Of(KeyResult.Binary("b", Name), 1).Achieved.Should().BeTrue();
        KeyResultProgress.Of(KeyResult.Binary("b", Name), 0).Progress.Should().Be(0);
        ((Action)(() => KeyResultProgress.Of(KeyResult.Binary("b", Name), 0.5))).Refuses(FaultCode.InvalidArgument, "actual");
    }

    [Theory]
    [InlineData(ProgressClamp.None, -0.25, 2.25)]
    [InlineData(ProgressClamp.Floor, 0, 2.25)]
    [InlineData(ProgressClamp.Unit, 0, 1)]
    public void Cutting_off_is_for_showing(ProgressClamp clamp, double back, double beyond)
    {
        var keyResult = KeyResult.Increase("g", Name, 72, 80);
        KeyResultProgress.Of(keyResult, 70).Clamped(clamp).Should().Be(back);
        KeyResultProgress.Of(keyResult, 90).Clamped(clamp).Should().Be(beyond);
    }

    [Fact]
    public void A_cent_below_a_billion_is_a_miss()
    {
        var progress = KeyResultProgress.Of(KeyResult.Increase("g", Name, 0, 1e9), 999_999_999.99);
        progress.Achieved.Should().BeFalse();
        progress.Remaining.Should().BeApproximately(0.01, 1e-6);
        KeyResultProgress.Of(KeyResult.AtLeast("g", Name, 1e9), 999_999_999.5).Distance.Should().Be(0.5);
    }

    [Fact]
    public void Key_results_with_the_same_steps_are_equal()
    {
        KeyResult.Milestones("m", Name, new Milestone("a", 2)).Should().Be(KeyResult.Milestones("m", Name, new Milestone("a", 2)));
        KeyResult.Milestones("m", Name, new Milestone("a", 2)).Should().NotBe(KeyResult.Milestones("m", Name, new Milestone("a", 3)));
    }
}
