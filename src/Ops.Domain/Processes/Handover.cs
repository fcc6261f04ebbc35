namespace Ops.Domain.Processes;

/// <summary>How often work of a case goes directly from one resource to another.</summary>
/// <param name="From">The resource before.</param>
/// <param name="To">The resource after; it may be the same.</param>
/// <param name="Count">How often.</param>
/// <param name="Share">The share of all such steps.</param>
public readonly record struct Handover(string From, string To, int Count, double Share);
