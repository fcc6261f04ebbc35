namespace Ops.Domain.Reviews;

/// <summary>The settings of a review. Checked by <see cref="OperatingReview.Of"/>.</summary>
public sealed record ReviewOptions
{
    /// <summary>How far from the target a figure is still amber, as a share of the target; at least 0, default 0.05.</summary>
    public decimal AmberMargin { get; init; } = 0.05m;

    /// <summary>The least amount, in the review's currency, from which on a variance matters; at least 0, default 1,000,000.</summary>
    public decimal MaterialAmount { get; init; } = 1_000_000m;

    /// <summary>The least share of the budget from which on a variance matters; at least 0, default 0.05.</summary>
    public decimal MaterialShare { get; init; } = 0.05m;

    /// <summary>The amount, in the review's currency, whose stake counts 0.5; above 0, default 10,000,000.</summary>
    public decimal HalfStake { get; init; } = 10_000_000m;

    /// <summary>How likely it is that an estimate comes true; 0 to 1, default 0.8.</summary>
    public double EstimateLikelihood { get; init; } = 0.8;

    /// <summary>How urgent the next period is against the one that runs; 0 to 1, default 0.6.</summary>
    public double NextPeriodUrgency { get; init; } = 0.6;

    /// <summary>How urgent a flaw in the data is; 0 to 1, default 0.4.</summary>
    public double DataUrgency { get; init; } = 0.4;

    /// <summary>The confidence level of intervals around counted shares; strictly between 0 and 1, default 0.95.</summary>
    public double ConfidenceLevel { get; init; } = 0.95;

    /// <summary>How many periods in a row a measure must get worse to be found; at least 1, default 3.</summary>
    public int WorseningPeriods { get; init; } = 3;

    /// <summary>How many past figures a measure must have for a control chart and a chance of its next target; at least 2, default 3.</summary>
    public int ChartFigures { get; init; } = 3;

    /// <summary>A next target that is reached with less than this chance, if things stay as they are, is found; 0 to 1, default 0.1.</summary>
    public double ForecastChance { get; init; } = 0.1;

    /// <summary>
    /// The chance of its next target below which a key result will hardly arrive, so that its initiatives are looked at; 0 to 1, default 0.2.
    /// </summary>
    public double UnlikelyChance { get; init; } = 0.2;

    /// <summary>The share of all goals whose stake counts 0.5; above 0 and at most 1, default 0.1: ten points of the whole.</summary>
    public double HalfStakePoints { get; init; } = 0.1;

    /// <summary>From which share of the change of all spending on a unit is found as its driver; 0 to 1, default 0.2.</summary>
    public double DriverShare { get; init; } = 0.2;

    /// <summary>From which chance of overspending on the outlook of a unit is found; 0 to 1, default 0.5.</summary>
    public double OverspendChance { get; init; } = 0.5;

    /// <summary>The progress below which an objective is found; 0 to 1, default 0.7.</summary>
    public double ObjectiveLimit { get; init; } = 0.7;

    /// <summary>The share of all adopted money from which on a unit without a goal is found; 0 to 1, default 0.1.</summary>
    public double UnalignedShare { get; init; } = 0.1;

    /// <summary>The share done in time below which a service that no measure with a target reports is found; 0 to 1, default 0.9.</summary>
    public double ServiceFloor { get; init; } = 0.9;

    /// <summary>The p-value below which the indicator of a risk is said to drift; strictly between 0 and 1, default 0.1: years are few.</summary>
    public double IndicatorSignificance { get; init; } = 0.1;

    /// <summary>The share of a process's waiting from which on the step that holds it is found; 0 to 1, default 0.25.</summary>
    public double BottleneckShare { get; init; } = 0.25;

    /// <summary>The share of cases with repeated work from which on it is found; 0 to 1, default 0.1.</summary>
    public double ReworkShare { get; init; } = 0.1;

    /// <summary>The rules that make the findings; default: all of <see cref="ReviewRules.All"/>.</summary>
    public ReviewRules Rules { get; init; } = ReviewRules.All;

    internal void Check()
    {
        Guard.NotNull(Rules, nameof(Rules));
        NotNegative(AmberMargin, nameof(AmberMargin));
        NotNegative(MaterialAmount, nameof(MaterialAmount));
        NotNegative(MaterialShare, nameof(MaterialShare));
        if (HalfStake <= 0)
            throw Faults.Invalid(nameof(HalfStake), $"{Figures.Text(HalfStake)} is not positive", "give an amount above 0");
        Guard.Probability(EstimateLikelihood, nameof(EstimateLikelihood));
        Guard.Probability(NextPeriodUrgency, nameof(NextPeriodUrgency));
        Guard.Probability(DataUrgency, nameof(DataUrgency));
        Guard.OpenProbability(ConfidenceLevel, nameof(ConfidenceLevel));
        Guard.Probability(ObjectiveLimit, nameof(ObjectiveLimit));
        Guard.Probability(UnalignedShare, nameof(UnalignedShare));
        Guard.InRange(WorseningPeriods, 1, int.MaxValue, nameof(WorseningPeriods));
        Guard.InRange(ChartFigures, 2, int.MaxValue, nameof(ChartFigures));
        Guard.Probability(ForecastChance, nameof(ForecastChance));
        Guard.Probability(UnlikelyChance, nameof(UnlikelyChance));
        Guard.Probability(Guard.Positive(HalfStakePoints, nameof(HalfStakePoints)), nameof(HalfStakePoints));
        Guard.Probability(DriverShare, nameof(DriverShare));
        Guard.Probability(OverspendChance, nameof(OverspendChance));
        Guard.Probability(ServiceFloor, nameof(ServiceFloor));
        Guard.OpenProbability(IndicatorSignificance, nameof(IndicatorSignificance));
        Guard.Probability(BottleneckShare, nameof(BottleneckShare));
        Guard.Probability(ReworkShare, nameof(ReworkShare));
    }

    private static void NotNegative(decimal value, string place)
    {
        if (value < 0)
            throw Faults.Invalid(place, $"{Figures.Text(value)} is negative", "give a value of at least 0");
    }
}
