using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

/// <summary>Plans near the ends of double and decimal.</summary>
public sealed class ExtremeTeamTests
{
    [Fact]
    public void More_people_than_can_be_counted_are_refused()
    {
        Refusal.Of(FaultCode.Overflow, "hoursPerFte", () => CapacityPlan.Of([new WorkDemand(600, 10)], 1e-300, 5));
        Refusal.Of(FaultCode.Overflow, "availableFte", () => CapacityPlan.Of([new WorkDemand(600, 10)], 40, double.Epsilon));
        Refusal.Of(FaultCode.Overflow, "demand", () => CapacityPlan.Of([new WorkDemand(1e308, 1e10)], 40, 5));
    }

    [Fact]
    public void A_return_on_next_to_no_cost_has_a_figure()
    {
        var effect = TrainingEffect.Of([1, 2, 3], [3, 4, 6]);
        var evaluation = TrainingEvaluation.Of(
            [4, 5, 4, 5],
            3,
            effect,
            effect,
            effect,
            0.95,
            new Money(100, Currency.Usd),
            new Money(0.0000000000000000000000000001m, Currency.Usd)
        );

        evaluation.ReturnOnInvestment.Should().BeApproximately(1e30, 1e18);
    }
}
