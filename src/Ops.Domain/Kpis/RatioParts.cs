namespace Ops.Domain.Kpis;

/// <summary>A fact of an indicator that is a ratio: its two sides, which add up where the ratio does not.</summary>
public readonly record struct RatioParts
{
    /// <summary>States both sides.</summary>
    /// <param name="numerator">What stands above the line.</param>
    /// <param name="denominator">What stands below the line, at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative denominator.</exception>
    public RatioParts(decimal numerator, decimal denominator)
    {
        Numerator = numerator;
        Denominator = Guard.InRange(denominator, 0, decimal.MaxValue, nameof(denominator));
    }

    /// <summary>What stands above the line.</summary>
    public decimal Numerator { get; }

    /// <summary>What stands below the line.</summary>
    public decimal Denominator { get; }
}
