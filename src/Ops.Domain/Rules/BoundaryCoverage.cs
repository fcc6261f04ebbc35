namespace Ops.Domain.Rules;

/// <summary>A value at an end of a cell, or just across it, that tests should try.</summary>
/// <param name="Row">The row's id.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Value">The value.</param>
/// <param name="IsInside">True when the cell holds the value.</param>
/// <param name="IsExercised">True when a test had this value while all other cells of the row matched, so that this cell alone decided.</param>
public sealed record BoundaryCoverage(string Row, string Column, FactValue Value, bool IsInside, bool IsExercised);
