namespace Ops.Domain.Markets;

/// <summary>What a firm sells in a market, in any unit.</summary>
public readonly record struct FirmValue
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The firm, once in a market.</param>
    /// <param name="value">Its sales; at least 0. Checked in the market.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public FirmValue(string id, decimal value)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Value = value;
    }

    /// <summary>The firm, once in a market.</summary>
    public string Id { get; }

    /// <summary>Its sales.</summary>
    public decimal Value { get; }
}
