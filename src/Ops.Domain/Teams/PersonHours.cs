namespace Ops.Domain.Teams;

/// <summary>Hours of one person.</summary>
/// <param name="Id">Who.</param>
/// <param name="Hours">How many.</param>
public readonly record struct PersonHours(string Id, decimal Hours);
