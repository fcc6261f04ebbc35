namespace Ops.Domain.Processes;

/// <summary>How surely one activity depends on another.</summary>
/// <param name="From">The activity before.</param>
/// <param name="To">The activity after.</param>
/// <param name="Count">How often the one directly follows the other.</param>
/// <param name="Dependency">The measure in (−1, 1): near 1 if the order is hardly ever the other way round.</param>
/// <param name="IsKept">True if the measure and the count reach the thresholds.</param>
public readonly record struct DependencyEdge(string From, string To, int Count, double Dependency, bool IsKept);
