namespace Ops.Domain.Processes;

/// <summary>How often an edge was taken, and the sum of its times in ticks: 64 bits would not hold a thousand million days.</summary>
internal readonly record struct EdgeSum(long Count, Int128 Ticks);
