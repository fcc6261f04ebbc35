namespace Ops.Domain.Series;

/// <summary>The theta method fitted to a series.</summary>
/// <remarks>Equal when all figures are.</remarks>
public sealed record ThetaFit : IExplainable
{
    internal ThetaFit() { }

    /// <summary>True when a season was taken out.</summary>
    public bool IsSeasonal { get; internal init; }

    /// <summary>The seasonal factors by phase i mod period, mean 1; a single 1 without a season.</summary>
    public ImmutableArray<double> Figure { get; internal init; } = [];

    /// <summary>The smoothing parameter.</summary>
    public double Alpha { get; internal init; }

    /// <summary>Half of the trend line's slope, per period, of the adjusted series.</summary>
    public double Drift { get; internal init; }

    /// <summary>The smoothed level at the end of the adjusted series.</summary>
    public double Level { get; internal init; }

    /// <summary>Sum of the squared one-step errors of the adjusted series.</summary>
    public double SumOfSquares { get; internal init; }

    /// <summary>How many values were fitted.</summary>
    public int Observations { get; internal init; }

    /// <summary>Forecasts l + b(h − 1 + (1 − (1 − α)ⁿ)/α), times the seasonal factor, with normal limits.</summary>
    /// <param name="horizon">How many periods ahead, at least 1.</param>
    /// <param name="levels">Probabilities in percent, each in (0, 100); empty for no bands.</param>
    /// <returns>The forecast; the standard error √(Σe²/(n − 2)·(1 + (h − 1)α²)) is that of the adjusted series.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: horizon or a level out of range.</exception>
    public Forecast Forecast(int horizon, params ReadOnlySpan<double> levels)
    {
        ForecastLimits.Horizon(horizon);
        ForecastLimits.Levels(levels);
        double start = (1 - Math.Pow(1 - Alpha, Observations)) / Alpha;
        double variance = SumOfSquares / (Observations - 2);
        var points = new double[horizon];
        var spreads = new double?[horizon];
        var variances = new double?[horizon];
        for (int h = 0; h < horizon; h++)
        {
            points[h] = (Level + (Drift * (h + start))) * Figure[(Observations + h) % Figure.Length];
            variances[h] = variance * (1 + (h * Alpha * Alpha));
            spreads[h] = Math.Sqrt(variances[h].GetValueOrDefault());
        }
        return new Forecast(Phrase.Of($"theta, alpha {Alpha}", $"theta 方法，α = {Alpha}"), points)
        {
            Source = Source,
            Variances = [.. variances],
            Bands = ForecastLimits.Bands(levels, Array.ConvertAll(points, point => (double?)point), spreads, ForecastLimits.NormalWidth),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Sum of squared one-step errors (theta)", "一步误差平方和（theta 方法）"),
            SumOfSquares,
            default,
            Source,
            Explanation.Of(new Phrase("Alpha", "平滑参数"), Alpha),
            Explanation.Of(new Phrase("Drift", "漂移"), Drift, new Phrase("half the slope of the trend line", "趋势线斜率的一半")),
            Explanation.Of(new Phrase("Level", "水平"), Level)
        );

    /// <summary>Equal when all figures are.</summary>
    /// <param name="other">The other fit.</param>
    /// <returns>True when both are the same.</returns>
    public bool Equals(ThetaFit? other) =>
        other is not null
        && IsSeasonal == other.IsSeasonal
        && Alpha.Equals(other.Alpha)
        && Drift.Equals(other.Drift)
        && Level.Equals(other.Level)
        && SumOfSquares.Equals(other.SumOfSquares)
        && Observations == other.Observations
        && Figure.AsSpan().SequenceEqual(other.Figure.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(ThetaFit)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Alpha, Drift, Level, SumOfSquares, Observations);

    private static Phrase Source =>
        new("Assimakopoulos & Nikolopoulos 2000; Hyndman & Billah 2003", "Assimakopoulos 与 Nikolopoulos 2000；Hyndman 与 Billah 2003");
}
