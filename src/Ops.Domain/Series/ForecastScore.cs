namespace Ops.Domain.Series;

/// <summary>The score of one candidate.</summary>
/// <param name="Id">The candidate.</param>
/// <param name="Value">Its score, less is better; null when it cannot be computed.</param>
public sealed record ForecastScore(string Id, double? Value);
