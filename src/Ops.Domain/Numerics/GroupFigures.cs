namespace Ops.Domain.Numerics;

/// <summary>Five figures of one group of values.</summary>
/// <param name="Group">The group's number.</param>
/// <param name="Count">How many values it has.</param>
/// <param name="Sum">Their sum; 0 for an empty group.</param>
/// <param name="Mean">Their mean; null for an empty group.</param>
/// <param name="Minimum">The least; null for an empty group.</param>
/// <param name="Maximum">The greatest; null for an empty group.</param>
public readonly record struct GroupFigures(int Group, long Count, double Sum, double? Mean, double? Minimum, double? Maximum);
