namespace Ops.Domain.Reviews;

/// <summary>A figure of a past period.</summary>
/// <param name="Period">The label of the period, for example <c>2019-20</c>.</param>
/// <param name="Value">The figure.</param>
public readonly record struct PeriodFigure(string Period, decimal Value);
