namespace Ops.Domain.Numerics;

/// <summary>On which scale the interval of a survival share is symmetric.</summary>
public enum SurvivalInterval
{
    /// <summary>S ± z·se, clipped to 0..1: poor near 0 and 1 and in small samples.</summary>
    Plain,

    /// <summary>Symmetric in ln S, at most 1.</summary>
    Log,

    /// <summary>Symmetric in ln(−ln S): always inside 0..1 (Kalbfleisch and Prentice 1980).</summary>
    LogLog,
}
