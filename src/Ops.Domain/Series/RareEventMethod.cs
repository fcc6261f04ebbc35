namespace Ops.Domain.Series;

/// <summary>How the limits of a chart of rare events are found.</summary>
public enum RareEventMethod
{
    /// <summary>Mean ± three standard deviations (cases between events).</summary>
    Normal = 0,

    /// <summary>Quantiles of the geometric (cases) or exponential (times) distribution.</summary>
    Probability,

    /// <summary>Limits of the times raised to 1/3.6, raised back (Nelson 1994).</summary>
    Transform,
}
