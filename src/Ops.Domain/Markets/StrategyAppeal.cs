namespace Ops.Domain.Markets;

/// <summary>How attractive a strategy is in the light of one factor.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Factor">The factor.</param>
/// <param name="Score">From 1 (not attractive) to 4 (highly attractive).</param>
public sealed record StrategyAppeal(string Strategy, string Factor, decimal Score);
