namespace Ops.Domain.Numerics;

/// <summary>How sure a comparison must be, and of what.</summary>
public sealed record DetectableOptions
{
    /// <summary>The chance of calling a change where there is none, in (0, 1). Default: 0.05.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>The chance of seeing the change when it is there, in (0, 1) and above alpha. Default: 0.8.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>Whether the test looks at both sides (the default) or only at the one of the change.</summary>
    public bool IsTwoSided { get; init; } = true;

    /// <summary>Whether a decrease is looked for instead of an increase. Default: false.</summary>
    public bool IsDecrease { get; init; }
}
