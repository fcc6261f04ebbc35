using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>Whether a measure broke a series: a change of level and of slope, with errors that hold under autocorrelation.</summary>
/// <remarks>
/// y = intercept + slope·t + level·[t ≥ k] + change·(t − k)·[t ≥ k], t = 0 … n − 1, by least squares; variance by Newey &amp; West (Econometrica 55, 1987)
/// with Bartlett weights 1 − j/(L + 1); Student's t on n − 4 degrees of freedom.
/// </remarks>
public sealed record InterruptedSeries : IExplainable
{
    private const int Terms = 4;

    private InterruptedSeries() { }

    /// <summary>The level at t = 0.</summary>
    public EffectTerm Intercept { get; private init; } = null!;

    /// <summary>The slope before.</summary>
    public EffectTerm Slope { get; private init; } = null!;

    /// <summary>The jump of the level.</summary>
    public EffectTerm LevelChange { get; private init; } = null!;

    /// <summary>The change of the slope.</summary>
    public EffectTerm SlopeChange { get; private init; } = null!;

    /// <summary>Where the series would have ended without the measure.</summary>
    public double CounterfactualAtEnd { get; private init; }

    /// <summary>How far the measure has moved it by the end.</summary>
    public double EffectAtEnd { get; private init; }

    /// <summary>The standard error of that effect.</summary>
    public double EffectAtEndStandardError { get; private init; }

    /// <summary>Effect / where it would have ended; null at 0.</summary>
    public double? RelativeEffectAtEnd { get; private init; }

    /// <summary>Durbin and Watson's statistic of the residuals, 2 = no autocorrelation; null where the line passes through all.</summary>
    public double? DurbinWatson { get; private init; }

    /// <summary>Values less 4.</summary>
    public int DegreesOfFreedom { get; private init; }

