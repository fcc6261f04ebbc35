using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Scenarios.Scenes;

namespace Ops.Domain.Tests.Processes.Scenarios;

public class ProcessScenarioTests
{
    private static readonly CaseClass All = new("all", Poisson(0.5), "a");
    private static readonly ProcessStep A = new("a", "desk", new Exponential(1), new StepShare("b", 0.6), new StepShare("a", 0.2));
    private static readonly ProcessStep B = new("b", null, new Constant(2));
    private static readonly StaffPool Desk = new("desk", new StaffShift(1), new StaffShift(2));

    private static ProcessScenario Plain => new(Monday, [All], [A, B], [Desk]);

    [Fact]
    public void The_load_of_a_pool_is_its_work_over_its_time()
    {
        // 0.5 cases per second, each 1/(1 − 0.2) times at a for a second, three people: 0.625/3.
        Plain.Loads.Should().ContainSingle().Which.Should().BeApproximately(0.625 / 3, 1e-12);
        // Open 40 of 168 hours: 168/40 times as much.
        var office = Hours(
            9,
            17,
            IsoDayOfWeek.Monday,
            IsoDayOfWeek.Tuesday,
            IsoDayOfWeek.Wednesday,
            IsoDayOfWeek.Thursday,
            IsoDayOfWeek.Friday
        );
        new ProcessScenario(Monday, [All], [A, B], [new StaffPool("desk", new StaffShift(3, office))])
            .Loads[0]
            .Should()
            .BeApproximately(0.625 / 3 * 168 / 40, 1e-12);
        var noMean = new ProcessStep("a", "desk", new Lomax(0.5, 1));
        new ProcessScenario(Monday, [All], [noMean], [Desk]).Loads[0].Should().BeNull();
        Desk.People.Should().Be(3);
    }

    [Fact]
    public void Changes_change_what_they_name_and_nothing_else()
    {
        var changed = Plain.With(
            ScenarioChange.MorePeopleAt("a", 2),
            ScenarioChange.Faster("a", 0.2),
            ScenarioChange.Faster("a", 0.5),
            ScenarioChange.MoreArrivals(0.15)
        );
        changed.Pools[0].Shifts.Select(shift => shift.People).Should().Equal(3, 2);
        changed.Steps[0].TimeFactor.Should().BeApproximately(0.4, 1e-15);
        changed.Steps[0].MeanSeconds.Should().BeApproximately(0.4, 1e-15);
        changed.Steps[1].TimeFactor.Should().Be(1);
        changed.Classes[0].Arrivals.Density.Should().BeApproximately(1.15, 1e-15);
        changed.Loads[0].Should().BeApproximately(0.625 * 1.15 * 0.4 / 5, 1e-12);
        Plain.Pools[0].People.Should().Be(3);
        var ordered = new ProcessScenario(Monday, [All], [A, B], [Desk])
        {
            Order = ServiceOrder.PriorityFinishing,
            ShiftEnd = ShiftEnd.Finish,
        };
        var same = ordered.With(ScenarioChange.MoreArrivals(0));
        (same.Order, same.ShiftEnd, same.Start).Should().Be((ServiceOrder.PriorityFinishing, ShiftEnd.Finish, Monday));
        Plain.With(ScenarioChange.MorePeopleAt("a")).Pools[0].People.Should().Be(4);
    }

    [Fact]
    public void Less_rework_leaves_the_other_shares_in_proportion()
    {
        // a → a from 0.2 to 0.1: the rest, 0.8, becomes 0.9, so that 0.6 to b becomes 0.675 and 0.2 out 0.225.
        var changed = Plain.With(ScenarioChange.Reroute("a", "a", 0.1));
        changed.Steps[0].Next.Select(share => share.Step).Should().Equal("b", "a");
        changed.Steps[0].Next[0].Share.Should().BeApproximately(0.675, 1e-15);
        changed.Steps[0].Next[1].Share.Should().Be(0.1);
        // Where all go one way, the others that it then leaves are those who leave the process.
        var sure = new ProcessScenario(Monday, [All], [new ProcessStep("a", "desk", new Constant(1), new StepShare("b", 1)), B], [Desk]);
        sure.With(ScenarioChange.Reroute("a", "b", 0.25)).Steps[0].Next.Should().Equal(new StepShare("b", 0.25));
        sure.With(ScenarioChange.Reroute("a", "b", 1)).Steps[0].Next.Should().Equal(new StepShare("b", 1));
    }

