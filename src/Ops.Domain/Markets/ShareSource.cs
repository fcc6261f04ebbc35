namespace Ops.Domain.Markets;

/// <summary>Where a part of the own change came from.</summary>
public sealed record ShareSource
{
    internal ShareSource() { }

    /// <summary>The supplier.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The part of the own change; its sign is that of the own change.</summary>
    public double Points { get; internal init; }
}
