namespace Ops.Domain.Improvement;

/// <summary>Why a point is a signal.</summary>
public enum HoldRule
{
    /// <summary>It lies outside the limits.</summary>
    Limit = 0,

    /// <summary>It ends a run on one side of the centre.</summary>
    Run,
}
