namespace Ops.Domain.Processes;

/// <summary>How often one activity has directly followed another so far, and after how long.</summary>
/// <param name="From">The activity before.</param>
/// <param name="To">The activity after.</param>
/// <param name="Count">How often.</param>
/// <param name="MeanSeconds">The mean time from completion to completion.</param>
public readonly record struct LiveEdge(string From, string To, long Count, double MeanSeconds);
