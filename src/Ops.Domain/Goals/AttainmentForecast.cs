using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Goals;

/// <summary>The chance that a figure stands beyond its target on a day, from its own past (达成概率).</summary>
/// <remarks>
/// x in days. Linear trend: ŷ ± t(n−2)·s·√(1 + 1/n + (x₀−x̄)²/Sxx), the prediction interval of regression. Random walk: drift
/// b = (y_n−y₁)/(x_n−x₁), s² = Σ(Δy−bΔx)²/Δx/(k−1), variance s²h + s²h²/(x_n−x₁), which is rwf(drift=TRUE) of R's forecast package for
/// equal steps. Without scatter the probability is 1 or 0.
/// </remarks>
public sealed record AttainmentForecast : IExplainable
{
    /// <summary>Scatter below this part of the greatest figure is rounding, not scatter.</summary>
    private const double Noise = 1e-13;

    private AttainmentForecast() { }

    /// <summary>The method.</summary>
    public AttainmentMethod Method { get; internal init; }

    /// <summary>How many readings.</summary>
    public int Count { get; internal init; }

    /// <summary>The target.</summary>
    public double Target { get; internal init; }

    /// <summary>The day.</summary>
    public LocalDate By { get; internal init; }

    /// <summary>Whether the figure shall be at least or at most the target.</summary>
    public Direction Direction { get; internal init; }

    /// <summary>The probability of the interval.</summary>
    public double Level { get; internal init; }

    /// <summary>The expected figure on the day.</summary>
    public double Mean { get; internal init; }

    /// <summary>The standard error of one figure on the day.</summary>
    public double StandardError { get; internal init; }

    /// <summary>The lower end of the central interval.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end of the central interval.</summary>
    public double Upper { get; internal init; }

    /// <summary>The probability that the target is reached on the day, 0 to 1.</summary>
    public double Probability { get; internal init; }

