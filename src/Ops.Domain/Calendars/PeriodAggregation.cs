namespace Ops.Domain.Calendars;

/// <summary>How the observations of one period become one figure.</summary>
public enum PeriodAggregation
{
    /// <summary>Their sum.</summary>
    Sum = 0,

    /// <summary>Their arithmetic mean, each observation once.</summary>
    Mean,

    /// <summary>The one with the earliest date; of several on that date the first given.</summary>
    First,

    /// <summary>The one with the latest date; of several on that date the last given. For stocks and balances.</summary>
    Last,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>How many there are; 0 in a period without observations.</summary>
    Count,

    /// <summary>The sum of the values (numerators) over the sum of the weights (denominators); never the mean of ratios.</summary>
    RatioOfSums,

    /// <summary>Σ weight × value over Σ weight.</summary>
    WeightedMean,
}
