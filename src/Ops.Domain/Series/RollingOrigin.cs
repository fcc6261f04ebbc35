using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>A method tried out on the past: at one origin after another it forecasts what is known by now.</summary>
/// <remarks>
/// Tashman, Out-of-sample tests of forecasting accuracy (2000). Error = actual − forecast. Makes no claim of equality.
/// </remarks>
public sealed class RollingOrigin : IExplainable
{
    private RollingOrigin(Phrase method, int origins, double[][] errors)
    {
        Method = method;
        Origins = origins;
        Errors = [.. errors.Select(step => step.ToImmutableArray())];
        Counts = [.. errors.Select(step => step.Length)];
        MeanErrors = [.. errors.Select(step => Mean(step, error => error))];
        MeanAbsoluteErrors = [.. errors.Select(step => Mean(step, Math.Abs))];
        RootMeanSquaredErrors = [.. errors.Select(step => step.Length == 0 ? (double?)null : RootMeanSquare.Of(step))];
        double[] all = [.. errors.SelectMany(step => step)];
        OverallMeanAbsoluteError = Mean(all, Math.Abs).GetValueOrDefault();
        OverallRootMeanSquaredError = all.Length == 0 ? 0 : RootMeanSquare.Of(all);
        // No other figure is farther from 0 than the sum of all sizes.
        Representable.At("values", OverallMeanAbsoluteError, "divide the values by a common factor");
    }

    /// <summary>The method that was tried.</summary>
    public Phrase Method { get; }

    /// <summary>From how many origins it forecast.</summary>
    public int Origins { get; }

    /// <summary>All errors by step ahead ([0] is one ahead), in the order of their origins.</summary>
    public ImmutableArray<ImmutableArray<double>> Errors { get; }

    /// <summary>How many errors there are per step ahead: later origins have fewer periods left.</summary>
    public ImmutableArray<int> Counts { get; }

    /// <summary>Mean error per step ahead; null without an error.</summary>
    public ImmutableArray<double?> MeanErrors { get; }

    /// <summary>Mean absolute error per step ahead; null without an error.</summary>
    public ImmutableArray<double?> MeanAbsoluteErrors { get; }

    /// <summary>Root of the mean squared error per step ahead; null without an error.</summary>
    public ImmutableArray<double?> RootMeanSquaredErrors { get; }

    /// <summary>Mean absolute error over all single errors.</summary>
    public double OverallMeanAbsoluteError { get; }

    /// <summary>Root of the mean square over all single errors.</summary>
    public double OverallRootMeanSquaredError { get; }

    /// <summary>Tries a method out.</summary>
    /// <param name="values">The series in time order.</param>
    /// <param name="method">The method.</param>
    /// <param name="firstOrigin">How many values the first stretch ends after, at least 1.</param>
    /// <param name="horizon">How many periods ahead to forecast at most, at least 1.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>Errors per step ahead and over all.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity; origin, horizon, step or window below 1.
    /// <see cref="FaultCode.InsufficientData"/>: no value after the first origin, a window longer than the first stretch, a stretch shorter than the method needs.
    /// <see cref="FaultCode.Overflow"/>: the errors add up beyond double.
    /// </exception>
    public static RollingOrigin Of(
        ReadOnlySpan<double> values,
        ForecastMethod method,
        int firstOrigin,
        int horizon,
        RollingOriginOptions? options = null
    )
    {
        Guard.Values(values, nameof(values));
        Guard.NotNull(method, nameof(method));
        options ??= new RollingOriginOptions();
        AtLeastOne(firstOrigin, nameof(firstOrigin));
        ForecastLimits.Horizon(horizon);
        AtLeastOne(options.Step, "options.Step");
        int window = options.WindowLength ?? firstOrigin;
        AtLeastOne(window, "options.WindowLength");
        if (firstOrigin >= values.Length)
            throw Faults.Insufficient(nameof(firstOrigin), $"no value after {firstOrigin} of {values.Length}", "start earlier");
        if (window > firstOrigin)
            throw Faults.Insufficient(
                "options.WindowLength",
                $"a window of {window} at origin {firstOrigin}",
                "start later or shorten the window"
            );
        Guard.AtLeast(window, method.MinimumObservations, nameof(firstOrigin));
        var errors = new List<double>[horizon];
        for (int h = 0; h < horizon; h++)
            errors[h] = [];
        var points = new double[horizon];
        int origins = 0;
        for (int origin = firstOrigin; origin < values.Length; origin += options.Step)
        {
            origins++;
            int start = options.WindowLength is null ? 0 : origin - window;
            int ahead = Math.Min(horizon, values.Length - origin);
            method.Fill(values[start..origin], points.AsSpan(0, ahead));
            for (int h = 0; h < ahead; h++)
                errors[h].Add(values[origin + h] - points[h]);
        }
        return new RollingOrigin(method.Name, origins, [.. errors.Select(step => step.ToArray())]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean absolute error over all origins", "各预测起点的平均绝对误差"),
            OverallMeanAbsoluteError,
            Method,
            new Phrase("Tashman 2000", "Tashman 2000"),
            [
                .. MeanAbsoluteErrors.Select(
                    (error, h) =>
                        Explanation.Of(Phrase.Of($"{h + 1} ahead, {Counts[h]} errors", $"第 {h + 1} 期，{Counts[h]} 个误差"), error)
                ),
            ]
        );

    private static void AtLeastOne(int value, string place)
    {
        if (value < 1)
            throw Faults.Invalid(place, $"{value} is below 1", "give at least 1");
    }

    private static double? Mean(double[] errors, Func<double, double> measure)
    {
        if (errors.Length == 0)
            return null;
        double sum = 0;
        foreach (double error in errors)
            sum += measure(error);
        return sum / errors.Length;
    }
}
