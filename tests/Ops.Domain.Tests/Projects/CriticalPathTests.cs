using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

public class CriticalPathTests
{
    [Fact]
    public void The_longest_chain_decides()
    {
        // A 3, then B 4 and C 2; D 1 after both: A B D takes 8, C may slip by 2.
        var path = CriticalPath.Of([
            new("A", 3),
            new("B", 4, new TaskDependency("A")),
            new("C", 2, new TaskDependency("A")),
            new("D", 1, new("B"), new("C")),
        ]);
        path.Duration.Should().Be(8);
        path.Critical.Should().Equal("A", "B", "D");
        path.Tasks[2].Should().Be(new TaskSchedule("C", 3, 5, 5, 7));
        path.Tasks[2].TotalFloat.Should().Be(2);
        path.Tasks[2].IsCritical.Should().BeFalse();
    }

    [Fact]
    public void A_lag_waits_and_a_negative_one_overlaps()
    {
        var path = CriticalPath.Of([
            new("spec", 5),
            new("train", 10, new TaskDependency("spec", 2)),
            new("pilot", 7, new TaskDependency("train", -3)),
        ]);
        path.Duration.Should().Be(21); // 5 + 2 + 10 − 3 + 7
        path.Tasks.Select(task => task.EarlyStart).Should().Equal(0, 7, 14);
    }

    [Fact]
    public void Nothing_starts_before_the_project_or_ends_after_it()
    {
        // B may start 5 before A ends but not before 0; A alone decides the end.
        var path = CriticalPath.Of([new("A", 4), new("B", 1, new TaskDependency("A", -5))]);
        (path.Duration, path.Tasks[1].EarlyStart, path.Tasks[0].LateFinish).Should().Be((4, 0, 4));
        path.Critical.Should().Equal("A");
    }

    [Fact]
    public void Rounding_is_no_float() =>
        CriticalPath
            .Of([new("A", 0.1), new("B", 0.2, new TaskDependency("A")), new("C", 0.3), new("D", 0.3, new("B"), new("C"))])
            .Critical.Should()
            .Equal("A", "B", "C", "D");

    [Fact]
    public void Faults_are_told_in_their_order()
    {
        Call().Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.EmptyInput);
        Call(new("A", 1, new TaskDependency("Z")), new("A", 1))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.DuplicateKey);
        Call(new ProjectTask("A", 1, new("Z"), new("Z"))).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.DuplicateKey);
        Call(new ProjectTask("A", 1, new TaskDependency("Z")))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.UnknownReference);
        var cycle = Call(new("A", -1, new TaskDependency("B")), new("B", 1, new TaskDependency("A"))).Should().Throw<OpsException>().Which;
        cycle.Code.Should().Be(FaultCode.Cycle);
        cycle.Message.Should().Contain("A -> B -> A");
        var negative = Call(new ProjectTask("A", -1)).Should().Throw<OpsException>().Which;
        (negative.Code, negative.Faults[0].Place).Should().Be((FaultCode.InvalidArgument, "A"));
    }

    private static Action Call(params ProjectTask[] tasks) => () => CriticalPath.Of(tasks);
}
