namespace Ops.Domain.Processes;

/// <summary>A transition that fires in a state and the state that it leads to.</summary>
internal readonly record struct NetStep(int Transition, int To);
