namespace Ops.Domain.Decisions;

/// <summary>One step of something that can be taken up to a level: what the step costs and is worth on top of the steps before.</summary>
public readonly record struct ItemLevel
{
    /// <summary>Creates the level.</summary>
    /// <param name="cost">What the step costs on top, at least 0; exact, in any unit.</param>
    /// <param name="value">What the step is worth on top, at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative cost, a value that is negative, NaN or infinite.</exception>
    public ItemLevel(decimal cost, double value)
    {
        Cost = Guard.InRange(cost, 0m, decimal.MaxValue, nameof(cost));
        Value = Guard.NotNegative(value, nameof(value));
    }

    /// <summary>What the step costs on top.</summary>
    public decimal Cost { get; }

    /// <summary>What the step is worth on top.</summary>
    public double Value { get; }
}
