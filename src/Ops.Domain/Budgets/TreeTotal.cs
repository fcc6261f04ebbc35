namespace Ops.Domain.Budgets;

/// <summary>What a unit and all units below it come to in a period.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period's label.</param>
/// <param name="Amount">The sum.</param>
public sealed record TreeTotal(string Unit, string Period, Money Amount);
