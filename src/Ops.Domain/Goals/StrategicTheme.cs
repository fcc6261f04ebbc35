namespace Ops.Domain.Goals;

/// <summary>A direction that the strategy takes for years: what objectives are grouped under (战略主题).</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name.</param>
public sealed record StrategicTheme(string Id, Phrase Name);
