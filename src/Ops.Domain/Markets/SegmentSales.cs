namespace Ops.Domain.Markets;

/// <summary>What a segment is worth in two periods.</summary>
public readonly record struct SegmentSales
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The segment, once in a market.</param>
    /// <param name="before">The value before; at least 0. Checked in the growth.</param>
    /// <param name="after">The value after; at least 0. Checked in the growth.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity.</exception>
    public SegmentSales(string id, double before, double after)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Before = Guard.Finite(before, nameof(before));
        After = Guard.Finite(after, nameof(after));
    }

    /// <summary>The segment, once in a market.</summary>
    public string Id { get; }

    /// <summary>The value before.</summary>
    public double Before { get; }

    /// <summary>The value after.</summary>
    public double After { get; }
}
