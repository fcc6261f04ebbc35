namespace Ops.Domain.Markets;

/// <summary>The four fields of a SWOT analysis: inside or outside, good or bad.</summary>
public enum SwotKind
{
    /// <summary>Inside and good.</summary>
    Strength = 0,

    /// <summary>Inside and bad.</summary>
    Weakness,

    /// <summary>Outside and good.</summary>
    Opportunity,

    /// <summary>Outside and bad.</summary>
    Threat,
}
