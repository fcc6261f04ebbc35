namespace Ops.Domain.Series;

/// <summary>On which side of the target a figure is wanted.</summary>
public enum TargetSide
{
    /// <summary>The target or more.</summary>
    AtLeast = 0,

    /// <summary>The target or less.</summary>
    AtMost,
}
