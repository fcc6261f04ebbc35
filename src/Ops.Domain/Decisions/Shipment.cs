namespace Ops.Domain.Decisions;

/// <summary>What goes from one source to one destination.</summary>
public sealed record Shipment
{
    internal Shipment() { }

    /// <summary>The index of the source.</summary>
    public int Source { get; internal init; }

    /// <summary>The index of the destination.</summary>
    public int Destination { get; internal init; }

    /// <summary>How much; above 0.</summary>
    public double Quantity { get; internal init; }
}
