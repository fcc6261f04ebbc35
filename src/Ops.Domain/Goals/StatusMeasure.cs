namespace Ops.Domain.Goals;

/// <summary>Which figure the bands of a status are laid on.</summary>
public enum StatusMeasure
{
    /// <summary>The progress itself.</summary>
    Value = 0,

    /// <summary>Progress ÷ expected progress.</summary>
    Ratio,

    /// <summary>Progress − expected progress.</summary>
    Margin,
}
