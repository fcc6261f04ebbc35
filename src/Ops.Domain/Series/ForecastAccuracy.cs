using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>How far forecasts were from what came. Error = actual − forecast.</summary>
/// <remarks>
/// Hyndman and Koehler, Another look at measures of forecast accuracy (2006). Equal when all figures are. Percentages are of the
/// actual values and are null when one of them is 0.
/// </remarks>
public sealed record ForecastAccuracy : IExplainable
{
    internal ForecastAccuracy() { }

    /// <summary>How many periods were judged.</summary>
    public int Count { get; internal init; }

    /// <summary>Mean error (ME): above 0 when forecasts were too low.</summary>
    public double MeanError { get; internal init; }

    /// <summary>Mean absolute error (MAE).</summary>
    public double MeanAbsoluteError { get; internal init; }

    /// <summary>Root of the mean squared error (RMSE).</summary>
    public double RootMeanSquaredError { get; internal init; }

    /// <summary>Mean percentage error (MPE); null when an actual value is 0, or so near 0 that the figure is beyond double.</summary>
    public double? MeanPercentageError { get; internal init; }

    /// <summary>Mean absolute percentage error (MAPE); null when an actual value is 0, or so near 0 that the figure is beyond double.</summary>
    public double? MeanAbsolutePercentageError { get; internal init; }

    /// <summary>Mean of 200|e|/(|actual| + |forecast|) (sMAPE); null when both are 0 in a period.</summary>
    public double? SymmetricMeanAbsolutePercentageError { get; internal init; }

    /// <summary>100·Σ|e|/Σ|actual| (WAPE); null when all actual values are 0.</summary>
    public double? WeightedAbsolutePercentageError { get; internal init; }

    /// <summary>MAE over the training MAE of the seasonal naive forecast (MASE): below 1 is better than that forecast was.</summary>
    public double MeanAbsoluteScaledError { get; internal init; }

    /// <summary>RMSE over the training RMSE of the seasonal naive forecast (RMSSE).</summary>
    public double RootMeanSquaredScaledError { get; internal init; }

    /// <summary>The training MAE of the seasonal naive forecast, by which MASE is scaled.</summary>
    public double Scale { get; internal init; }

