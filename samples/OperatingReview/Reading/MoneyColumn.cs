using Ops.Domain.Budgets;

namespace OperatingReview.Reading;

/// <summary>A column of amounts: its name, and the period and phase that it holds.</summary>
internal sealed record MoneyColumn(string Name, string Period, BudgetPhase Phase);
