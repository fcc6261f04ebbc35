namespace Ops.Domain.Rules;

/// <summary>A run of values between two places; null is without end.</summary>
internal readonly record struct Interval(Cut? Low, Cut? High);
