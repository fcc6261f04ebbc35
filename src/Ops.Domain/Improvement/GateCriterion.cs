namespace Ops.Domain.Improvement;

/// <summary>What an idea is judged by at a gate.</summary>
/// <param name="Id">Its name, once in the gate.</param>
/// <param name="Weight">How much it counts in the score; at least 0.</param>
/// <param name="Minimum">What an idea must reach on it to pass, 0 to 1; 0 for a criterion that only counts.</param>
public sealed record GateCriterion(string Id, decimal Weight, decimal Minimum = 0);
