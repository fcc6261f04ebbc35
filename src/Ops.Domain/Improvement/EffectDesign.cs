namespace Ops.Domain.Improvement;

/// <summary>How the figures before and after belong together.</summary>
public enum EffectDesign
{
    /// <summary>Two samples (Welch).</summary>
    Independent = 0,

    /// <summary>The same units before and after.</summary>
    Paired,
}
