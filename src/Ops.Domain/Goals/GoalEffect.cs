namespace Ops.Domain.Goals;

/// <summary>What one leaf did to the change of a root between two dates. Three effects; a leaf that is new or gone has the last one only.</summary>
/// <param name="Goal">The leaf.</param>
/// <param name="Progress">By its own progress: old effective weight × change of progress.</param>
/// <param name="Weight">By its weight: change of effective weight × how far it stands from the root's old progress.</param>
/// <param name="Structure">By coming into the root or leaving it: effective weight × how far it stands from the root's old progress.</param>
public readonly record struct GoalEffect(string Goal, double Progress, double Weight, double Structure)
{
    /// <summary>All three effects together.</summary>
    public double Total => Progress + Weight + Structure;
}
