namespace Ops.Domain.Budgets;

/// <summary>Where a budget stands over a year.</summary>
/// <param name="Unit">The unit that bears the budget.</param>
/// <param name="Budget">The budget of all periods.</param>
/// <param name="Reserved">What is set aside and not yet ordered.</param>
/// <param name="Committed">What is ordered and not yet spent.</param>
/// <param name="Spent">What is spent.</param>
/// <param name="Available">Budget − reserved − committed − spent.</param>
public sealed record FundsPosition(string Unit, Money Budget, Money Reserved, Money Committed, Money Spent, Money Available);
