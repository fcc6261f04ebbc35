using System.Runtime.InteropServices;

namespace Ops.Domain.Series;

/// <summary>A model over a series: one-step fitted values, likelihood, information criteria and the state at the end.</summary>
/// <remarks>Makes no claim of equality: compare <see cref="State"/> or the parameters.</remarks>
public sealed class EtsFit : IExplainable
{
    private static readonly Phrase Source = new(
        "Hyndman, Koehler, Ord & Snyder 2008, Forecasting with Exponential Smoothing",
        "Hyndman、Koehler、Ord 与 Snyder 2008，《指数平滑预测》"
    );

    internal EtsFit(EtsSpecification specification, int period, EtsParameters parameters, EtsTape tape, int evaluations)
    {
        Specification = specification;
        Period = period;
        Parameters = parameters;
        Observations = tape.Values.Length;
        Fitted = [.. tape.Fitted];
        Residuals = ImmutableCollectionsMarshal.AsImmutableArray(ResidualsOf(specification, tape));
        SumOfSquares = tape.Squares;
        ParameterCount = (int)specification.FreeParameters(period);
        Evaluations = evaluations;
        if (!IsPerfect(tape))
            LogLikelihood = -0.5 * ((Observations * Math.Log(tape.Squares)) + (2 * tape.Logarithms));
        double? variance = Observations - ParameterCount + 1 > 0 ? tape.Squares / (Observations - ParameterCount + 1) : null;
        State = new EtsState(specification, period, Last(specification, parameters, tape), variance);
    }

    /// <summary>The model.</summary>
    public EtsSpecification Specification { get; }

    /// <summary>Periods to a cycle; 1 without a season.</summary>
    public int Period { get; }

    /// <summary>Smoothing parameters and initial states.</summary>
    public EtsParameters Parameters { get; }

    /// <summary>How many values the model was run over.</summary>
    public int Observations { get; }

    /// <summary>What the model expected of each value one period before.</summary>
    public ImmutableArray<double> Fitted { get; }

    /// <summary>Value − fitted; for a multiplicative error divided by fitted.</summary>
    public ImmutableArray<double> Residuals { get; }

    /// <summary>Sum of the squared residuals.</summary>
    public double SumOfSquares { get; }

    /// <summary>Smoothing parameters, free initial states and the variance: what the criteria charge for.</summary>
    public int ParameterCount { get; }

    /// <summary>How many times the likelihood was computed to find the parameters; 0 when they were given.</summary>
    public int Evaluations { get; }

    /// <summary>
    /// Log-likelihood without its constants: −½(n·ln Σe² + 2Σ ln|ŷ|), the second sum for a multiplicative error only. Null when the
    /// model meets every value exactly.
    /// </summary>
    public double? LogLikelihood { get; }

    /// <summary>Akaike's criterion −2L + 2k; null without a likelihood.</summary>
    public double? Aic => (-2 * LogLikelihood) + (2 * ParameterCount);

    /// <summary>The same with 2k(k+1)/(n−k−1) added; null without a likelihood or when n − k − 1 is not above 0.</summary>
    public double? Aicc =>
        Observations - ParameterCount - 1 > 0
            ? Aic + (2.0 * ParameterCount * (ParameterCount + 1) / (Observations - ParameterCount - 1))
            : null;

    /// <summary>The Bayesian criterion −2L + k·ln n; null without a likelihood.</summary>
    public double? Bic => (-2 * LogLikelihood) + (ParameterCount * Math.Log(Observations));

    /// <summary>Variance of the errors Σe²/(n − k + 1); null without a degree of freedom.</summary>
    public double? Variance => State.Variance;

    /// <summary>The model at the end of the series.</summary>
    public EtsState State { get; }

    /// <summary>True when old values lose their influence on the forecasts (the admissible region).</summary>
    public bool IsStable => new AdmissibleRegion(Specification, Period).Contains(Parameters.Smoothing(Specification));

    /// <summary>Forecasts from the end of the series; the same as <see cref="EtsState.Forecast"/> of <see cref="State"/>.</summary>
    /// <param name="horizon">How many periods ahead, at least 1.</param>
    /// <param name="levels">Probabilities in percent, each in (0, 100); empty for no bands.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: horizon or a level out of range.</exception>
    public Forecast Forecast(int horizon, params ReadOnlySpan<double> levels) => State.Forecast(horizon, levels);

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new List<Explanation>
        {
            Explanation.Of(
                new Phrase("Log-likelihood", "对数似然"),
                LogLikelihood,
                Specification.Error == ComponentForm.Multiplicative
                    ? Phrase.Of($"-1/2·({Observations}·ln {SumOfSquares} + 2·Σ ln|fitted|)")
                    : Phrase.Of($"-1/2·{Observations}·ln {SumOfSquares}")
            ),
            Explanation.Of(
                new Phrase("Variance of the errors", "误差方差"),
                Variance,
                Phrase.Of($"{SumOfSquares} / ({Observations} - {ParameterCount} + 1)")
            ),
            Explanation.Of(new Phrase("Alpha (level)", "α（水平）"), Parameters.Alpha),
        };
        if (Parameters.Beta is { } beta)
            parts.Add(Explanation.Of(new Phrase("Beta (growth)", "β（增长）"), beta));
        if (Parameters.Phi is { } phi)
            parts.Add(Explanation.Of(new Phrase("Phi (damping)", "φ（阻尼）"), phi));
        if (Parameters.Gamma is { } gamma)
            parts.Add(Explanation.Of(new Phrase("Gamma (season)", "γ（季节）"), gamma));
        return Explanation.Of(
            Phrase.Of($"AICc of ETS({Specification})", $"ETS({Specification}) 的 AICc"),
            Aicc,
            Phrase.Of($"-2L + 2k + 2k(k+1)/(n-k-1), k = {ParameterCount}, n = {Observations}"),
            Source,
            [.. parts]
        );
    }

    private static double[] ResidualsOf(EtsSpecification specification, EtsTape tape)
    {
        double[] residuals = [.. tape.Errors];
        for (int t = 0; t < residuals.Length && specification.Error == ComponentForm.Multiplicative; t++)
            residuals[t] /= tape.Fitted[t];
        return residuals;
    }

    /// <summary>Residuals at the level of rounding carry no information about an error.</summary>
    private static bool IsPerfect(EtsTape tape)
    {
        double largest = 0;
        double sum = 0;
        for (int t = 0; t < tape.Values.Length; t++)
        {
            largest = Math.Max(largest, Math.Abs(tape.Values[t]));
            sum += tape.Errors[t] * tape.Errors[t];
        }
        double rounding = largest * 1e-14;
        return sum <= tape.Values.Length * rounding * rounding;
    }

    private static EtsParameters Last(EtsSpecification specification, EtsParameters first, EtsTape tape)
    {
        double[]? seasonal = null;
        if (specification.HasSeason)
        {
            int shift = tape.Values.Length % tape.Slots.Length;
            seasonal = [.. tape.Slots.AsSpan(shift), .. tape.Slots.AsSpan(0, shift)];
        }
        return new EtsParameters(
            first.Alpha,
            tape.Level,
            first.Beta,
            specification.HasTrend ? tape.Growth : null,
            first.Phi,
            first.Gamma,
            seasonal
        );
    }
}
