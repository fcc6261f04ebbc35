namespace Ops.Domain.Processes;

/// <summary>What a search for an alignment came to.</summary>
internal readonly record struct FoundAlignment(ImmutableArray<AlignmentMove> Moves, int? Cost, int LowerBound, int ExpandedStates);
