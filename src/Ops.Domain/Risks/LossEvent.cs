namespace Ops.Domain.Risks;

/// <summary>A loss that happened, in the year that an insurance counts it in.</summary>
public readonly record struct LossEvent
{
    /// <summary>Creates the event.</summary>
    /// <param name="year">The year.</param>
    /// <param name="amount">The loss: at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative amount.</exception>
    public LossEvent(int year, Money amount)
    {
        Year = year;
        Amount = amount.IsNegative ? throw Faults.Invalid(nameof(amount), $"{amount} is negative", "give a loss of at least 0") : amount;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The loss.</summary>
    public Money Amount { get; }
}
