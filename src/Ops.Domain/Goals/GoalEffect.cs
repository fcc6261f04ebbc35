namespace Ops.Domain.Goals;

/// <summary>What one leaf did to the change of a root between two dates. Three effects; a leaf that is new or gone has the last one only.</summary>
public readonly record struct GoalEffect
{
    private readonly string? _goal;

    internal GoalEffect(string goal, double progress, double weight, double structure)
    {
        _goal = goal;
        Progress = progress;
        Weight = weight;
        Structure = structure;
    }

    /// <summary>The leaf.</summary>
    public string Goal => _goal ?? "";

    /// <summary>By its own progress: old effective weight × change of progress.</summary>
    public double Progress { get; }

    /// <summary>By its weight: change of effective weight × how far it stands from the root's old progress.</summary>
    public double Weight { get; }

    /// <summary>By coming into the root or leaving it: effective weight × how far it stands from the root's old progress.</summary>
    public double Structure { get; }

    /// <summary>All three effects together.</summary>
    public double Total => Progress + Weight + Structure;
}
