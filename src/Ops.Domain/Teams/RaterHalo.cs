namespace Ops.Domain.Teams;

/// <summary>How far a rater tells one person's strengths from the same person's weaknesses.</summary>
public sealed record RaterHalo
{
    internal RaterHalo() { }

    /// <summary>The rater.</summary>
    public string Rater { get; internal init; } = "";

    /// <summary>How many people the rater rated.</summary>
    public int People { get; internal init; }

    /// <summary>On how many competencies.</summary>
    public int Competencies { get; internal init; }

    /// <summary>The variance that is left when each person's and each competency's mean are taken out; 0 for a rater who gives everybody one mark throughout.</summary>
    public double ResidualVariance { get; internal init; }

    /// <summary>Its degrees of freedom: (people − 1)(competencies − 1).</summary>
    public int DegreesOfFreedom { get; internal init; }

    /// <summary>The same variance of all other raters together.</summary>
    public double OthersVariance { get; internal init; }

    /// <summary>Residual variance / the others'; small = halo.</summary>
    public double Ratio { get; internal init; }

    /// <summary>How easily chance alone gives so small a ratio (F test, one-sided).</summary>
    public double PValue { get; internal init; }

    /// <summary>The p-value corrected for the number of raters (Holm).</summary>
    public double AdjustedPValue { get; internal init; }

    /// <summary>Whether the corrected p-value is within the significance: a warning, which changes no rating.</summary>
    public bool IsWarned { get; internal init; }
}
