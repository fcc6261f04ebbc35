using NodaTime;

namespace Ops.Domain.Series;

/// <summary>The figure of one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Value">The figure, exact.</param>
public readonly record struct MonthFigure(YearMonth Month, decimal Value);
