namespace Ops.Domain.Teams;

/// <summary>A day on which posts were filled.</summary>
public sealed record FillStep
{
    internal FillStep() { }

    /// <summary>Days since opening.</summary>
    public int Day { get; internal init; }

    /// <summary>How many were still open just before.</summary>
    public long AtRisk { get; internal init; }

    /// <summary>How many were filled.</summary>
    public long Filled { get; internal init; }

    /// <summary>The share still open from this day on.</summary>
    public double StillOpen { get; internal init; }
}
