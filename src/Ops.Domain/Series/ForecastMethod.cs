using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>A way to forecast that can be tried on any stretch of a series: for evaluation, choice and conformal limits.</summary>
/// <remarks>Two methods are the same only when they are the same object.</remarks>
public sealed class ForecastMethod
{
    private readonly Ahead _ahead;

    private ForecastMethod(Phrase name, int minimumObservations, Ahead ahead)
    {
        Name = name;
        MinimumObservations = minimumObservations;
        _ahead = ahead;
    }

    private delegate void Ahead(ReadOnlySpan<double> history, Span<double> points);

    /// <summary>The last value goes on.</summary>
    public static ForecastMethod Naive { get; } =
        new(new Phrase("naive", "朴素法"), 1, static (history, points) => points.Fill(history[^1]));

    /// <summary>The mean of all values goes on.</summary>
    public static ForecastMethod Mean { get; } =
        new(new Phrase("mean", "均值法"), 1, static (history, points) => points.Fill(Moments.Of(history).Mean));

    /// <summary>The straight line through first and last value goes on.</summary>
    public static ForecastMethod Drift { get; } = new(new Phrase("drift", "漂移法"), 2, DriftAhead);

    /// <summary>What the method is called.</summary>
    public Phrase Name { get; }

    /// <summary>How many values it needs.</summary>
    public int MinimumObservations { get; }

    /// <summary>The last cycle repeats itself.</summary>
    /// <param name="period">Periods to a cycle, at least 1.</param>
    /// <returns>The method; needs one cycle.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a period below 1.</exception>
    public static ForecastMethod SeasonalNaive(int period) =>
        new(
            Phrase.Of($"seasonal naive, cycle {period}", $"季节朴素法，周期 {period}"),
            ForecastLimits.Period(period),
            (history, points) =>
            {
                for (int h = 0; h < points.Length; h++)
                    points[h] = history[history.Length - period + (h % period)];
            }
        );

    /// <summary>Simple exponential smoothing with a given parameter, starting at the first value.</summary>
    /// <param name="alpha">Smoothing parameter in (0, 1].</param>
    /// <returns>The method.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: alpha out of range.</exception>
    public static ForecastMethod SimpleSmoothing(double alpha)
    {
        if (!(alpha > 0 && alpha <= 1))
            throw Faults.Invalid(nameof(alpha), Figures.Format($"{alpha} is outside (0, 1]"), "give a smoothing parameter inside");
        return new ForecastMethod(
            Phrase.Of($"simple smoothing, alpha {alpha}", $"简单指数平滑，α = {alpha}"),
            1,
            (history, points) =>
            {
                double level = history[0];
                foreach (double value in history)
                    level += alpha * (value - level);
                points.Fill(level);
            }
        );
    }

    /// <summary>The theta method, fitted anew to every stretch.</summary>
    /// <param name="period">Periods to a cycle; 1 without a season.</param>
    /// <returns>The method.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a period below 1.</exception>
    public static ForecastMethod ThetaMethod(int period = 1)
    {
        ForecastLimits.Period(period);
        return new ForecastMethod(
            new Phrase("theta", "theta 方法"),
            4,
            (history, points) => Theta.Of(history, period).Forecast(points.Length).Points.CopyTo(points)
        );
    }

    /// <summary>One exponential smoothing model, fitted anew to every stretch.</summary>
    /// <param name="specification">The model.</param>
    /// <param name="period">Periods to a cycle; 1 without a season.</param>
    /// <returns>The method.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a period below 1, or below 2 with a season.</exception>
    public static ForecastMethod Smoothing(EtsSpecification specification, int period = 1)
    {
        Guard.NotNull(specification, nameof(specification));
        if (specification.HasSeason)
            ForecastLimits.Cycle(period);
        return new ForecastMethod(
            Phrase.Of($"ETS({specification})", $"ETS({specification})"),
            Ets.Needed(specification, ForecastLimits.Period(period)),
            (history, points) => Ets.Fit(history, specification, period).State.Points(points.Length).CopyTo(points)
        );
    }

    /// <summary>The exponential smoothing model of least AICc, chosen anew for every stretch.</summary>
    /// <param name="period">Periods to a cycle; 1 without a season.</param>
    /// <returns>The method.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a period below 1.</exception>
    public static ForecastMethod AutomaticSmoothing(int period = 1)
    {
        ForecastLimits.Period(period);
        return new ForecastMethod(
            new Phrase("automatic ETS", "自动 ETS"),
            5,
            (history, points) => Ets.Select(history, period).Best.State.Points(points.Length).CopyTo(points)
        );
    }

    /// <summary>The forecasts from a stretch of values.</summary>
    internal void Fill(ReadOnlySpan<double> history, Span<double> points)
    {
        Guard.AtLeast(history.Length, MinimumObservations, nameof(history));
        _ahead(history, points);
    }

    private static void DriftAhead(ReadOnlySpan<double> history, Span<double> points)
    {
        double drift = (history[^1] - history[0]) / (history.Length - 1);
        for (int h = 0; h < points.Length; h++)
            points[h] = history[^1] + ((h + 1) * drift);
    }
}
