namespace Ops.Domain.Processes;

/// <summary>How often a name occurs.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">How often it occurs.</param>
public readonly record struct NamedCount(string Name, int Count);
