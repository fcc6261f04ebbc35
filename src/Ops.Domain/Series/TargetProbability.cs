using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>How likely a target is to be met by a date, from a forecast's own distribution.</summary>
/// <remarks>
/// Normal errors. For a sum, one error moves every later period, so that variances of the periods must not simply
/// be added: Var = σ²Σ_k(1 + Σ_{j≤k} c_j)². Equal when all figures are.
/// </remarks>
public sealed record TargetProbability : IExplainable
{
    internal TargetProbability() { }

    /// <summary>Expected figure at the date, or expected sum up to it.</summary>
    public double Mean { get; internal init; }

    /// <summary>Its variance.</summary>
    public double Variance { get; internal init; }

    /// <summary>Its standard deviation.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The target.</summary>
    public double Target { get; internal init; }

    /// <summary>The wanted side of the target.</summary>
    public TargetSide Side { get; internal init; }

    /// <summary>The probability of meeting the target, 0 to 1.</summary>
    public double Probability
    {
        get
        {
            double ahead = Side == TargetSide.AtLeast ? Mean - Target : Target - Mean;
            return Variance > 0 ? Normal.Standard.Cdf(ahead / StandardDeviation)
                : ahead >= 0 ? 1
                : 0;
        }
    }

    /// <summary>The probability that the figure of one period meets the target.</summary>
    /// <param name="state">An additive model at the end of its data.</param>
    /// <param name="horizon">How many periods ahead, at least 1.</param>
    /// <param name="target">The target.</param>
    /// <param name="side">The wanted side.</param>
    /// <returns>The probability with its ingredients.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a multiplicative model, horizon below 1, NaN or infinity. <see cref="FaultCode.InsufficientData"/>: the variance is not known.
    /// </exception>
    public static TargetProbability OfValue(EtsState state, int horizon, double target, TargetSide side)
    {
        double[] points = Check(state, horizon, target, side);
        double[] weights = EtsVariance.Weights(state, horizon - 1);
        double sum = 1;
        foreach (double weight in weights)
            sum += weight * weight;
        return Of(state, points[^1], sum, target, side);
    }

    /// <summary>The probability that the sum from the next period on, with what has come already, meets the target.</summary>
    /// <param name="state">An additive model at the end of its data.</param>
    /// <param name="horizon">How many periods are still to come, at least 1.</param>
    /// <param name="actualToDate">What has come already.</param>
    /// <param name="target">The target for the whole.</param>
    /// <param name="side">The wanted side.</param>
    /// <returns>The probability with its ingredients.</returns>
    /// <exception cref="OpsException">As <see cref="OfValue"/>.</exception>
    public static TargetProbability OfSum(EtsState state, int horizon, double actualToDate, double target, TargetSide side)
    {
        double[] points = Check(state, horizon, target, side);
        double mean = Guard.Finite(actualToDate, nameof(actualToDate));
        foreach (double point in points)
            mean += point;
        double[] weights = EtsVariance.Weights(state, horizon - 1);
        double reach = 1;
        double sum = 1;
        foreach (double weight in weights)
        {
            reach += weight;
            sum += reach * reach;
        }
        return Of(state, mean, sum, target, side);
    }

    /// <summary>The probability that the figure of one period meets the target, from any forecast that knows its variance.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="step">How many periods ahead, 1 up to its horizon.</param>
    /// <param name="target">The target.</param>
    /// <param name="side">The wanted side.</param>
    /// <returns>The probability with its ingredients.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a step beyond the forecast, NaN or infinity. <see cref="FaultCode.InsufficientData"/>: mean or variance is not known.
    /// </exception>
    public static TargetProbability OfForecast(Forecast forecast, int step, double target, TargetSide side)
    {
        Guard.InRange(step, 1, Guard.NotNull(forecast, nameof(forecast)).Horizon, nameof(step));
        Guard.Finite(target, nameof(target));
        Guard.Defined(side, nameof(side));
        if (forecast.Variances.IsEmpty || forecast.Expected[step - 1] is not { } mean || forecast.Variances[step - 1] is not { } variance)
            throw Faults.Insufficient(nameof(forecast), "its mean or variance is not known", "take a method that gives both");
        return new TargetProbability
        {
            Mean = mean,
            Variance = variance,
            Target = target,
            Side = side,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Probability of meeting the target", "达成目标的概率"),
            Probability,
            Side == TargetSide.AtLeast
                ? Phrase.Of($"Φ(({Mean} - {Target}) / {StandardDeviation})")
                : Phrase.Of($"Φ(({Target} - {Mean}) / {StandardDeviation})"),
            new Phrase("Hyndman, Koehler, Ord & Snyder 2008, ch. 6", "Hyndman、Koehler、Ord 与 Snyder 2008，第 6 章"),
            Explanation.Of(new Phrase("Expected", "期望值"), Mean),
            Explanation.Of(new Phrase("Standard deviation", "标准差"), StandardDeviation),
            Explanation.Of(new Phrase("Target", "目标值"), Target)
        );

    private static TargetProbability Of(EtsState state, double mean, double factor, double target, TargetSide side) =>
        new()
        {
            Mean = mean,
            Variance = state.Variance.GetValueOrDefault() * factor,
            Target = target,
            Side = side,
        };

    private static double[] Check(EtsState state, int horizon, double target, TargetSide side)
    {
        if (Guard.NotNull(state, nameof(state)).Specification.NeedsPositiveValues)
            throw Faults.Invalid(
                nameof(state),
                $"ETS({state.Specification}) has a multiplicative part",
                "use an additive model, or simulate"
            );
        Guard.Finite(target, nameof(target));
        Guard.Defined(side, nameof(side));
        double[] points = state.Points(horizon);
        if (state.Variance is null)
            throw Faults.Insufficient(nameof(state), "the variance of the errors is not known", "fit the model to more values");
        return points;
    }
}
