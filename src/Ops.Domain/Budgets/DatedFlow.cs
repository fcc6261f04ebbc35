using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>A payment on a day: positive comes in, negative goes out.</summary>
/// <param name="Date">The day.</param>
/// <param name="Amount">The amount.</param>
public readonly record struct DatedFlow(LocalDate Date, Money Amount);
