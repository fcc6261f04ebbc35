namespace Ops.Domain.Markets;

/// <summary>A factor of a market's size as a range: low, most likely, high.</summary>
public readonly record struct RangeFactor
{
    /// <summary>Creates the fact.</summary>
    /// <param name="name">What it is, once in a list.</param>
    /// <param name="low">The least; at least 0. Checked in the sizing.</param>
    /// <param name="mode">The most likely; not below the least. Checked in the sizing.</param>
    /// <param name="high">The most; not below the most likely. Checked in the sizing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank name, NaN or infinity.</exception>
    public RangeFactor(string name, double low, double mode, double high)
    {
        Name = Guard.NotBlank(name, nameof(name));
        Low = Guard.Finite(low, nameof(low));
        Mode = Guard.Finite(mode, nameof(mode));
        High = Guard.Finite(high, nameof(high));
    }

    /// <summary>What it is, once in a list.</summary>
    public string Name { get; }

    /// <summary>The least.</summary>
    public double Low { get; }

    /// <summary>The most likely.</summary>
    public double Mode { get; }

    /// <summary>The most.</summary>
    public double High { get; }
}
