namespace Ops.Domain.Budgets;

/// <summary>The strictest answer so far; <c>default</c> is none.</summary>
internal readonly record struct FundsAnswer(bool IsGiven, SpendingDecision Decision, int Node, ControlHorizon Horizon, long Left);
