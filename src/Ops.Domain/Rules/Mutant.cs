namespace Ops.Domain.Rules;

/// <summary>A mistake put into a table on purpose, to see whether some test notices.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Row">The row's id.</param>
/// <param name="Column">The column's name; null for a removed row.</param>
/// <param name="IsLowerEnd">Of a flipped end: whether it is the lower one; null otherwise.</param>
/// <param name="Value">Of a flipped end: its value; missing otherwise.</param>
public sealed record Mutant(MutantKind Kind, string Row, string? Column, bool? IsLowerEnd, FactValue Value);
