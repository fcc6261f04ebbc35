namespace Ops.Domain.Processes;

/// <summary>One move of an alignment.</summary>
/// <param name="Kind">Where it takes place.</param>
/// <param name="Activity">The activity; null for a silent step.</param>
/// <param name="Transition">The transition that fires; null if the model does not move.</param>
public readonly record struct AlignmentMove(AlignmentMoveKind Kind, string? Activity, string? Transition);
