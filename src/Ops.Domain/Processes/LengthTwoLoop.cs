namespace Ops.Domain.Processes;

/// <summary>Two activities that alternate: a, b, a or b, a, b.</summary>
/// <param name="First">The activity that comes first in ordinal order.</param>
/// <param name="Second">The other.</param>
/// <param name="Measure">s / (s + 1) for s such sequences.</param>
public readonly record struct LengthTwoLoop(string First, string Second, double Measure);