    /// <summary>Judges forecasts.</summary>
    /// <param name="training">The values the forecasts were made from, more than one cycle.</param>
    /// <param name="actual">What came.</param>
    /// <param name="forecast">What was forecast, as many as came.</param>
    /// <param name="period">Periods to a cycle of the naive forecast that sets the scale; 1 without a season.</param>
    /// <returns>All measures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>: actual and forecast differ in length.
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, a period below 1. <see cref="FaultCode.InsufficientData"/>: training values for not
    /// even one cycle and one more. <see cref="FaultCode.ZeroDenominator"/>: the naive forecast met every training value.
    /// <see cref="FaultCode.Overflow"/>: the errors add up beyond double.
    /// </exception>
    public static ForecastAccuracy Of(
        ReadOnlySpan<double> training,
        ReadOnlySpan<double> actual,
        ReadOnlySpan<double> forecast,
        int period = 1
    )
    {
        Guard.NotEmpty(training, nameof(training));
        Guard.NotEmpty(actual, nameof(actual));
        Guard.NotEmpty(forecast, nameof(forecast));
        Guard.SameLength(forecast.Length, nameof(forecast), actual.Length, nameof(actual));
        Guard.Finite(training, nameof(training));
        Guard.Finite(actual, nameof(actual));
        Guard.Finite(forecast, nameof(forecast));
        ForecastLimits.Period(period);
        if (training.Length <= period)
            throw Faults.Insufficient(
                nameof(training),
                $"{training.Length} values for a cycle of {period}",
                "give more training values than one cycle has"
            );
        var changes = new double[training.Length - period];
        double absoluteChange = 0;
        for (int t = 0; t < changes.Length; t++)
        {
            changes[t] = training[t + period] - training[t];
            absoluteChange += Math.Abs(changes[t]);
        }
        double scale = Representable.At(nameof(training), absoluteChange, "divide the values by a common factor") / changes.Length;
        if (scale == 0)
            throw Faults.ZeroDenominator(
                nameof(training),
                "the naive forecast has no error to scale by",
                "use measures without scale for constant data"
            );
        return Of(actual, forecast, scale, RootMeanSquare.Of(changes));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("MASE", "平均绝对标度误差 MASE"),
            MeanAbsoluteScaledError,
            Phrase.Of($"{MeanAbsoluteError} / {Scale}"),
            new Phrase("Hyndman & Koehler 2006", "Hyndman 与 Koehler 2006"),
            Explanation.Of(new Phrase("Mean error", "平均误差 ME"), MeanError),
            Explanation.Of(new Phrase("Mean absolute error", "平均绝对误差 MAE"), MeanAbsoluteError),
            Explanation.Of(new Phrase("Root mean squared error", "均方根误差 RMSE"), RootMeanSquaredError),
            Explanation.Of(new Phrase("Mean percentage error", "平均百分比误差 MPE"), MeanPercentageError),
            Explanation.Of(new Phrase("Mean absolute percentage error", "平均绝对百分比误差 MAPE"), MeanAbsolutePercentageError),
            Explanation.Of(new Phrase("Symmetric MAPE", "对称 MAPE"), SymmetricMeanAbsolutePercentageError),
            Explanation.Of(new Phrase("Weighted absolute percentage error", "加权绝对百分比误差 WAPE"), WeightedAbsolutePercentageError),
            Explanation.Of(new Phrase("RMSSE", "均方根标度误差 RMSSE"), RootMeanSquaredScaledError)
        );

    private static ForecastAccuracy Of(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast, double scale, double squareScale)
    {
        double sum = 0;
        double absolute = 0;
        double squares = 0;
        double percent = 0;
        double absolutePercent = 0;
        double symmetric = 0;
        double total = 0;
        bool zeroBoth = false;
        var errors = new double[actual.Length];
        for (int t = 0; t < actual.Length; t++)
        {
            double error = errors[t] = actual[t] - forecast[t];
            double size = Math.Abs(error);
            sum += error;
            absolute += size;
            squares += error * error;
            total += Math.Abs(actual[t]);
            percent += error / actual[t];
            absolutePercent += size / Math.Abs(actual[t]);
            double both = Math.Abs(actual[t]) + Math.Abs(forecast[t]);
            zeroBoth |= both == 0;
            symmetric += size / both;
        }
        int n = actual.Length;
        double rmse = RootMeanSquare.Of(squares, errors);
        var found = new ForecastAccuracy
        {
            Count = n,
            MeanError = sum / n,
            MeanAbsoluteError = absolute / n,
            RootMeanSquaredError = rmse,
            // An actual of 0 makes the sum infinite or no number at all.
            MeanPercentageError = Representable.OrNull(100 * percent / n),
            MeanAbsolutePercentageError = Representable.OrNull(100 * absolutePercent / n),
            SymmetricMeanAbsolutePercentageError = zeroBoth ? null : 200 * symmetric / n,
            WeightedAbsolutePercentageError = total == 0 ? null : 100 * (absolute / total),
            MeanAbsoluteScaledError = absolute / n / scale,
            RootMeanSquaredScaledError = rmse / squareScale,
            Scale = scale,
        };
        const string remedy = "divide the values by a common factor";
        Representable.All(nameof(actual), remedy, absolute, total, rmse, found.SymmetricMeanAbsolutePercentageError);
        Representable.All(nameof(actual), remedy, found.WeightedAbsolutePercentageError);
        Representable.All("training", remedy, found.MeanAbsoluteScaledError, found.RootMeanSquaredScaledError);
        return found;
    }
}
