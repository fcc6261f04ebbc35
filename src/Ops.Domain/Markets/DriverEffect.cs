namespace Ops.Domain.Markets;

/// <summary>What a driver contributes to the change of a scenario.</summary>
public sealed record DriverEffect
{
    internal DriverEffect() { }

    /// <summary>The driver.</summary>
    public string Driver { get; internal init; } = "";

    /// <summary>L(value, base) · ln(new / old) with the logarithmic mean L; the effects of a scenario sum to its change.</summary>
    public double Points { get; internal init; }
}
