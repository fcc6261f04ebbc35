namespace Ops.Domain.Customers;

/// <summary>Whether the rates vary more than chance: Σz² of the plain chart.</summary>
public sealed record RateDispersion
{
    internal RateDispersion(double chiSquare, int degreesOfFreedom, double pValue)
    {
        ChiSquare = chiSquare;
        DegreesOfFreedom = degreesOfFreedom;
        PValue = pValue;
    }

    /// <summary>Σz².</summary>
    public double ChiSquare { get; }

    /// <summary>Periods − 1.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>The probability of at least so much if chance alone is at work.</summary>
    public double PValue { get; }

    /// <summary>Chi-square / degrees of freedom: about 1 when chance alone is at work; far above 1 calls for Laney's limits.</summary>
    public double Ratio => ChiSquare / DegreesOfFreedom;
}
