using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>The theta method: simple exponential smoothing with a drift of half the trend line's slope.</summary>
/// <remarks>
/// Assimakopoulos and Nikolopoulos, International Journal of Forecasting 16 (2000), in the form of Hyndman and Billah (2003). A season
/// is taken out beforehand by the multiplicative classical figure, when its autocorrelation is significant at 10 % (two-sided).
/// </remarks>
public static class Theta
{
    private const double LowAlpha = 1e-4;
    private const double HighAlpha = 0.9999;
    private const int GridPoints = 60;

    /// <summary>Fits the method to a series.</summary>
    /// <param name="values">The series in time order, at least 4 values.</param>
    /// <param name="period">Periods to a cycle; 1 for no season.</param>
    /// <param name="alpha">Smoothing parameter in (0, 1]; null to find the one with the least squared errors in [0.0001, 0.9999].</param>
    /// <returns>The fit, from which forecasts come.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, a period below 1, alpha out of range.
    /// <see cref="FaultCode.InsufficientData"/>: fewer than 4 values.
    /// </exception>
    public static ThetaFit Of(ReadOnlySpan<double> values, int period = 1, double? alpha = null)
    {
        Guard.Values(values, nameof(values));
        ForecastLimits.Period(period);
        if (alpha is { } given && !(given > 0 && given <= 1))
            throw Faults.Invalid(nameof(alpha), Figures.Format($"{given} is outside (0, 1]"), "give a smoothing parameter inside, or null");
        Guard.AtLeast(values.Length, 4, nameof(values));
        double[] adjusted = values.ToArray();
        double[] figure = [1.0];
        bool seasonal = IsSeasonal(values, period);
        if (seasonal)
        {
            figure = new double[period];
            MovingAverage.Figure(values, period, ComponentForm.Multiplicative, figure);
            for (int i = 0; i < adjusted.Length; i++)
                adjusted[i] /= figure[i % period];
        }
        double best = alpha ?? Search(adjusted);
        double squares = Smooth(adjusted, best, out double level);
        return new ThetaFit
        {
            IsSeasonal = seasonal,
            Figure = [.. figure],
            Alpha = best,
            Drift = LinearTrend.Of(adjusted).Slope / 2,
            Level = level,
            SumOfSquares = squares,
            Observations = values.Length,
        };
    }

    private static bool IsSeasonal(ReadOnlySpan<double> values, int period)
    {
        int n = values.Length;
        if (period <= 1 || n <= 2L * period)
            return false;
        if (values.ContainsAnyExceptInRange(double.Epsilon, double.MaxValue) || !values.ContainsAnyExcept(values[0]))
            return false;
        double sum = 0;
        for (int lag = 1; lag < period; lag++)
        {
            double earlier = Autocorrelation.At(values, lag).GetValueOrDefault();
            sum += earlier * earlier;
        }
        double correlation = Autocorrelation.At(values, period).GetValueOrDefault();
        return Math.Abs(correlation) > Normal.Standard.Quantile(0.95) * Math.Sqrt((1 + (2 * sum)) / n);
    }

    /// <summary>
    /// Squared one-step errors. Errors are linear in the initial level, e_t = ẽ_t − (1−α)^(t−1)·l₀, which is set by least squares.
    /// </summary>
    private static double Smooth(double[] values, double alpha, out double level)
    {
        double keep = 1 - alpha;
        double smoothed = 0;
        double weight = 1;
        double cross = 0;
        double weights = 0;
        foreach (double value in values)
        {
            cross += weight * (value - smoothed);
            weights += weight * weight;
            smoothed += alpha * (value - smoothed);
            weight *= keep;
        }
        level = cross / weights;
        double squares = 0;
        foreach (double value in values)
        {
            double error = value - level;
            squares += error * error;
            level += alpha * error;
        }
        return squares;
    }

    /// <summary>A grid finds the valley, golden sections its bottom.</summary>
    private static double Search(double[] values)
    {
        int lowest = 0;
        double least = double.PositiveInfinity;
        for (int i = 0; i <= GridPoints; i++)
        {
            double squares = Smooth(values, At(i), out _);
            if (!(squares < least))
                continue;
            least = squares;
            lowest = i;
        }
        double low = At(Math.Max(0, lowest - 1));
        double high = At(Math.Min(GridPoints, lowest + 1));
        double ratio = (Math.Sqrt(5) - 1) / 2;
        double left = high - (ratio * (high - low));
        double right = low + (ratio * (high - low));
        double atLeft = Smooth(values, left, out _);
        double atRight = Smooth(values, right, out _);
        while (high - low > 1e-9)
        {
            if (atLeft <= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (ratio * (high - low));
                atLeft = Smooth(values, left, out _);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (ratio * (high - low));
                atRight = Smooth(values, right, out _);
            }
        }
        double middle = (low + high) / 2;
        return Smooth(values, middle, out _) < least ? middle : At(lowest);
    }

    private static double At(int point) => LowAlpha + ((HighAlpha - LowAlpha) * point / GridPoints);
}
