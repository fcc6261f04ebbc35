namespace Ops.Domain.Risks;

/// <summary>A risk of the top list.</summary>
public sealed record RankedRisk
{
    internal RankedRisk() { }

    /// <summary>The estimate.</summary>
    public RiskEstimate Estimate { get; internal init; }

    /// <summary>Frequency × impact: the loss of a year that is to be expected.</summary>
    public double ExpectedLoss { get; internal init; }

    /// <summary>Its part of the total; null when the total is 0.</summary>
    public double? Share { get; internal init; }

    /// <summary>The part of this and all above it; null when the total is 0.</summary>
    public double? CumulativeShare { get; internal init; }
}
