namespace Ops.Domain.Risks;

/// <summary>How often a risk strikes in a year and what it then costs.</summary>
public readonly record struct RiskLevel
{
    /// <summary>Creates a level.</summary>
    /// <param name="frequency">Events a year, at least 0.</param>
    /// <param name="impact">Loss of an event, at least 0.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: negative, NaN, infinity. <see cref="FaultCode.Overflow"/>: their product is beyond double.
    /// </exception>
    public RiskLevel(double frequency, double impact)
    {
        Frequency = Guard.NotNegative(frequency, nameof(frequency));
        Impact = Guard.NotNegative(impact, nameof(impact));
        if (!double.IsFinite(frequency * impact))
            throw Faults.Overflow(nameof(impact), "the loss of a year is beyond the range of double", "work in a larger unit");
    }

    /// <summary>Events a year.</summary>
    public double Frequency { get; }

    /// <summary>Loss of an event.</summary>
    public double Impact { get; }

    /// <summary>Frequency × impact: the loss of a year that is to be expected.</summary>
    public double ExpectedLoss => Frequency * Impact;
}
