namespace Ops.Domain.Budgets;

/// <summary>Plan, actual and the parts of their difference, in the reporting currency: total = operational + exchange, exactly.</summary>
public sealed record ConsolidatedFigures
{
    internal ConsolidatedFigures(Money plan, Money actual, Money actualAtPlanRate, Money planAtActualRate)
    {
        Plan = plan;
        Actual = actual;
        ActualAtPlanRate = actualAtPlanRate;
        PlanAtActualRate = planAtActualRate;
    }

    /// <summary>Plan at the plan rate.</summary>
    public Money Plan { get; }

    /// <summary>Actual at the actual rate.</summary>
    public Money Actual { get; }

    /// <summary>Actual at the plan rate.</summary>
    public Money ActualAtPlanRate { get; }

    /// <summary>Plan at the actual rate.</summary>
    public Money PlanAtActualRate { get; }

    /// <summary>What was done otherwise: actual at plan rate − plan.</summary>
    public Money Operational => ActualAtPlanRate - Plan;

    /// <summary>What the rates did: actual − actual at plan rate.</summary>
    public Money Exchange => Actual - ActualAtPlanRate;

    /// <summary>What the rates would have done to the plan.</summary>
    public Money ExchangeOnPlan => PlanAtActualRate - Plan;

    /// <summary>What the rates did to the deviation: exchange − exchange on plan.</summary>
    public Money Joint => Exchange - ExchangeOnPlan;

    /// <summary>Actual − plan.</summary>
    public Money Total => Actual - Plan;

    internal ConsolidatedFigures Plus(ConsolidatedFigures other) =>
        new(Plan + other.Plan, Actual + other.Actual, ActualAtPlanRate + other.ActualAtPlanRate, PlanAtActualRate + other.PlanAtActualRate);
}
