namespace Ops.Domain.Processes;

/// <summary>How often one activity directly follows another.</summary>
/// <param name="From">The activity before.</param>
/// <param name="To">The activity after.</param>
/// <param name="Count">How often.</param>
public readonly record struct EdgeCount(string From, string To, int Count);
