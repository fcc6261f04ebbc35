namespace Ops.Domain.Budgets;

/// <summary>Where a budget stands over a year.</summary>
/// <param name="Unit">The unit that bears the budget.</param>
/// <param name="Budget">The budget of all periods.</param>
/// <param name="Reserved">What is reserved and not yet spent.</param>
/// <param name="Spent">What is spent.</param>
/// <param name="Available">Budget − reserved − spent.</param>
public sealed record FundsPosition(string Unit, Money Budget, Money Reserved, Money Spent, Money Available);
