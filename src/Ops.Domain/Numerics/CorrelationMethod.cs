namespace Ops.Domain.Numerics;

/// <summary>Which kind of going together a correlation measures.</summary>
public enum CorrelationMethod
{
    /// <summary>Pearson's r: along a straight line.</summary>
    Pearson = 0,

    /// <summary>Spearman's ρ: Pearson's r of the ranks; along any rising or falling curve.</summary>
    Spearman,

    /// <summary>Kendall's τ-b: pairs in the same order less pairs in opposite order, corrected for ties.</summary>
    Kendall,
}
