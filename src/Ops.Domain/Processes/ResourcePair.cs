namespace Ops.Domain.Processes;

/// <summary>Two resources, the first in ordinal order before the other, and how often they have something in common.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Count">How often.</param>
public readonly record struct ResourcePair(string First, string Second, int Count);
