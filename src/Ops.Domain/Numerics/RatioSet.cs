namespace Ops.Domain.Numerics;

/// <summary>What set of values a confidence statement about a ratio names.</summary>
public enum RatioSet
{
    /// <summary>From lower to upper.</summary>
    Interval = 0,

    /// <summary>Everything but lower to upper: the denominator may be 0.</summary>
    Complement,

    /// <summary>Everything: the data say nothing.</summary>
    Unbounded,
}
