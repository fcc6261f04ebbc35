namespace Ops.Domain.Markets;

/// <summary>How strong a force is.</summary>
public sealed record ForcePressure
{
    internal ForcePressure() { }

    /// <summary>The force.</summary>
    public CompetitiveForce Force { get; internal init; }

    /// <summary>Σ weight · pressure / Σ weight of its drivers, 1 to 5.</summary>
    public decimal Pressure { get; internal init; }

    /// <summary>The third of the scale in which it lies; on a line = the higher one.</summary>
    public NineBoxLevel Level { get; internal init; }

    /// <summary>How many drivers were rated.</summary>
    public int Drivers { get; internal init; }
}
