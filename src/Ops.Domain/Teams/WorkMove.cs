namespace Ops.Domain.Teams;

/// <summary>Work that goes from one person to another.</summary>
/// <param name="From">Who gives.</param>
/// <param name="To">Who takes.</param>
/// <param name="Units">How many whole units (hours).</param>
public readonly record struct WorkMove(string From, string To, long Units);
