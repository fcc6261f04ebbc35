namespace Ops.Domain.Customers;

/// <summary>关键驱动因素, which ratings go with the overall satisfaction: R² shared out among the drivers.</summary>
/// <remarks>
/// A driver's share is what it adds to R², averaged over all orders of adding the drivers: Lindeman, Merenda and Gold 1980, the Shapley value of R². All
/// subsets are looked at, on correlations, so that units do not matter. Importance is not an effect: it says what goes together, not what causes what. Holds a
/// list and makes no claim of value equality.
/// </remarks>
public sealed class KeyDrivers : IExplainable
{
    /// <summary>The greatest number of drivers: each doubles the work.</summary>
    public const int MostDrivers = 20;

    /// <summary>The least number of samples for limits.</summary>
    public const int FewestSamples = 100;

    private KeyDrivers() { }

    /// <summary>The share of the outcome's variance that all drivers together explain, 0 to 1.</summary>
    public double RSquared { get; internal init; }

    /// <summary>How many people answered.</summary>
    public int Respondents { get; internal init; }

    /// <summary>So many answers of equal weight would know as much, (Σw)² / Σw²; the number of people without weights.</summary>
    public double EffectiveRespondents { get; internal init; }

    /// <summary>The settings.</summary>
    public DriverOptions Options { get; internal init; } = new();

    /// <summary>Samples of the bootstrap without an importance: a driver was constant or followed from the others in them.</summary>
    public int FailedSamples { get; internal init; }

    /// <summary>The drivers in the order in which they were given.</summary>
    public ImmutableArray<DriverImportance> Drivers { get; internal init; }

    /// <summary>Shares R² out.</summary>
    /// <param name="drivers">The names of the drivers, one per column; at most <see cref="MostDrivers"/>.</param>
    /// <param name="ratings">One row per person, one column per driver; complete: leave out who did not answer everything.</param>
    /// <param name="outcome">The overall rating of each person.</param>
    /// <param name="options">Weights and the limits wanted; null for neither.</param>
    /// <param name="cancellation">Stops the samples.</param>
    /// <returns>The importance of each driver.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, more than 20 drivers,
    /// a constant column, collinear columns, settings out of range. <see cref="FaultCode.DuplicateKey"/>: a driver twice. <see cref="FaultCode.InsufficientData"/>: not more people
    /// than drivers + 1. <see cref="FaultCode.ZeroDenominator"/>: everybody has the same outcome, all weights are 0.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static KeyDrivers Of(
        ReadOnlySpan<string> drivers,
        IReadOnlyList<double[]> ratings,
        ReadOnlySpan<double> outcome,
        DriverOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        options ??= new DriverOptions();
        Check(drivers, ratings, outcome);
        options.Check(outcome.Length);
        var weights = options.Weights.AsSpan();
        var table = CorrelationTable.Of(drivers, ratings, outcome, weights);
        double[] explained = table.ExplainedBySubsets();
        double[] shares = ShapleyShares.Of(explained, drivers.Length);
        double[] coefficients = table.Coefficients();
        var samples = DriverSamples.Of(drivers, ratings, outcome, options, cancellation);
        var found = ImmutableArray.CreateBuilder<DriverImportance>(drivers.Length);
        for (int i = 0; i < drivers.Length; i++)
        {
            var limits = samples.Limits(i, options.Confidence);
            found.Add(
                new DriverImportance(drivers[i], shares[i], table.WithOutcome(i), coefficients[i])
                {
                    Lower = limits?.Lower,
                    Upper = limits?.Upper,
                }
            );
        }
        return new KeyDrivers
        {
            EffectiveRespondents = weights.IsEmpty ? outcome.Length : EffectiveSize.Of(weights),
            Options = options,
            FailedSamples = samples.Failed,
            RSquared = explained[^1],
            Respondents = outcome.Length,
            Drivers = found.MoveToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Variance explained by all drivers", "全部驱动因素解释的方差比例"),
            RSquared,
            default,
            new Phrase(
                "Lindeman, Merenda and Gold 1980; importance is not an effect",
                "Lindeman、Merenda 与 Gold 1980；重要性不等于因果效应"
            ),
            [
                .. Drivers.Select(driver =>
                    Explanation.Of(
                        Phrase.Of($"{driver.Driver}"),
                        driver.Importance,
                        default,
                        driver.IsPositive
                            ? Phrase.Of(
                                $"goes with a higher outcome, coefficient {driver.Coefficient}",
                                $"与结果同向，系数 {driver.Coefficient}"
                            )
                            : Phrase.Of(
                                $"goes with a lower outcome, coefficient {driver.Coefficient}",
                                $"与结果反向，系数 {driver.Coefficient}"
                            ),
                        driver is { Lower: { } lower, Upper: { } upper }
                            ? [Explanation.Of(new Phrase("Limits", "区间"), Phrase.Of($"{lower} to {upper}", $"{lower} 至 {upper}"))]
                            : []
                    )
                ),
            ]
        );

    private static void Check(ReadOnlySpan<string> drivers, IReadOnlyList<double[]> ratings, ReadOnlySpan<double> outcome)
    {
        Guard.NotEmpty(drivers, nameof(drivers));
        Guard.NotNull(ratings, nameof(ratings));
        if (ratings.Count == 0)
            throw Faults.Empty(nameof(ratings), "give at least one row");
        Guard.NotEmpty(outcome, nameof(outcome));
        Guard.SameLength(outcome.Length, nameof(outcome), ratings.Count, nameof(ratings));
        int columns = AnswerRows.Check(ratings, nameof(ratings));
        Guard.SameLength(columns, nameof(ratings), drivers.Length, nameof(drivers));
        Guard.Finite(outcome, nameof(outcome));
        Guard.InRange(drivers.Length, 1, MostDrivers, nameof(drivers));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < drivers.Length; i++)
            Guard.NotBlank(drivers[i], Guard.At(nameof(drivers), i));
        for (int i = 0; i < drivers.Length; i++)
        {
            if (!seen.Add(drivers[i]))
                throw Faults.Duplicate(Guard.At(nameof(drivers), i), drivers[i]);
        }
        Guard.AtLeast(outcome.Length, drivers.Length + 2, nameof(outcome));
    }
}
