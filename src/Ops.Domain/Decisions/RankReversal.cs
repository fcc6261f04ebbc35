namespace Ops.Domain.Decisions;

/// <summary>Two alternatives that change places when a third one leaves the decision; all as their rows.</summary>
/// <param name="Removed">The alternative that leaves.</param>
/// <param name="Better">The one that stood before the other while it was there.</param>
/// <param name="Worse">The one that stands before the other without it.</param>
public readonly record struct RankReversal(int Removed, int Better, int Worse);
