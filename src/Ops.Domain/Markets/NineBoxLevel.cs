namespace Ops.Domain.Markets;

/// <summary>A third of an axis.</summary>
public enum NineBoxLevel
{
    /// <summary>Below the lower bound.</summary>
    Low = 0,

    /// <summary>From the lower bound on.</summary>
    Medium,

    /// <summary>From the upper bound on.</summary>
    High,
}
