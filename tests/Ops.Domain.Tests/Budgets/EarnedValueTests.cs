using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand from the formulas of PMI and Lipke.</summary>
public class EarnedValueTests
{
    [Fact]
    public void A_late_and_dear_project_shows_in_every_figure()
    {
        var status = EarnedValueStatus.Of(Usd(1000m), Usd(500m), Usd(400m), Usd(500m));

        status.ScheduleVariance.Should().Be(Usd(-100m));
        status.CostVariance.Should().Be(Usd(-100m));
        status.SchedulePerformanceIndex.Should().Be(0.8);
        status.CostPerformanceIndex.Should().Be(0.8);
        status.EstimateAtCompletionTypical.Should().Be(Usd(1250m));
        status.EstimateAtCompletionAtypical.Should().Be(Usd(1100m));
        status.EstimateAtCompletionCombined.Should().Be(Usd(1437.5m)); // 500 + 600 / 0.64
        status.EstimateToCompleteTypical.Should().Be(Usd(750m));
        status.VarianceAtCompletionTypical.Should().Be(Usd(-250m));
        status.ToCompleteIndex.Should().Be(1.2);
    }

    [Fact]
    public void A_budget_that_is_gone_needs_a_negative_index() =>
        EarnedValueStatus.Of(Usd(100m), Usd(60m), Usd(60m), Usd(120m)).ToCompleteIndex.Should().Be(-2);

    [Fact]
    public void What_nothing_can_be_divided_by_is_undefined()
    {
        var status = EarnedValueStatus.Of(Usd(100m), Usd(0m), Usd(0m), Usd(100m));

        status.SchedulePerformanceIndex.Should().BeNull();
        status.CostPerformanceIndex.Should().Be(0);
        status.EstimateAtCompletionTypical.Should().BeNull();
        status.EstimateAtCompletionCombined.Should().BeNull();
        status.EstimateToCompleteTypical.Should().BeNull();
        status.VarianceAtCompletionTypical.Should().BeNull();
        status.ToCompleteIndex.Should().BeNull();
        status.EstimateAtCompletionAtypical.Should().Be(Usd(200m));
    }

    [Theory]
    [InlineData(-1, 0, 0, 0, "budgetAtCompletion")]
    [InlineData(0, -1, 0, 0, "plannedValue")]
    [InlineData(0, 0, -1, 0, "earnedValue")]
    [InlineData(0, 0, 0, -1, "actualCost")]
    public void Negative_amounts_are_refused(int budget, int planned, int earned, int spent, string place) =>
        Refusal.Of(
            () => EarnedValueStatus.Of(Usd((decimal)budget), Usd((decimal)planned), Usd((decimal)earned), Usd((decimal)spent)),
            FaultCode.InvalidArgument,
            place
        );

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0.5)]
    [InlineData(10, 1)]
    [InlineData(20, 1.5)]
    [InlineData(30, 3)] // the plateau's last period
    [InlineData(45, 3.5)]
    [InlineData(60, 4)]
    [InlineData(70, 4)]
    public void Earned_schedule_is_read_off_the_plan(double earned, double periods)
    {
        var schedule = EarnedSchedule.Of([10, 30, 30, 60], earned, 2);
        schedule.Periods.Should().Be(periods);
        schedule.ScheduleVariance.Should().Be(periods - 2);
        schedule.SchedulePerformanceIndex.Should().Be(periods / 2);
        schedule.EstimateAtCompletion.Should().Be(periods == 0 ? null : 4 * 2 / periods);
    }

    [Fact]
    public void Before_any_time_there_is_no_index_in_time() => EarnedSchedule.Of([1], 0, 0).SchedulePerformanceIndex.Should().BeNull();

    [Fact]
    public void Faulty_schedules_are_refused()
    {
        Refusal.Of(() => EarnedSchedule.Of([], 0, 0), FaultCode.EmptyInput, "plannedValue");
        Refusal.Of(() => EarnedSchedule.Of([2, 1], 0, 0), FaultCode.InvalidArgument, "plannedValue[1]");
        Refusal.Of(() => EarnedSchedule.Of([-1, 1], 0, 0), FaultCode.InvalidArgument, "plannedValue[0]");
        Refusal.Of(() => EarnedSchedule.Of([1], -1, 0), FaultCode.InvalidArgument, "earnedValue");
        Refusal.Of(() => EarnedSchedule.Of([1], 1, -1), FaultCode.InvalidArgument, "actualTime");
    }

    [Fact]
    public void The_index_of_a_project_is_no_mean_of_indices()
    {
        WorkPackage small = new("small", Usd(10m), Usd(20m), Usd(10m), Usd(20m));
        WorkPackage large = new("large", Usd(100m), Usd(50m), Usd(100m), Usd(200m));
        var rollup = EarnedValueRollup.Of(small, large);

        rollup.Packages.Select(package => package.Status.CostPerformanceIndex).Should().Equal(2, 0.5);
        rollup.Total.CostPerformanceIndex.Should().BeApproximately(70.0 / 110, 1e-15);
        rollup.Total.BudgetAtCompletion.Should().Be(Usd(220m));
        Refusal.Of(() => EarnedValueRollup.Of(small, large, small), FaultCode.DuplicateKey, "packages[2]");
        Refusal.Of(
            () => EarnedValueRollup.Of(small with { EarnedValue = Usd(20.01m) }),
            FaultCode.InvalidArgument,
            "packages[0].EarnedValue"
        );
        Refusal.Of(() => EarnedValueRollup.Of(), FaultCode.EmptyInput, "packages");
        Refusal.Of(
            () => EarnedValueRollup.Of(large, small with { ActualCost = new Money(1, Currency.Eur) }),
            FaultCode.CurrencyMismatch,
            "packages[1]"
        );
    }
}
