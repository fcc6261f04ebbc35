namespace Ops.Domain.Goals;

/// <summary>An objective on a strategy map.</summary>
/// <param name="Id">The id.</param>
/// <param name="Perspective">The perspective that it belongs to: financial, customer, internal process, learning and growth.</param>
public sealed record StrategyObjective(string Id, string Perspective);
