namespace Ops.Domain.Kpis;

/// <summary>The score of an item of a scorecard.</summary>
/// <param name="Id">The item.</param>
/// <param name="Score">Its score, 0 to 100; null if it is missing.</param>
public sealed record ItemScore(string Id, decimal? Score);
