using Ops.Domain.Budgets;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Budget figures near the ends of double and decimal are refused with the argument that leads there.</summary>
public sealed class ExtremeBudgetTests
{
    [Fact]
    public void A_schedule_beyond_double_is_refused()
    {
        Tests.Refusal.Of(FaultCode.Overflow, "actualTime", () => EarnedSchedule.Of([1, 2, 3], 2, double.Epsilon));
        Tests.Refusal.Of(FaultCode.Overflow, "earnedValue", () => EarnedSchedule.Of([1, 2, 3], double.Epsilon, 2));
    }

    [Fact]
    public void A_learning_curve_beyond_double_is_refused() =>
        Tests.Refusal.Of(FaultCode.Overflow, "firstUnitTime", () => LearningCurve.Of(LearningModel.IncrementalUnit, 1.7e308, 0.9, [4]));

    [Fact]
    public void An_annual_value_beyond_double_is_refused() =>
        Tests.Refusal.Of(
            FaultCode.Overflow,
            "rate",
            () => EquivalentAnnualValue.Of(double.MaxValue, new Money(100, Currency.Usd), new Money(100, Currency.Usd))
        );

    [Fact]
    public void A_period_below_all_periods_is_refused_as_a_period()
    {
        var funds = Funds.Of([new BudgetUnit("all", null)], [new ControlledBudget("all", [new Money(10, Currency.Usd)])], []);

        Tests.Refusal.Of(FaultCode.InvalidArgument, "period", () => funds.Check("all", int.MinValue, new Money(1, Currency.Usd)));
    }
}
