namespace Ops.Domain.Markets;

/// <summary>The share of the largest firms.</summary>
public sealed record ConcentrationRatio
{
    internal ConcentrationRatio() { }

    /// <summary>How many.</summary>
    public int Firms { get; internal init; }

    /// <summary>Their share together; 1 when there are not more.</summary>
    public double Share { get; internal init; }
}
