namespace Ops.Domain.Budgets;

/// <summary>What one control says about a request.</summary>
/// <param name="Node">The unit whose budget is tested.</param>
/// <param name="Horizon">Over which periods.</param>
/// <param name="Budget">The budget of the horizon.</param>
/// <param name="Used">What the unit and all below it have used of it.</param>
/// <param name="Available">Budget − used.</param>
/// <param name="AvailableAfter">Available − request.</param>
/// <param name="Decision">What the control says.</param>
public sealed record ControlCheck(
    string Node,
    ControlHorizon Horizon,
    Money Budget,
    Money Used,
    Money Available,
    Money AvailableAfter,
    SpendingDecision Decision
);
