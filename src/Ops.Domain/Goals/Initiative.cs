namespace Ops.Domain.Goals;

/// <summary>Work that is done to move an objective (举措).</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name.</param>
/// <param name="Serves">The objective that it serves.</param>
/// <param name="Owner">Who answers for it.</param>
public sealed record Initiative(string Id, Phrase Name, string Serves, string Owner);
