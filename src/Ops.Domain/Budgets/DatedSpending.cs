using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>What was spent on a day; a credit is negative.</summary>
/// <param name="Date">The day.</param>
/// <param name="Amount">The amount.</param>
public readonly record struct DatedSpending(LocalDate Date, Money Amount);
