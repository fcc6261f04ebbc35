namespace Ops.Domain.Kpis;

/// <summary>What one factor adds to, or multiplies into, a change.</summary>
public sealed record FactorEffect
{
    internal FactorEffect(string factor, double value)
    {
        Factor = factor;
        Value = value;
    }

    /// <summary>The factor.</summary>
    public string Factor { get; }

    /// <summary>The effect: a part of the difference, or a multiplier.</summary>
    public double Value { get; }
}
