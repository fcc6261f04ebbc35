namespace Ops.Domain.Markets;

/// <summary>Where a business stands.</summary>
public sealed record GrowthSharePlacement
{
    internal GrowthSharePlacement() { }

    /// <summary>The business.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Own share / largest rival's share.</summary>
    public double RelativeShare { get; internal init; }

    /// <summary>The cell; on a line counts as the higher side.</summary>
    public GrowthShareCell Cell { get; internal init; }
}
