namespace Ops.Domain.Improvement;

/// <summary>How far an idea meets a criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Score">From 0 (not at all) to 1 (in full).</param>
public sealed record GateScore(string Criterion, decimal Score);
