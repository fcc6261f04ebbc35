namespace Ops.Domain.Teams;

/// <summary>How many people are wanted, there now, and expected to leave. All at least 0; checked in the funnel.</summary>
/// <param name="Required">People wanted.</param>
/// <param name="Current">People there now.</param>
/// <param name="ExpectedLeavers">How many are expected to leave; may be a fraction.</param>
public readonly record struct HiringPlan(decimal Required, decimal Current, decimal ExpectedLeavers);
