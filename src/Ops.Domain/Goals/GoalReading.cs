using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>A figure of a goal as it was read on a day.</summary>
public readonly record struct GoalReading
{
    /// <summary>Creates a reading.</summary>
    /// <param name="date">The day.</param>
    /// <param name="value">The figure.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public GoalReading(LocalDate date, double value)
    {
        Date = date;
        Value = Guard.Finite(value, nameof(value));
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The figure.</summary>
    public double Value { get; }
}