    /// <summary>Forecasts the chance.</summary>
    /// <param name="history">The readings, dates ascending, each once; at least 3.</param>
    /// <param name="target">The target.</param>
    /// <param name="by">The day; after the last reading.</param>
    /// <param name="method">The method.</param>
    /// <param name="direction">Whether the figure shall be at least or at most the target.</param>
    /// <param name="level">The probability of the interval, in (0, 1).</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.DuplicateKey"/>: a date stands twice,
    /// <see cref="FaultCode.NotOrdered"/>, <see cref="FaultCode.InvalidArgument"/>: a day that is not after the last reading, a level outside
    /// (0, 1), NaN, infinity, a method or direction that is not defined, a band; <see cref="FaultCode.InsufficientData"/>: fewer than 3 readings.
    /// </exception>
    public static AttainmentForecast Of(
        ReadOnlySpan<GoalReading> history,
        double target,
        LocalDate by,
        AttainmentMethod method = AttainmentMethod.LinearTrend,
        Direction direction = Direction.HigherIsBetter,
        double level = 0.8
    )
    {
        Guard.NotEmpty(history, nameof(history));
        DatedFigures.Ascending(history, reading => reading.Date, nameof(history));
        Guard.Finite(target, nameof(target));
        Guard.OpenProbability(level, nameof(level));
        Guard.Defined(method, nameof(method));
        if (Guard.Defined(direction, nameof(direction)) == Direction.WithinBand)
            throw Faults.Invalid(nameof(direction), "a band is not one target", "ask for each end of the band");
        if (by <= history[^1].Date)
            throw Faults.Invalid(nameof(by), $"{Figures.Text(by)} is not after the last reading", "ask for a later day");
        Guard.AtLeast(history.Length, 3, nameof(history));
        var (mean, error) = method == AttainmentMethod.LinearTrend ? Trend(history, by) : Walk(history, by);
        return Result(
            new AttainmentForecast
            {
                Method = method,
                Count = history.Length,
                Target = target,
                By = by,
                Direction = direction,
                Level = level,
                Mean = mean,
                StandardError = error,
            }
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Chance to reach the target", "达成目标的概率"),
            Probability,
            Direction == Direction.HigherIsBetter ? Phrase.Of($"P(y ≥ {Target})") : Phrase.Of($"P(y ≤ {Target})"),
            Method == AttainmentMethod.LinearTrend
                ? new Phrase("prediction interval of least squares", "最小二乘预测区间")
                : new Phrase("random walk with drift", "带漂移的随机游走"),
            Explanation.Of(new Phrase("Expected figure", "预期值"), Mean, Phrase.Of($"from {Count} readings", $"{Count} 个读数")),
            Explanation.Of(new Phrase("Standard error", "标准误"), StandardError),
            Explanation.Of(new Phrase("Interval", "区间"), Phrase.Of($"{Lower} … {Upper}").English)
        );

    private static AttainmentForecast Result(AttainmentForecast made)
    {
        bool isMore = made.Direction == Direction.HigherIsBetter;
        double ahead = isMore ? made.Mean - made.Target : made.Target - made.Mean;
        if (made.StandardError == 0)
        {
            bool reached = isMore ? Reach.Least(made.Mean, made.Target) : Reach.Least(-made.Mean, -made.Target);
            return made with { Lower = made.Mean, Upper = made.Mean, Probability = reached ? 1 : 0 };
        }
        IContinuousDistribution law = made.Method == AttainmentMethod.LinearTrend ? new StudentT(made.Count - 2) : Normal.Standard;
        double reach = law.UpperQuantile((1 - made.Level) / 2) * made.StandardError;
        return made with { Lower = made.Mean - reach, Upper = made.Mean + reach, Probability = law.Cdf(ahead / made.StandardError) };
    }

    private static (double Mean, double Error) Trend(ReadOnlySpan<GoalReading> history, LocalDate by)
    {
        var origin = history[0].Date;
        double meanX = 0;
        double meanY = 0;
        foreach (var reading in history)
        {
            meanX += DatedFigures.Days(origin, reading.Date);
            meanY += reading.Value - history[0].Value;
        }
        meanX /= history.Length;
        meanY = history[0].Value + (meanY / history.Length);
        double squares = 0;
        double products = 0;
        foreach (var reading in history)
        {
            double x = DatedFigures.Days(origin, reading.Date) - meanX;
            squares += x * x;
            products += x * (reading.Value - meanY);
        }
        double slope = products / squares;
        double residuals = 0;
        double greatest = 0;
        foreach (var reading in history)
        {
            double residual = reading.Value - meanY - (slope * (DatedFigures.Days(origin, reading.Date) - meanX));
            residuals += residual * residual;
            greatest = Math.Max(greatest, Math.Abs(reading.Value));
        }
        double ahead = DatedFigures.Days(origin, by) - meanX;
        double scatter = Cleaned(Math.Sqrt(residuals / (history.Length - 2)), greatest);
        return (meanY + (slope * ahead), scatter * Math.Sqrt(1 + (1.0 / history.Length) + (ahead * ahead / squares)));
    }

    private static (double Mean, double Error) Walk(ReadOnlySpan<GoalReading> history, LocalDate by)
    {
        double span = DatedFigures.Days(history[0].Date, history[^1].Date);
        double drift = (history[^1].Value - history[0].Value) / span;
        double squares = 0;
        double greatest = Math.Abs(history[0].Value);
        for (int i = 1; i < history.Length; i++)
        {
            double days = DatedFigures.Days(history[i - 1].Date, history[i].Date);
            double surprise = history[i].Value - history[i - 1].Value - (drift * days);
            squares += surprise * surprise / days;
            greatest = Math.Max(greatest, Math.Abs(history[i].Value));
        }
        double step = Cleaned(Math.Sqrt(squares / (history.Length - 2)), greatest);
        double ahead = DatedFigures.Days(history[^1].Date, by);
        return (history[^1].Value + (drift * ahead), step * Math.Sqrt(ahead + (ahead * ahead / span)));
    }

    private static double Cleaned(double scatter, double greatest) => scatter > Noise * greatest ? scatter : 0;
}
