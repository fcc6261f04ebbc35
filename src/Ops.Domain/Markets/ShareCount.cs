namespace Ops.Domain.Markets;

/// <summary>How many of a sample chose a supplier.</summary>
public readonly record struct ShareCount
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The supplier, once in a sample.</param>
    /// <param name="count">How many; at least 0. Checked in the comparison.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public ShareCount(string id, long count)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Count = count;
    }

    /// <summary>The supplier, once in a sample.</summary>
    public string Id { get; }

    /// <summary>How many.</summary>
    public long Count { get; }
}
