namespace Ops.Domain.Kpis;

/// <summary>A fact of an indicator that is a weighted mean: a value and what it weighs.</summary>
public readonly record struct WeightedAmount
{
    /// <summary>States a value and its weight.</summary>
    /// <param name="value">The value.</param>
    /// <param name="weight">Its weight, at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative weight.</exception>
    public WeightedAmount(decimal value, decimal weight)
    {
        Value = value;
        Weight = Guard.InRange(weight, 0, decimal.MaxValue, nameof(weight));
    }

    /// <summary>The value.</summary>
    public decimal Value { get; }

    /// <summary>The weight.</summary>
    public decimal Weight { get; }
}
