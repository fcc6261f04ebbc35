namespace Ops.Domain.Series;

/// <summary>A forecast whose limits come from the method's own past errors, without any assumption about their distribution.</summary>
/// <remarks>Split conformal prediction: Lei, G'Sell, Rinaldo, Tibshirani and Wasserman (2018). Makes no claim of equality.</remarks>
public sealed class ConformalForecast : IExplainable
{
    // (n + 1)·level/100 may miss a whole number by rounding.
    private const double Slack = 1e-9;

    private ConformalForecast(Forecast forecast, RollingOrigin past)
    {
        Forecast = forecast;
        Past = past;
    }

    /// <summary>The forecast from all values; limits are null where there are too few past errors for the level.</summary>
    public Forecast Forecast { get; }

    /// <summary>The past errors that the limits come from.</summary>
    public RollingOrigin Past { get; }

    /// <summary>Forecasts with limits from past errors.</summary>
    /// <param name="values">The series in time order.</param>
    /// <param name="method">The method.</param>
    /// <param name="firstOrigin">How many values the first stretch of the past evaluation ends after, at least 1.</param>
    /// <param name="horizon">How many periods ahead, at least 1.</param>
    /// <param name="levels">Probabilities in percent, each in (0, 100).</param>
    /// <param name="kind">Symmetric limits, or each side by itself.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">As <see cref="RollingOrigin.Of"/>; <see cref="FaultCode.InvalidArgument"/> also for a level out of range or an undefined kind; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static ConformalForecast Of(
        ReadOnlySpan<double> values,
        ForecastMethod method,
        int firstOrigin,
        int horizon,
        ReadOnlySpan<double> levels,
        ConformalKind kind = ConformalKind.Symmetric
    )
    {
        Guard.NotEmpty(values, nameof(values));
        Guard.NotEmpty(levels, nameof(levels));
        ForecastLimits.Levels(levels);
        Guard.Defined(kind, nameof(kind));
        var past = RollingOrigin.Of(values, method, firstOrigin, horizon);
        var points = new double[horizon];
        method.Fill(values, points);
        double[][] sorted =
        [
            .. past.Errors.Select(errors => (kind == ConformalKind.Symmetric ? errors.Select(Math.Abs) : errors).Order().ToArray()),
        ];
        var bands = ImmutableArray.CreateBuilder<ForecastBand>(levels.Length);
        foreach (double level in levels)
        {
            var lower = new double?[horizon];
            var upper = new double?[horizon];
            for (int h = 0; h < horizon; h++)
                (lower[h], upper[h]) =
                    kind == ConformalKind.Symmetric ? Symmetric(points[h], sorted[h], level) : Asymmetric(points[h], sorted[h], level);
            Representable.All(nameof(values), "divide the values by a common factor", lower);
            Representable.All(nameof(values), "divide the values by a common factor", upper);
            bands.Add(
                new ForecastBand
                {
                    Level = level,
                    Lower = [.. lower],
                    Upper = [.. upper],
                }
            );
        }
        var forecast = new Forecast(method.Name, points) { Source = Lei, Bands = bands.MoveToImmutable() };
        return new ConformalForecast(forecast, past);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Conformal forecast", "保形预测"),
            $"{Forecast.Horizon}",
            new Phrase("point ± quantile of past errors", "点预测 ± 历史误差分位数"),
            Lei,
            Forecast.Explain(),
            Past.Explain()
        );

    private static Phrase Lei => new("Lei et al. 2018", "Lei 等 2018");

    private static (double?, double?) Symmetric(double point, double[] sizes, double level)
    {
        int rank = Math.Max(1, (int)Math.Ceiling(((sizes.Length + 1) * level / 100) - Slack));
        return rank > sizes.Length ? (null, null) : (point - sizes[rank - 1], point + sizes[rank - 1]);
    }

    private static (double?, double?) Asymmetric(double point, double[] errors, double level)
    {
        int rank = (int)Math.Floor(((errors.Length + 1) * (100 - level) / 200) + Slack);
        return rank < 1 ? (null, null) : (point + errors[rank - 1], point + errors[errors.Length - rank]);
    }
}
