namespace Ops.Domain.Goals;

/// <summary>What was planned for a period, and what came.</summary>
public readonly record struct PlannedPeriod
{
    /// <summary>Creates a period.</summary>
    /// <param name="planned">What was planned.</param>
    /// <param name="actual">What came; null if it was not reported.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public PlannedPeriod(double planned, double? actual)
    {
        Planned = Guard.Finite(planned, nameof(planned));
        Actual = actual is { } reported ? Guard.Finite(reported, nameof(actual)) : null;
    }

    /// <summary>What was planned.</summary>
    public double Planned { get; }

    /// <summary>What came; null if it was not reported.</summary>
    public double? Actual { get; }
}
