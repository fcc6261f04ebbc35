namespace Ops.Domain.Processes;

/// <summary>An open item beside the cycle times of finished ones.</summary>
/// <remarks>Two are equal when all their figures are.</remarks>
public sealed record AgeingItem
{
    internal AgeingItem(string id, int age)
    {
        Id = id;
        Age = age;
    }

    /// <summary>The key of the item.</summary>
    public string Id { get; }

    /// <summary>The days since the start, both days included.</summary>
    public int Age { get; }

    /// <summary>The share of finished items that had been finished by this age.</summary>
    public double ShareFinishedByAge { get; internal init; }

    /// <summary>The largest percentile asked for whose limit the item has passed; null if none.</summary>
    public decimal? PassedPercentile { get; internal init; }

    /// <summary>
    /// The share finished within the promise among those that took longer than this age; 0 once the promise is due; null if none took longer.
    /// </summary>
    public double? ChanceWithinPromise { get; internal init; }

    /// <summary>The mean of the days that those that took longer still needed; null if none took longer.</summary>
    public double? ExpectedRemainingDays { get; internal init; }
}
