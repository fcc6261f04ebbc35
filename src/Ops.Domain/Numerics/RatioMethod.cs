namespace Ops.Domain.Numerics;

/// <summary>How the interval of a ratio of sums is found.</summary>
public enum RatioMethod
{
    /// <summary>Ratio ± t·standard error, by linearisation.</summary>
    Delta = 0,

    /// <summary>Fieller's theorem: exact for normal data, and honest when the denominator is near 0.</summary>
    Fieller,
}
