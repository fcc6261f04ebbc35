namespace Ops.Domain.Markets;

/// <summary>How far the own rating is ahead of the best rival on a factor.</summary>
public sealed record ProfileGap
{
    internal ProfileGap() { }

    /// <summary>The factor.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Weight · (own − best rival).</summary>
    public decimal Gap { get; internal init; }
}
