namespace Ops.Domain.Goals;

/// <summary>What one leaf gives to a root.</summary>
/// <param name="Goal">The leaf.</param>
/// <param name="EffectiveWeight">The share of the root that it carries: the products of normalised weights, summed over all paths.</param>
/// <param name="Progress">Its progress.</param>
/// <param name="Contribution">Effective weight × progress.</param>
public readonly record struct GoalContribution(string Goal, double EffectiveWeight, double Progress, double Contribution);
