namespace Ops.Domain.Customers;

/// <summary>Whether the rates vary more than chance: Σz² of the plain chart.</summary>
/// <param name="ChiSquare">Σz².</param>
/// <param name="DegreesOfFreedom">Periods − 1.</param>
/// <param name="PValue">The probability of at least so much if chance alone is at work.</param>
public sealed record RateDispersion(double ChiSquare, int DegreesOfFreedom, double PValue)
{
    /// <summary>Chi-square / degrees of freedom: about 1 when chance alone is at work; far above 1 calls for Laney's limits.</summary>
    public double Ratio => ChiSquare / DegreesOfFreedom;
}
