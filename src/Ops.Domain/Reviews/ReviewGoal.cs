using Ops.Domain.Goals;

namespace Ops.Domain.Reviews;

/// <summary>A key result under an objective, measured by one of the reviewed measures.</summary>
/// <param name="Objective">The objective that it serves.</param>
/// <param name="KeyResult">The key result.</param>
/// <param name="Measure">The key of the measure whose estimate is its figure.</param>
public sealed record ReviewGoal(Phrase Objective, KeyResult KeyResult, string Measure);
