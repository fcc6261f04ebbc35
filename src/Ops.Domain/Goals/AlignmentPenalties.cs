namespace Ops.Domain.Goals;

/// <summary>How many points of 100 each kind of finding costs. Own convention: what contradicts costs most, what is merely loose costs less.</summary>
public sealed record AlignmentPenalties
{
    /// <summary>For each orphan; 5 by default.</summary>
    public double Orphan { get; init; } = 5;

    /// <summary>For each link that skips a level; 2 by default.</summary>
    public double LevelSkip { get; init; } = 2;

    /// <summary>For each link whose child stands above its parent; 5 by default.</summary>
    public double LevelInversion { get; init; } = 5;

    /// <summary>For each top goal that nobody serves; 5 by default.</summary>
    public double Unsupported { get; init; } = 5;

    /// <summary>For each conflict; 10 by default.</summary>
    public double Conflict { get; init; } = 10;

    /// <summary>For each claim made twice; 3 by default.</summary>
    public double DuplicateClaim { get; init; } = 3;

    /// <summary>For each silo; 5 by default.</summary>
    public double Silo { get; init; } = 5;
}
