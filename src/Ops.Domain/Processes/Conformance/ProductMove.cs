namespace Ops.Domain.Processes;

/// <summary>A step in the product of net and trace: a transition (−1 for none) with or without the next event.</summary>
internal readonly record struct ProductMove(int Transition, bool TakesEvent);
