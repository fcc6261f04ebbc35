namespace Ops.Domain.Numerics;

/// <summary>One group of a comparison of survival curves.</summary>
/// <param name="Group">The group's label, as given.</param>
/// <param name="Count">How many are in it.</param>
/// <param name="Observed">How many of them had the event.</param>
/// <param name="Expected">How many would have had it if the event came to all groups alike.</param>
public readonly record struct LogRankGroup(int Group, int Count, long Observed, double Expected);
