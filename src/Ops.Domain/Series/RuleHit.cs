namespace Ops.Domain.Series;

/// <summary>A signal as it is stored: the last point, and the members as bits, bit 63 − k being the point k before the last.</summary>
internal readonly record struct RuleHit(int Last, SignalSide Side, ulong Members);
