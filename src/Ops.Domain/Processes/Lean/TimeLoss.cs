namespace Ops.Domain.Processes;

/// <summary>Time lost to one of the six big losses.</summary>
/// <remarks>Two losses are equal when category and time are. <c>default</c> is a breakdown without length.</remarks>
public readonly record struct TimeLoss
{
    /// <summary>Creates a loss.</summary>
    /// <param name="category">What it was lost to.</param>
    /// <param name="time">How much; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not a category, or a negative time.</exception>
    public TimeLoss(LossCategory category, decimal time)
    {
        Category = Guard.Defined(category, nameof(category));
        Time = Guard.InRange(time, 0, decimal.MaxValue, nameof(time));
    }

    /// <summary>What it was lost to.</summary>
    public LossCategory Category { get; }

    /// <summary>How much.</summary>
    public decimal Time { get; }
}
