using CsCheck;
using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class TargetPathTests
{
    [Fact]
    public void A_flow_is_spread_evenly_by_season_by_growth_or_in_steps()
    {
        FlowTarget.Even(12, 4).Targets.Should().Equal(3, 3, 3, 3);
        FlowTarget.Seasonal(10, 3, [1, 0, 4]).Cumulative.Should().Equal(2, 2, 10);
        FlowTarget.Growing(331, 3, 0.1m).Targets.Should().Equal(100, 110, 121);
        FlowTarget.Steps(4, [new(0, 5), new(3, 6)]).Targets.Should().Equal(5, 5, 5, 6);
    }

    // 9 of 8 due, 16 in all, 2 of 4 periods left: run rate 3.5, factor 7/8, projected 9/8·16 = 18.
    [Fact]
    public void Progress_of_a_flow_tells_what_the_rest_has_to_bring()
    {
        FlowTarget
            .Even(16, 4)
            .Progress(Direction.HigherIsBetter, [4, 5])
            .Should()
            .BeEquivalentTo(
                new
                {
                    ActualToDate = 9m,
                    TargetToDate = 8m,
                    GapToDate = 1m,
                    AttainmentToDate = 1.125,
                    RequiredRunRate = 3.5m,
                    RequiredFactor = 0.875,
                    ProjectedTotal = 18m,
                }
            );
        FlowTarget.Even(16, 4).Progress(Direction.LowerIsBetter, [4, 6]).AttainmentToDate.Should().Be(0.8);
    }

    [Fact]
    public void Nothing_left_nothing_due_and_nothing_above_zero_leave_figures_undefined()
    {
        var target = FlowTarget.Even(4, 2);

        target
            .Progress(Direction.HigherIsBetter, [2, 2])
            .Should()
            .BeEquivalentTo(
                new
                {
                    RequiredRunRate = (decimal?)null,
                    RequiredFactor = (double?)null,
                    ProjectedTotal = 4m,
                }
            );
        target
            .Progress(Direction.HigherIsBetter)
            .Should()
            .BeEquivalentTo(
                new
                {
                    AttainmentToDate = (double?)null,
                    ProjectedTotal = (decimal?)null,
                    RequiredRunRate = 2m,
                    RequiredFactor = 1.0,
                }
            );
        target.Progress(Direction.LowerIsBetter, [0]).AttainmentToDate.Should().BeNull();
        Refusal.Of(FaultCode.InsufficientData, "actuals[1]", () => target.Progress(Direction.HigherIsBetter, [1, null]));
        Refusal.Of(FaultCode.LengthMismatch, "actuals", () => target.Progress(Direction.HigherIsBetter, [1, 1, 1]));
        Refusal.Of(FaultCode.InvalidArgument, "direction", () => target.Progress(Direction.WithinBand, [1]));
    }

    [Fact]
    public void A_level_goes_to_its_end_by_steps_or_by_growth()
    {
        LevelTarget.Linear(80, 95, 3).Targets.Should().Equal(85, 90, 95);
        LevelTarget.Compound(100, 144, 2).Targets.Should().Equal(120, 144);
        LevelTarget.Steps(3, [new(0, 1), new(1, 2)]).Targets.Should().Equal(1, 2, 2);
    }

    // Targets 85, 90, 95, 100; levels 85, –, 94: at the target once; (100 − 94)/1 = 6 to go.
    [Fact]
    public void Progress_of_a_level_stands_on_the_latest_actual()
    {
        LevelTarget
            .Linear(80, 100, 4)
            .Progress(Direction.HigherIsBetter, [85, null, 94])
            .Should()
            .BeEquivalentTo(
                new
                {
                    LastActual = 94m,
                    LastTarget = 95m,
                    GapToDate = -1m,
                    AttainmentToDate = 94 / 95.0,
                    RequiredChangePerPeriod = 6m,
                    PeriodsOnTarget = 1,
                }
            );
        LevelTarget.Linear(80, 100, 4).Progress(Direction.LowerIsBetter, [85, null, 94]).PeriodsOnTarget.Should().Be(2);
        LevelTarget
            .Linear(80, 100, 1)
            .Progress(Direction.HigherIsBetter, [null])
            .Should()
            .BeEquivalentTo(
                new
                {
                    LastActual = (decimal?)null,
                    GapToDate = (decimal?)null,
                    PeriodsOnTarget = 0,
                }
            );
        LevelTarget.Linear(80, 100, 1).Progress(Direction.HigherIsBetter, [100]).RequiredChangePerPeriod.Should().BeNull();
    }

    [Fact]
    public void Targets_with_faults_are_refused()
    {
        Refusal.Of(FaultCode.InvalidArgument, "periods", () => FlowTarget.Even(1, 0));
        Refusal.Of(FaultCode.LengthMismatch, "profile", () => FlowTarget.Seasonal(1, 2, [1]));
        Refusal.Of(FaultCode.InvalidArgument, "profile[1]", () => FlowTarget.Seasonal(1, 2, [1, -1]));
        Refusal.Of(FaultCode.ZeroDenominator, "profile", () => FlowTarget.Seasonal(1, 2, [0, 0]));
        Refusal.Of(FaultCode.InvalidArgument, "growthPerPeriod", () => FlowTarget.Growing(1, 2, -1));
        Refusal.Of(FaultCode.InvalidArgument, "end", () => LevelTarget.Compound(1, 0, 2));
        Refusal.Of(FaultCode.InvalidArgument, "steps[0]", () => FlowTarget.Steps(2, [new(1, 1)]));
        Refusal.Of(FaultCode.InvalidArgument, "steps[1]", () => FlowTarget.Steps(2, [new(0, 1), new(2, 1)]));
        Refusal.Of(FaultCode.NotOrdered, "steps[1]", () => FlowTarget.Steps(2, [new(0, 1), new(0, 1)]));
    }

    /// <summary>Law: the periods of a flow sum to its total.</summary>
    [Fact]
    public void The_periods_of_a_flow_sum_to_its_total() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 24], Gen.Int[-50, 50])
            .Sample(
                (total, periods, growth) =>
                    FlowTarget.Growing(total, periods, growth / 100m).Targets.Sum().Should().BeApproximately(total, 1e-20m)
            );
}
