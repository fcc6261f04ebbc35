namespace Ops.Domain.Markets;

/// <summary>Where a business stands.</summary>
public sealed record NineBoxPlacement
{
    internal NineBoxPlacement() { }

    /// <summary>The business.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Its strength.</summary>
    public NineBoxLevel Strength { get; internal init; }

    /// <summary>The market's attractiveness.</summary>
    public NineBoxLevel Attractiveness { get; internal init; }

    /// <summary>1 to 9: rows by attractiveness from high to low, columns by strength from high to low.</summary>
    public int Box { get; internal init; }

    /// <summary>What to do with it.</summary>
    public NineBoxZone Zone { get; internal init; }
}
