namespace Ops.Domain.Customers;

/// <summary>When a theme counts as rising and as emerging.</summary>
public sealed record ThemeOptions
{
    /// <summary>The significance level of a trend, corrected for the number of themes; strictly between 0 and 1. Default 0.05.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>The fewest mentions in the last period of an emerging theme, at least 1. Default 5.</summary>
    public long MinimumCount { get; init; } = 5;

    /// <summary>By what factor the rate of an emerging theme has grown, at least 1. Default 1.5.</summary>
    public double MinimumRatio { get; init; } = 1.5;

    /// <summary>The confidence of the limits, strictly between 0 and 1. Default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    internal void Check()
    {
        Guard.OpenProbability(Alpha, "options.Alpha");
        Guard.InRange(MinimumCount, 1, long.MaxValue, "options.MinimumCount");
        if (Guard.Finite(MinimumRatio, "options.MinimumRatio") < 1)
            throw Faults.Invalid("options.MinimumRatio", Figures.Format($"{MinimumRatio} is below 1"), "give a factor of at least 1");
        Guard.OpenProbability(Confidence, "options.Confidence");
    }
}
