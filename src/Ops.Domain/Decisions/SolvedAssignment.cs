namespace Ops.Domain.Decisions;

/// <summary>An optimal assignment of all rows with its dual prices: cost ≥ row price + column price everywhere, equal on the pairs, column prices at most 0.</summary>
internal sealed record SolvedAssignment(double[,] Costs, int[] ColumnOfRow, int[] RowOfColumn, double[] RowPrices, double[] ColumnPrices);
