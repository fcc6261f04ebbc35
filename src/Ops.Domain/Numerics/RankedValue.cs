namespace Ops.Domain.Numerics;

/// <summary>A value that a sketch keeps, with the least and the greatest rank (from 1) that it can have among all values.</summary>
internal readonly record struct RankedValue(double Value, long Least, long Greatest);
