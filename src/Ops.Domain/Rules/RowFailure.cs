namespace Ops.Domain.Rules;

/// <summary>Why a row does not match: one of its cells and the value that lies outside it.</summary>
/// <param name="Row">The row's id.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Cell">The cell in canonical notation.</param>
/// <param name="Value">The fact's value.</param>
public sealed record RowFailure(string Row, string Column, string Cell, FactValue Value);
