namespace Ops.Domain.Goals;

/// <summary>How figures of one kind are brought to a common scale.</summary>
public enum NormalizationMethod
{
    /// <summary>(x − min)/(max − min); for costs (max − x)/(max − min).</summary>
    MinMax = 0,

    /// <summary>x/max; for costs min/x.</summary>
    Maximum,

    /// <summary>x/Σx; for costs (1/x)/Σ(1/x).</summary>
    Sum,

    /// <summary>x/√Σx²; for costs 1 less that.</summary>
    Vector,

    /// <summary>(x − mean)/s with n − 1; for costs the negative.</summary>
    ZScore,
}
