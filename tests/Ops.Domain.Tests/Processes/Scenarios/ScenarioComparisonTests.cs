using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Scenarios.Scenes;

namespace Ops.Domain.Tests.Processes.Scenarios;

public class ScenarioComparisonTests
{
    private static readonly ProcessSimulationOptions Short = Long with { Horizon = Duration.FromSeconds(3_000), Confidence = 0.99 };

    [Fact]
    public void Common_luck_makes_the_difference_sharper_than_two_runs_apart()
    {
        var desk = Desk(Poisson(0.8), new Exponential(1));
        var faster = ScenarioComparison.Of(desk, [ScenarioChange.Faster("serve", 0.1)], Short);
        faster.VarianceRatio.Should().BeInRange(0.001, 0.9);
        faster.IsSure.Should().BeTrue();
        (faster.LeadTimeChange!.Value.High < 0, faster.WaitChange!.Value.High < 0, faster.MedianLeadTimeChange!.Value.High < 0)
            .Should()
            .Be((true, true, true));
        faster
            .LeadTimeChange.Value.Mean.Should()
            .BeApproximately(faster.Variant.LeadTime!.Value.Mean - faster.Base.LeadTime!.Value.Mean, 1e-9);
        faster.Base.Scenario.Should().BeSameAs(desk);
        faster.Explain().Parts.Should().HaveCount(4);
    }

    [Fact]
    public void The_same_process_twice_shows_no_difference_at_all()
    {
        var desk = Desk(Poisson(0.8), new Exponential(1));
        var same = ScenarioComparison.Of(desk, Desk(Poisson(0.8), new Exponential(1)), Short);
        (same.LeadTimeChange, same.VarianceRatio, same.IsSure).Should().Be((new SimulationEstimate { Mean = 0, HalfWidth = 0 }, 0, false));
        (same.P90LeadTimeChange!.Value.Mean, same.MedianLeadTimeChange!.Value.Mean).Should().Be((0, 0));
    }

    [Fact]
    public void A_change_elsewhere_leaves_the_numbers_of_a_case_alone()
    {
        // Both steps have people enough: making the second twice as fast takes exactly half of its time off, case by case.
        ProcessScenario Of() =>
            new(
                Monday,
                [new CaseClass("all", Poisson(0.2), "a")],
                [new ProcessStep("a", null, new Exponential(0.1), new StepShare("b", 0.5)), new ProcessStep("b", null, new Constant(8))],
                []
            );
        var faster = ScenarioComparison.Of(Of(), [ScenarioChange.Faster("b", 0.5)], Short);
        double share = faster.Base.Steps[1].Executions.Mean / faster.Base.Cases.Mean;
        faster.Variant.Steps[1].Executions.Should().Be(faster.Base.Steps[1].Executions);
        faster.LeadTimeChange!.Value.Mean.Should().BeApproximately(-4 * share, 0.05);
        faster.LeadTimeChange.Value.Low.Should().BeGreaterThan(-2.5);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        var desk = Desk(Poisson(0.5), new Exponential(1));
        Refusal.Of(() => ScenarioComparison.Of(null!, [ScenarioChange.MoreArrivals(1)]), FaultCode.InvalidArgument, "scenario");
        Refusal.Of(() => ScenarioComparison.Of(desk, []), FaultCode.EmptyInput, "changes");
        Refusal.Of(() => ScenarioComparison.Of(null!, desk), FaultCode.InvalidArgument, "before");
        Refusal.Of(() => ScenarioComparison.Of(desk, (ProcessScenario)null!), FaultCode.InvalidArgument, "after");
        Refusal.Of(() => ScenarioComparison.Of(desk, desk, Short with { Replications = 1 }), FaultCode.InsufficientData, "Replications");
        Refusal.Of(() => ScenarioComparison.Of(desk, [ScenarioChange.MoreArrivals(1)], Short), FaultCode.InvalidArgument, "desk");
        var rare = Desk(CaseArrivals.ByGaps(new Constant(1e6)), new Constant(1));
        var nobody = ScenarioComparison.Of(rare, rare, Short);
        (nobody.LeadTimeChange, nobody.VarianceRatio, nobody.IsSure).Should().Be((null, null, null));
    }
}
