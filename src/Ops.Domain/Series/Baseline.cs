using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>The simplest forecasts, which every other method must beat: mean, last value, last season, straight line.</summary>
/// <remarks>Hyndman and Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), sections 5.2 and 5.5.</remarks>
public static class Baseline
{
    private static readonly Phrase Source = new("Hyndman & Athanasopoulos, 5.2 and 5.5", "Hyndman 与 Athanasopoulos，5.2 与 5.5");

    /// <summary>The mean of all values, with t limits: mean ± t·s·√(1 + 1/n).</summary>
    /// <param name="values">The series in time order, at least 2 values.</param>
    /// <param name="horizon">How many periods ahead, at least 1.</param>
    /// <param name="levels">Probabilities in percent, each in (0, 100); empty for no bands.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, horizon or level out of range.
    /// <see cref="FaultCode.InsufficientData"/>: fewer than 2 values. <see cref="FaultCode.Overflow"/>: a point or its variance beyond double.
    /// </exception>
    public static Forecast Mean(ReadOnlySpan<double> values, int horizon, params ReadOnlySpan<double> levels)
    {
        Check(values, horizon, levels, needed: 2);
        var moments = Moments.Of(values);
        double mean = moments.Mean;
        int n = values.Length;
        double spread = Math.Sqrt(moments.Variance.GetValueOrDefault() * (1 + (1.0 / n)));
        var points = new double[horizon];
        Array.Fill(points, mean);
        return Of(new Phrase("mean", "均值法"), points, levels, _ => spread, level => ForecastLimits.StudentWidth(level, n - 1));
    }

    /// <summary>The last value, with the limits of a random walk: σ√h, σ² the mean square of the changes.</summary>
    /// <param name="values">The series in time order, at least 2 values.</param>
    /// <param name="horizon">How many periods ahead, at least 1.</param>
    /// <param name="levels">Probabilities in percent, each in (0, 100); empty for no bands.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">As <see cref="Mean"/>.</exception>
    public static Forecast Naive(ReadOnlySpan<double> values, int horizon, params ReadOnlySpan<double> levels)
    {
        Check(values, horizon, levels, needed: 2);
        double sigma = Math.Sqrt(MeanSquareChange(values, 1));
        var points = new double[horizon];
        Array.Fill(points, values[^1]);
        return Of(new Phrase("naive", "朴素法"), points, levels, h => sigma * Math.Sqrt(h), ForecastLimits.NormalWidth);
    }

    /// <summary>The value of the same phase of the last cycle, with limits σ√(cycles begun), σ² the mean square of the changes over a cycle.</summary>
    /// <param name="values">The series in time order, more values than one cycle has.</param>
    /// <param name="period">Periods to a cycle, at least 1.</param>
    /// <param name="horizon">How many periods ahead, at least 1.</param>
    /// <param name="levels">Probabilities in percent, each in (0, 100); empty for no bands.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">As <see cref="Mean"/>; <see cref="FaultCode.InsufficientData"/>: not more values than one cycle has.</exception>
    public static Forecast SeasonalNaive(ReadOnlySpan<double> values, int period, int horizon, params ReadOnlySpan<double> levels)
    {
        Guard.Values(values, nameof(values));
        ForecastLimits.Period(period);
        Check(values, horizon, levels, needed: (long)period + 1);
        double sigma = Math.Sqrt(MeanSquareChange(values, period));
        var points = new double[horizon];
        for (int h = 0; h < horizon; h++)
            points[h] = values[values.Length - period + (h % period)];
        return Of(
            new Phrase("seasonal naive", "季节朴素法"),
            points,
            levels,
            h => sigma * Math.Sqrt(((h - 1) / period) + 1),
            ForecastLimits.NormalWidth
        );
    }

    /// <summary>The straight line through first and last value, with limits σ√(h(1 + h/(n − 1))).</summary>
    /// <param name="values">The series in time order, at least 3 values.</param>
    /// <param name="horizon">How many periods ahead, at least 1.</param>
    /// <param name="levels">Probabilities in percent, each in (0, 100); empty for no bands.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">As <see cref="Mean"/>; <see cref="FaultCode.InsufficientData"/>: fewer than 3 values.</exception>
    public static Forecast Drift(ReadOnlySpan<double> values, int horizon, params ReadOnlySpan<double> levels)
    {
        Check(values, horizon, levels, needed: 3);
        int n = values.Length;
        double drift = (values[^1] - values[0]) / (n - 1);
        double squares = 0;
        for (int t = 1; t < n; t++)
        {
            double error = values[t] - values[t - 1] - drift;
            squares += error * error;
        }
        double sigma = Math.Sqrt(squares / (n - 2));
        var points = new double[horizon];
        for (int h = 0; h < horizon; h++)
            points[h] = values[^1] + ((h + 1) * drift);
        return Of(
            new Phrase("drift", "漂移法"),
            points,
            levels,
            h => sigma * Math.Sqrt(h * (1 + ((double)h / (n - 1)))),
            ForecastLimits.NormalWidth
        );
    }

    /// <summary>Σ(y_t − y_{t−lag})²/(n − lag).</summary>
    private static double MeanSquareChange(ReadOnlySpan<double> values, int lag)
    {
        double squares = 0;
        for (int t = lag; t < values.Length; t++)
            squares += (values[t] - values[t - lag]) * (values[t] - values[t - lag]);
        return squares / (values.Length - lag);
    }

    private static void Check(ReadOnlySpan<double> values, int horizon, ReadOnlySpan<double> levels, long needed)
    {
        Guard.Values(values, nameof(values));
        ForecastLimits.Horizon(horizon);
        ForecastLimits.Levels(levels);
        if (values.Length < needed)
            throw Faults.Insufficient(nameof(values), $"{values.Length} values, {needed} needed", "give a longer series");
    }

    /// <summary>The spread is a function of the step, 1 for the next period.</summary>
    private static Forecast Of(
        Phrase method,
        double[] points,
        ReadOnlySpan<double> levels,
        Func<int, double> spread,
        Func<double, double> width
    )
    {
        var spreads = new double?[points.Length];
        var variances = new double?[points.Length];
        for (int h = 0; h < points.Length; h++)
        {
            spreads[h] = spread(h + 1);
            variances[h] = spreads[h] * spreads[h];
        }
        Representable.Each("values", "divide the values by a common factor", points);
        Representable.All("values", "divide the values by a common factor", variances);
        return new Forecast(method, points)
        {
            Source = Source,
            Variances = [.. variances],
            Bands = ForecastLimits.Bands(levels, Array.ConvertAll(points, point => (double?)point), spreads, width),
        };
    }
}
