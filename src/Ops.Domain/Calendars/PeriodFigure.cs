namespace Ops.Domain.Calendars;

/// <summary>The figure of one period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The figure; null when the period has no observation or its divisor is zero.</param>
/// <param name="Observations">How many observations lie in the period.</param>
public readonly record struct PeriodFigure(Period Period, decimal? Value, int Observations);
