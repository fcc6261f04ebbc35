namespace Ops.Domain.Teams;

/// <summary>Work that comes in, and how long each piece takes.</summary>
public readonly record struct WorkDemand
{
    /// <summary>Creates the fact.</summary>
    /// <param name="volume">How many pieces in the period; at least 0. Checked in the plan.</param>
    /// <param name="minutesEach">Minutes for each; at least 0. Checked in the plan.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public WorkDemand(double volume, double minutesEach)
    {
        Volume = Guard.Finite(volume, nameof(volume));
        MinutesEach = Guard.Finite(minutesEach, nameof(minutesEach));
    }

    /// <summary>How many pieces in the period.</summary>
    public double Volume { get; }

    /// <summary>Minutes for each.</summary>
    public double MinutesEach { get; }
}
