namespace Ops.Domain.Kpis;

/// <summary>How much the ranking hangs on one weight.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Up">The sum of all changes of rank when its weight is raised.</param>
/// <param name="Down">The sum of all changes of rank when its weight is lowered.</param>
public sealed record RankShift(string Indicator, int Up, int Down);
