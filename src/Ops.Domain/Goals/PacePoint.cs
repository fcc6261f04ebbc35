using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>Progress that is planned to be reached on a day.</summary>
public readonly record struct PacePoint
{
    /// <summary>Creates a point.</summary>
    /// <param name="date">The day.</param>
    /// <param name="value">The progress, 1 at the target.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public PacePoint(LocalDate date, double value)
    {
        Date = date;
        Value = Guard.Finite(value, nameof(value));
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The progress.</summary>
    public double Value { get; }
}
