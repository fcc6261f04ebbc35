namespace Ops.Domain.Goals;

/// <summary>One line of an X-matrix: a theme, an objective, a piece of work, a measure, or a person.</summary>
/// <param name="Id">The key; for a person the name.</param>
/// <param name="Name">What is written.</param>
public sealed record XMatrixEntry(string Id, Phrase Name);