    /// <summary>Fits the series.</summary>
    /// <param name="values">The values at equal distances; at least three on each side.</param>
    /// <param name="interventionAt">The index of the first value after the measure.</param>
    /// <param name="options">Lags, confidence and correction; null for the defaults.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a measure outside the series, lags out of range, not a
    /// confidence; <see cref="FaultCode.InsufficientData"/>: fewer than three values on a side.
    /// </exception>
    public static InterruptedSeries Of(ReadOnlySpan<double> values, int interventionAt, InterruptedOptions? options = null)
    {
        options ??= new InterruptedOptions();
        Guard.Values(values, nameof(values));
        int n = values.Length;
        int k = interventionAt;
        if (k < 1 || k > n - 1)
            throw Faults.Invalid(nameof(interventionAt), $"{k} is not inside the series", $"give 1 to {n - 1}");
        if (options.Lags < 0 || options.Lags >= n)
            throw Faults.Invalid("options.lags", $"{options.Lags} is outside 0 to {n - 1}", "give fewer lags than values");
        Guard.OpenProbability(options.Confidence, "options.confidence");
        if (k < 3 || n - k < 3)
            throw Faults.Insufficient(nameof(values), $"{k} values before and {n - k} after", "give at least three on each side");
        double[] rows = new double[3 * n];
        for (int t = 0; t < n; t++)
        {
            rows[3 * t] = t;
            rows[(3 * t) + 1] = t >= k ? 1 : 0;
            rows[(3 * t) + 2] = t >= k ? t - k : 0;
        }
        var fit = LinearRegression.Of(rows, 3, values);
        double[] covariance = NeweyWest(fit, rows, options);
        double quantile = new StudentT(n - Terms).UpperQuantile((1 - options.Confidence) / 2);
        double last = n - 1 - k;
        double counterfactual = fit.Coefficients[0] + (fit.Coefficients[1] * (n - 1));
        double effect = fit.Coefficients[2] + (fit.Coefficients[3] * last);
        double variance = covariance[10] + (2 * last * covariance[11]) + (last * last * covariance[15]);
        return new InterruptedSeries
        {
            Intercept = Term(fit, covariance, 0, quantile, n),
            Slope = Term(fit, covariance, 1, quantile, n),
            LevelChange = Term(fit, covariance, 2, quantile, n),
            SlopeChange = Term(fit, covariance, 3, quantile, n),
            CounterfactualAtEnd = counterfactual,
            EffectAtEnd = effect,
            EffectAtEndStandardError = Math.Sqrt(Math.Max(0, variance)),
            RelativeEffectAtEnd = counterfactual == 0 ? null : effect / counterfactual,
            DurbinWatson = Watson(fit.Residuals),
            DegreesOfFreedom = n - Terms,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Effect at the end", "期末效果"),
            EffectAtEnd,
            Phrase.Of($"{LevelChange.Estimate} + {SlopeChange.Estimate}·t"),
            new Phrase("Newey & West 1987", "Newey 与 West 1987"),
            Explain(new Phrase("Change of level", "水平变化"), LevelChange),
            Explain(new Phrase("Change of slope", "斜率变化"), SlopeChange),
            Explanation.Of(new Phrase("End without the measure", "无措施时的期末值"), CounterfactualAtEnd),
            Explanation.Of(new Phrase("Durbin–Watson statistic", "Durbin–Watson 统计量"), DurbinWatson)
        );

    private static Explanation Explain(Phrase name, EffectTerm term) =>
        Explanation.Of(
            name,
            term.Estimate,
            Phrase.Of($"{term.Lower} … {term.Upper}"),
            default,
            Explanation.Of(new Phrase("p-value", "p 值"), term.PValue)
        );

    private static EffectTerm Term(LinearRegression fit, double[] covariance, int i, double quantile, int n)
    {
        double estimate = fit.Coefficients[i];
        double error = Math.Sqrt(Math.Max(0, covariance[(Terms * i) + i]));
        double? statistic = error > 0 ? estimate / error : null;
        return new EffectTerm
        {
            Estimate = estimate,
            StandardError = error,
            Statistic = statistic,
            PValue = statistic is { } t ? Math.Min(1, 2 * new StudentT(n - Terms).Survival(Math.Abs(t))) : null,
            Lower = estimate - (quantile * error),
            Upper = estimate + (quantile * error),
        };
    }

    /// <summary>(XᵀX)⁻¹ · S · (XᵀX)⁻¹ with S = Σⱼ wⱼ Σₜ eₜeₜ₋ⱼ(xₜxₜ₋ⱼᵀ + xₜ₋ⱼxₜᵀ).</summary>
    private static double[] NeweyWest(LinearRegression fit, double[] rows, InterruptedOptions options)
    {
        int n = fit.Residuals.Length;
        double[] scores = new double[Terms * n];
        for (int t = 0; t < n; t++)
        {
            scores[Terms * t] = fit.Residuals[t];
            for (int i = 1; i < Terms; i++)
                scores[(Terms * t) + i] = fit.Residuals[t] * rows[(3 * t) + i - 1];
        }
        double[] middle = new double[Terms * Terms];
        for (int lag = 0; lag <= options.Lags; lag++)
        {
            double weight = lag == 0 ? 0.5 : 1 - (lag / (options.Lags + 1.0));
            for (int t = lag; t < n; t++)
            {
                for (int i = 0; i < Terms; i++)
                {
                    for (int j = 0; j < Terms; j++)
                        middle[(Terms * i) + j] +=
                            weight
                            * (
                                (scores[(Terms * t) + i] * scores[(Terms * (t - lag)) + j])
                                + (scores[(Terms * (t - lag)) + i] * scores[(Terms * t) + j])
                            );
                }
            }
        }
        double factor = options.SmallSample ? (double)n / (n - Terms) : 1;
        double[] bread = [.. fit.UnscaledCovariance];
        double[] product = Multiply(Multiply(bread, middle), bread);
        for (int i = 0; i < product.Length; i++)
            product[i] *= factor;
        return product;
    }

    private static double[] Multiply(double[] a, double[] b)
    {
        double[] product = new double[Terms * Terms];
        for (int i = 0; i < Terms; i++)
        {
            for (int j = 0; j < Terms; j++)
            {
                for (int k = 0; k < Terms; k++)
                    product[(Terms * i) + j] += a[(Terms * i) + k] * b[(Terms * k) + j];
            }
        }
        return product;
    }

    private static double? Watson(ImmutableArray<double> residuals)
    {
        double steps = 0;
        double squares = residuals[0] * residuals[0];
        for (int t = 1; t < residuals.Length; t++)
        {
            steps += (residuals[t] - residuals[t - 1]) * (residuals[t] - residuals[t - 1]);
            squares += residuals[t] * residuals[t];
        }
        return squares > 0 ? steps / squares : null;
    }
}
