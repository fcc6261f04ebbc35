namespace Ops.Domain.Series;

/// <summary>An exponential smoothing model at the end of its data: all that is needed to look ahead.</summary>
/// <remarks>Equal when specification, period, parameters and variance are. Small: keep it per series and go on from it.</remarks>
public sealed record EtsState
{
    private static readonly Phrase HyndmanEtAl = new(
        "Hyndman, Koehler, Ord & Snyder 2008, ch. 6",
        "Hyndman、Koehler、Ord 与 Snyder 2008，第 6 章"
    );

    /// <summary>Creates a state.</summary>
    /// <param name="specification">The model.</param>
    /// <param name="period">Periods to a cycle; 1 without a season.</param>
    /// <param name="parameters">Smoothing parameters and the states before the next value.</param>
    /// <param name="variance">Variance of the errors (of the relative errors for a multiplicative error); null when unknown.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.LengthMismatch"/>: not one seasonal state per period of the cycle. <see cref="FaultCode.InvalidArgument"/>: a parameter that
    /// the model needs is missing or out of range, a period below 1, a negative variance, NaN or infinity.
    /// </exception>
    public EtsState(EtsSpecification specification, int period, EtsParameters parameters, double? variance)
    {
        Specification = Guard.NotNull(specification, nameof(specification));
        Parameters = Guard.NotNull(parameters, nameof(parameters));
        parameters.Require(specification, period);
        Period = ForecastLimits.Period(period);
        Variance = variance is { } value ? Guard.NotNegative(value, nameof(variance)) : null;
    }

    /// <summary>The model.</summary>
    public EtsSpecification Specification { get; }

    /// <summary>Periods to a cycle; 1 without a season.</summary>
    public int Period { get; }

    /// <summary>Smoothing parameters and the states before the next value.</summary>
    public EtsParameters Parameters { get; }

    /// <summary>Variance of the errors; null when the data left no degree of freedom for it.</summary>
    public double? Variance { get; }

    /// <summary>Forecasts with exact normal limits.</summary>
    /// <param name="horizon">How many periods ahead, at least 1.</param>
    /// <param name="levels">Probabilities in percent, each in (0, 100); empty for no bands.</param>
    /// <returns>
    /// The forecast. Limits are null where no closed form of the variance is known: a multiplicative trend, or a multiplicative
    /// season with an additive error.
    /// </returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: horizon or a level out of range.</exception>
    public Forecast Forecast(int horizon, params ReadOnlySpan<double> levels)
    {
        double[] points = Points(horizon);
        ForecastLimits.Levels(levels);
        var means = new double?[horizon];
        var variances = new double?[horizon];
        if (Variance is { } variance)
            EtsVariance.Fill(this, points, variance, means, variances);
        var spreads = Array.ConvertAll(variances, value => value is { } number ? Math.Sqrt(number) : (double?)null);
        return new Forecast(Phrase.Of($"ETS({Specification})", $"ETS({Specification})"), points)
        {
            Source = HyndmanEtAl,
            Expected = [.. means],
            Variances = [.. variances],
            Bands = ForecastLimits.Bands(levels, means, spreads, ForecastLimits.NormalWidth),
        };
    }

    /// <summary>The forecasts that come when all future errors are zero.</summary>
    internal double[] Points(int horizon)
    {
        var points = new double[ForecastLimits.Horizon(horizon)];
        var walk = new EtsWalk(this);
        for (int h = 0; h < points.Length; h++)
            points[h] = walk.Next(0);
        return points;
    }
}
