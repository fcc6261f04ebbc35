namespace Ops.Domain.Goals;

/// <summary>What one leaf gives to a root.</summary>
public readonly record struct GoalContribution
{
    private readonly string? _goal;

    internal GoalContribution(string goal, double effectiveWeight, double progress, double contribution)
    {
        _goal = goal;
        EffectiveWeight = effectiveWeight;
        Progress = progress;
        Contribution = contribution;
    }

    /// <summary>The leaf.</summary>
    public string Goal => _goal ?? "";

    /// <summary>The share of the root that it carries: the products of normalised weights, summed over all paths.</summary>
    public double EffectiveWeight { get; }

    /// <summary>Its progress.</summary>
    public double Progress { get; }

    /// <summary>Effective weight × progress.</summary>
    public double Contribution { get; }
}
