namespace Ops.Domain.Markets;

/// <summary>A firm's share.</summary>
public sealed record FirmShare
{
    internal FirmShare() { }

    /// <summary>The firm.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Its share of all sales.</summary>
    public double Share { get; internal init; }
}
