namespace Ops.Domain.Risks;

/// <summary>All risks of a category together.</summary>
public sealed record RiskCategoryTotal
{
    internal RiskCategoryTotal() { }

    /// <summary>The category.</summary>
    public string Category { get; internal init; } = "";

    /// <summary>The sum of the expected losses.</summary>
    public double ExpectedLoss { get; internal init; }

    /// <summary>Its part of the total; null when the total is 0.</summary>
    public double? Share { get; internal init; }

    /// <summary>How many risks.</summary>
    public int Count { get; internal init; }
}
