using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>Times that no number can hold are refused with a code, never with a bare overflow or an infinite figure.</summary>
public class HugePlanTests
{
    private const int Most = int.MaxValue;

    public static TheoryData<Action, string> TooLong { get; } =
        new()
        {
            { () => ProjectSchedule.Of([new("a", Most), new("b", 1)], [new("a", "b")]), "activities" },
            { () => ProjectSchedule.Of([new("a", 1), new("b", 1)], [new("a", "b", LinkType.FinishToStart, Most)]), "activities" },
            { () => ProjectSchedule.Of([new("a", 5)], [], default, int.MinValue), "activities" },
            { () => ProgressUpdate.Of(0, [new("a", Most), new("b", 1)], [new("a", "b")]), "activities" },
            { () => LimitedSchedule.Of([new("a", Most, 1), new("b", 1, 1)], [1], []), "activities" },
            { () => TimeCostCurve.Of([new("a", Most, Most, 1, 1), new("b", 1, 1, 1, 1, "a")]), "activities" },
            { () => TimeCostCurve.Of([new("a", 1_000_001, 1, 1, 2)]), "activities" },
            { () => ResourceProfile.Of([new("a", 10_000_001, new Dictionary<string, double> { ["crew"] = 1 })]), "activities" },
            { () => CriticalPath.Of([new("a", 1e308), new("b", 1e308, new TaskDependency("a"))]), "tasks" },
            { () => PertSchedule.Of([new("a", 1e200, 1e200, 1e200)]), "activities" },
            { () => ProjectSimulation.Of([new("a", 1e200, 1e200, 1e200)], 10, 1), "activities" },
        };

    [Theory]
    [MemberData(nameof(TooLong))]
    public void A_plan_beyond_its_numbers_is_an_overflow(Action plan, string place) => Refusal.Of(plan).ShouldBe(FaultCode.Overflow, place);

    [Fact]
    public void The_longest_plan_that_fits_is_scheduled()
    {
        ProjectSchedule.Of([new("a", Most - 1), new("b", 1)], [new("a", "b")]).Duration.Should().Be(Most);
        TimeCostCurve.Of([new("a", 1_000, 1, 1, 2)]).Points.Should().HaveCount(1_000);
    }
}
