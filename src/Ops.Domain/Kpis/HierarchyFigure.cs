namespace Ops.Domain.Kpis;

/// <summary>A node's figure.</summary>
/// <param name="Id">The node.</param>
/// <param name="Parent">The node that it belongs to; null for a root.</param>
/// <param name="Value">The figure; null if there is nothing to make it of.</param>
/// <param name="ShareOfParent">
/// Its share of the parent: of its value, of its denominator or weight, or its own count over the parent's. Null for roots, and where one of the two is missing or the parent's is 0.
/// </param>
public sealed record HierarchyFigure(string Id, string? Parent, decimal? Value, double? ShareOfParent);
