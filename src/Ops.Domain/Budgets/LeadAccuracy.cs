namespace Ops.Domain.Budgets;

/// <summary>How good plans were that were made so many periods ahead.</summary>
public sealed record LeadAccuracy
{
    internal LeadAccuracy() { }

    /// <summary>How many periods ahead, from 1.</summary>
    public required int Lead { get; init; }

    /// <summary>How many planned amounts can be compared.</summary>
    public required int Count { get; init; }

    /// <summary>The mean of plan − actual: positive if plans are too high; null without a comparison.</summary>
    public required Money? Bias { get; init; }

    /// <summary>Σ|plan − actual| / Σ|actual| (WAPE); null without a comparison or if all actuals are 0.</summary>
    public required double? WeightedError { get; init; }
}
