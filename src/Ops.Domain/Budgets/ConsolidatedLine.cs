namespace Ops.Domain.Budgets;

/// <summary>A line in the reporting currency.</summary>
/// <param name="Id">The line's key.</param>
/// <param name="Figures">Its figures.</param>
public sealed record ConsolidatedLine(string Id, ConsolidatedFigures Figures);