    [Fact]
    public void A_change_that_fits_no_process_is_refused()
    {
        Refusal.Of(() => Plain.With(), FaultCode.EmptyInput, "changes");
        Refusal.Of(() => Plain.With(null!, null!), FaultCode.InvalidArgument, "changes[0]");
        Refusal.Of(
            () => Plain.With(ScenarioChange.MoreArrivals(1), ScenarioChange.Faster("x", 0.1)),
            FaultCode.UnknownReference,
            "changes[1]"
        );
        Refusal.Of(() => Plain.With(ScenarioChange.MorePeopleAt("b")), FaultCode.InvalidArgument, "changes[0]");
        Refusal.Of(() => Plain.With(ScenarioChange.MorePeopleAt("a", -1)), FaultCode.InvalidArgument, "desk");
        Refusal.Of(() => Plain.With(ScenarioChange.MorePeopleAt("a", int.MaxValue)), FaultCode.InvalidArgument, "desk");
        Refusal.Of(() => Plain.With(ScenarioChange.Reroute("a", "x", 0.1)), FaultCode.UnknownReference, "changes[0]");
        Refusal.Of(() => Plain.With(ScenarioChange.Reroute("a", "a", 1)), FaultCode.InvalidArgument, "steps");
        Refusal.Of(() => ScenarioChange.MorePeopleAt(" "), FaultCode.InvalidArgument, "step");
        Refusal.Of(() => ScenarioChange.Faster("a", 1), FaultCode.InvalidArgument, "share");
        Refusal.Of(() => ScenarioChange.Faster(" ", 0), FaultCode.InvalidArgument, "step");
        Refusal.Of(() => ScenarioChange.Faster("a", double.NaN), FaultCode.InvalidArgument, "share");
        Refusal.Of(() => ScenarioChange.MoreArrivals(-1), FaultCode.InvalidArgument, "share");
        Refusal.Of(() => ScenarioChange.Reroute("a", "b", 1.01), FaultCode.InvalidArgument, "share");
        Refusal.Of(() => ScenarioChange.Reroute("a", "", 1), FaultCode.InvalidArgument, "nextStep");
    }

    [Fact]
    public void A_scenario_with_holes_is_refused()
    {
        Refusal.Of(() => new ProcessScenario(Monday, [], [A, B], [Desk]), FaultCode.EmptyInput, "classes");
        Refusal.Of(() => new ProcessScenario(Monday, [All], [], [Desk]), FaultCode.EmptyInput, "steps");
        Refusal.Of(() => new ProcessScenario(Monday, [All], [A, null!], [Desk]), FaultCode.InvalidArgument, "steps[1]");
        Refusal.Of(() => new ProcessScenario(Monday, [All, All], [A, B], [Desk]), FaultCode.DuplicateKey, "classes[1]");
        Refusal.Of(() => new ProcessScenario(Monday, [All], [A, B, A], [Desk]), FaultCode.DuplicateKey, "steps[2]");
        Refusal.Of(() => new ProcessScenario(Monday, [All], [A, B], [Desk, Desk]), FaultCode.DuplicateKey, "pools[1]");
        Refusal.Of(() => new ProcessScenario(Monday, [All], [A], [Desk]), FaultCode.UnknownReference, "a");
        Refusal.Of(() => new ProcessScenario(Monday, [All], [A, B], []), FaultCode.UnknownReference, "a");
        Refusal.Of(
            () => new ProcessScenario(Monday, [new CaseClass("all", Poisson(1), "x")], [A, B], [Desk]),
            FaultCode.UnknownReference,
            "all"
        );
        var forever = new ProcessStep("a", "desk", new Constant(1), new StepShare("a", 1));
        Refusal.Of(() => new ProcessScenario(Monday, [All], [forever], [Desk]), FaultCode.InvalidArgument, "steps");
    }

    [Fact]
    public void Parts_of_a_scenario_are_checked_when_made()
    {
        Refusal.Of(() => new ProcessStep("a", " ", new Constant(1)), FaultCode.InvalidArgument, "pool");
        Refusal.Of(() => new ProcessStep("a", null, new Constant(-1)), FaultCode.InvalidArgument, "seconds");
        Refusal.Of(() => new ProcessStep("a", null, new Normal(9, 1)), FaultCode.InvalidArgument, "seconds");
        Refusal.Of(
            () => new ProcessStep("a", null, new Constant(1), new StepShare("b", 0.6), new StepShare("c", 0.5)),
            FaultCode.InvalidArgument,
            "next"
        );
        Refusal.Of(
            () => new ProcessStep("a", null, new Constant(1), new StepShare("b", 0.6), new StepShare("b", 0.1)),
            FaultCode.DuplicateKey,
            "next[1]"
        );
        Refusal.Of(() => new ProcessStep("a", null, new Constant(1), default(StepShare)), FaultCode.InvalidArgument, "next[0]");
        Refusal.Of(() => new CaseClass("all", Poisson(1), new StepShare("a", 0.9)), FaultCode.InvalidArgument, "first");
        Refusal.Of(() => new CaseClass("all", Poisson(1), ReadOnlySpan<StepShare>.Empty), FaultCode.EmptyInput, "first");
        Refusal.Of(() => new StaffPool("desk", []), FaultCode.EmptyInput, "shifts");
        Refusal.Of(() => new StaffPool("desk", new StaffShift(1), default), FaultCode.InvalidArgument, "shifts[1]");
        var never = new WorkingCalendar(DateTimeZone.Utc, WorkingWeek.Closed);
        Refusal.Of(() => new StaffPool("desk", new StaffShift(1, never)), FaultCode.InvalidArgument, "shifts[0]");
        Refusal.Of(() => new StaffShift(0), FaultCode.InvalidArgument, "people");
        Refusal.Of(() => new StepShare("a", -0.1), FaultCode.InvalidArgument, "share");
    }
}
